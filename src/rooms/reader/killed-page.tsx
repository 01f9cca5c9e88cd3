// The notice at the address of an article that was killed: that it was there, since when it is not, and what was said of it.

import { findKilled } from "#articles";
import type { Page, Visit } from "#platform/http";
import { formatDate, isoDate } from "#platform/i18n";
import { Problem } from "#platform/problem";
import type { ArticleAddress } from "#urls";

/** Its headline is not repeated: it may be what was wrong. @throws Problem `not-found` where nothing was killed */
export async function killedPage(
  { reads, t, language }: Visit<undefined>,
  { address, zone }: { address: ArticleAddress; zone: string },
): Promise<Page> {
  const killed = await findKilled(reads, address);
  if (!killed) throw new Problem("not-found", "problem.not-found");
  const title = t("reader.killed");
  const day = (at: number) => formatDate(language, at, { kind: "day", zone });
  return {
    title,
    status: 410,
    unlisted: true,
    body: (
      <section class="standing">
        <h1>{title}</h1>
        <p>{t("reader.killed-since", { day: day(killed.killedAt) })}</p>
        {killed.retractions.map(({ id, words, at }) => (
          <aside class="correction" key={id}>
            <p>
              <b>{t("articles.kind.retraction")}</b> <time datetime={isoDate(at, zone)}>{day(at)}</time>
            </p>
            <p dir="auto">{words}</p>
          </aside>
        ))}
      </section>
    ),
  };
}
