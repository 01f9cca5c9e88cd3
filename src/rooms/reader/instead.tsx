// What stands under "not here": the newest stories and the archive, so that a wrong address leads somewhere.

import { listLive } from "#articles";
import type { Visit } from "#platform/http";
import { urls } from "#urls";

const MOST = 5;

/** Nothing where the language has no stories. Its page is never kept, and so nothing of it is noted for long. */
export async function instead({ reads, language, t }: Visit<unknown>) {
  const stories = await listLive(reads, { language, most: MOST });
  if (stories.length === 0) return null;
  return (
    <section class="standing" aria-labelledby="latest">
      <h2 id="latest">{t("reader.latest")}</h2>
      <div class="text">
        <ul>
          {stories.map(({ address, headline }) => (
            <li>
              <a href={urls.article(address)}>{headline}</a>
            </li>
          ))}
        </ul>
      </div>
      <p>
        <a href={urls.archive(language)}>{t("reader.archive")}</a>
      </p>
    </section>
  );
}
