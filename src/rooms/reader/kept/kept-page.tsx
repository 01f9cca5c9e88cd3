// Everything that is kept on this device. The worker shows the same page when another one cannot be reached.

import type { Page, Visit } from "#platform/http";
import { urls } from "#urls";
import { getOfferedPaper, offeredLanguages } from "../paper";
import { KeptWords } from "./kept-words";
import { Shelf } from "./shelf";

export async function keptPage(visit: Visit<undefined>): Promise<Page> {
  const { t, language } = visit;
  const paper = await getOfferedPaper(visit);
  return {
    title: t("reader.kept"),
    unlisted: true,
    script: "keeping",
    languages: Object.fromEntries(offeredLanguages(paper).map((other) => [other, urls.kept(other)])),
    head: <KeptWords visit={visit} />,
    body: (
      <section class="standing">
        <h1>{t("reader.kept")}</h1>
        <p class="hint" role="status" data-said />
        <Shelf t={t} language={language} />
      </section>
    ),
  };
}
