// The corrections page: everything that the paper put right in a language, newest first, each leading to where it stands.

import { CorrectionWords } from "#articles";
import { listCorrected } from "#articles/corrections";
import type { Page, Visit } from "#platform/http";
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
    about: t("reader.corrections-about"),
    body: (
      <>
        <p>{t("reader.corrections-about")}</p>
        {corrections.length === 0 && <p class="empty">{t("reader.no-corrections")}</p>}
        {corrections.map((correction) => (
          <article class="correction" key={correction.id}>
            <h2>
              <a href={`${urls.article(correction.address)}#correction-${correction.id}`}>
                {correction.headline}
              </a>
            </h2>
            <CorrectionWords
              correction={correction}
              language={language}
              t={t}
              zone={paper.zone}
              urlOf={(url) => url}
            />
          </article>
        ))}
        {corrections.length === MOST && <p class="hint">{t("reader.corrections-most", { count: MOST })}</p>}
      </>
    ),
  });
}
