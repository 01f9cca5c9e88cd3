// The corrections page: everything that the paper put right in a language, newest first, each leading to where it stands.

import { listCorrected } from "#articles";
import type { Page, Visit } from "#platform/http";
import { formatDate, isoDate } from "#platform/i18n";
import { urls } from "#urls";
import { getOfferedPaper } from "./paper";
import { standing } from "./standing";

const MOST = 200;

export async function correctionsPage(visit: Visit<undefined>): Promise<Page> {
  const { language, t, reads } = visit;
  const paper = await getOfferedPaper(visit);
  const corrections = await listCorrected(reads, { language, most: MOST });
  return standing(visit, {
    paper,
    title: t("reader.corrections"),
    addressIn: urls.corrections,
    body: (
      <>
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
      </>
    ),
  });
}
