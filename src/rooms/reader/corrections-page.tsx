// The corrections page: everything that the paper put right in a language, newest first, each leading to where it stands.

import { listCorrected } from "#articles";
import type { Page, Visit } from "#platform/http";
import { formatDate, isoDate, type Language } from "#platform/i18n";
import { urls } from "#urls";
import { absolute, getOfferedPaper, offeredLanguages } from "./paper";

const MOST = 200;

export async function correctionsPage(visit: Visit<undefined>): Promise<Page> {
  const { language, t, reads } = visit;
  const paper = await getOfferedPaper(visit);
  const corrections = await listCorrected(reads, { language, most: MOST });
  const title = t("reader.corrections");
  const languages: Partial<Record<Language, string>> = Object.fromEntries(
    offeredLanguages(paper).map((other) => [other, urls.corrections(other)]),
  );
  return {
    title,
    languages,
    head: (
      <>
        <meta property="og:title" content={title} />
        <meta property="og:url" content={absolute(visit, visit.path)} />
      </>
    ),
    body: (
      <section class="standing">
        <h1>{title}</h1>
        <p>{t("reader.corrections-about")}</p>
        {corrections.length === 0 && <p class="empty">{t("reader.no-corrections")}</p>}
        {corrections.map(({ id, kind, words, at, headline, address }) => (
          <article class="correction" key={id}>
            <h2>
              <a href={`${urls.article(address)}#correction-${id}`}>{headline}</a>
            </h2>
            <p>
              <b>{t(`articles.kind.${kind}`)}</b>{" "}
              <time datetime={isoDate(at, paper.zone)}>
                {formatDate(language, at, { kind: "day", zone: paper.zone })}
              </time>
            </p>
            <p>{words}</p>
          </article>
        ))}
      </section>
    ),
  };
}
