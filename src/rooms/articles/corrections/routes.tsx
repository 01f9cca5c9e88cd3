// The newsroom's addresses of what readers were told of an article.

import { z } from "zod";
import { listBylines, mayDo } from "#people";
import { type AnyRoute, formBody, route, type Visit } from "#platform/http";
import { Problem } from "#platform/problem";
import { getPublication } from "#publication";
import { PATTERNS, urls } from "#urls";
import { heldWriting } from "../held-writing";
import { refusalOf } from "../names/noun-routes";
import { articleIn } from "../step-routes";
import { amendCorrection, withdrawCorrection } from "./amend-correction";
import { fixOf } from "./correct-article";
import { CorrectionsPage, type CorrectionsPageProps } from "./corrections-page";
import { listCorrections, listEarlierNotes } from "./queries";

const RIGHT = "articles.correct";
const DONE = ["amended", "withdrawn"] as const;
const Sent = z.object({
  act: z.string().default(""),
  fix: z.string().default(""),
  words: z.string().default(""),
  signed: z.coerce.number().int().min(0).catch(0),
});
type Sent = z.infer<typeof Sent>;

export const correctionRoutes: readonly AnyRoute[] = [
  route({
    name: "articles.corrections",
    method: "GET",
    path: PATTERNS.staffCorrections,
    access: RIGHT,
    cache: "never",
    query: ["done"],
    answer: (visit) => show(visit, null),
  }),
  route({
    name: "articles.amend-correction",
    method: "POST",
    path: PATTERNS.staffCorrection,
    access: RIGHT,
    body: formBody(Sent),
    cache: "never",
    crossSite: "refuse",
    answer: change,
  }),
];

async function change(visit: Visit<Sent>): Promise<Response> {
  const article = articleIn(visit);
  const correction = Number(visit.params.correction) || 0;
  const { words } = visit.body;
  const withdraws = visit.body.act === "withdraw";
  try {
    if (withdraws) await withdrawCorrection(visit.act, { article, correction, words });
    else await amendCorrection(visit.act, { article, correction, ...noteIn(visit.body) });
  } catch (error) {
    const { message, values } = refusalOf(error);
    return show(visit, { correction, words, withdraws, sentence: visit.t(message, values) });
  }
  const done = withdraws ? "withdrawn" : "amended";
  return visit.seeOther(`${urls.staffCorrections(article)}?done=${done}#correction-${correction}`);
}

function noteIn(sent: Sent) {
  // Which passage it is about stays as it was.
  const note = fixOf({ ...sent, block: "" });
  if (!note || note === "silent") throw new Problem("invalid", "articles.note-due");
  return note;
}

async function show(visit: Visit<unknown>, refused: CorrectionsPageProps["refused"]): Promise<Response> {
  const { reads, t, language, query, person } = visit;
  const article = articleIn(visit);
  const writing = await heldWriting(visit);
  const { timeZone: zone } = await getPublication(reads);
  const seesWithheld = mayDo(person?.role ?? "", "bylines.see-withheld");
  const bylines = await listBylines(reads, { language: writing.language });
  const done = DONE.find((one) => one === query.get("done"));
  return visit.page({
    title: t("articles.corrections"),
    current: "stories",
    status: refused ? 422 : 200,
    body: (
      <CorrectionsPage
        t={t}
        language={language}
        zone={zone}
        article={{ id: article, headline: writing.manuscript.headline, language: writing.language }}
        corrections={await listCorrections(reads, { article, language: writing.language })}
        earlier={await listEarlierNotes(reads, { article, seesWithheld })}
        signers={bylines.filter(({ withheld, name }) => !withheld && name !== "")}
        done={!refused && done ? t(`articles.note-done-${done}`) : null}
        refused={refused}
      />
    ),
  });
}
