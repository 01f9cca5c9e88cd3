// Addresses of articles in the newsroom: saving, proving, publishing and withdrawing; and the proof itself.

import { z } from "zod";
import { sendVariant } from "#media";
import { findPerson, listWithheldBylines, mayDo } from "#people";
import { type AnyRoute, formBody, jsonBody, route, type Visit } from "#platform/http";
import { formatDate } from "#platform/i18n";
import { Problem } from "#platform/problem";
import { getPublication } from "#publication";
import { PATTERNS, urls } from "#urls";
import { picturesIn } from "./article";
import { budgetRoutes } from "./assignments/budget";
import { assignmentRoutes } from "./assignments/routes";
import { Manuscript } from "./block";
import { calendarRoute } from "./desk/calendar";
import { makeProof } from "./make-proof";
import { noteRoutes } from "./note-routes";
import { proofPage } from "./proof-page";
import { findProof } from "./queries";
import { saveDraft } from "./save-draft";
import { searchRoute } from "./search/search";
import { articleIn, stepRoutes } from "./step-routes";
import { isSignedBy } from "./withheld";

const MANUSCRIPT_BYTES = 2_000_000;
const Save = z.object({
  saveId: z.string().min(8).max(64),
  base: z.number().int().min(0),
  manuscript: Manuscript,
});
/** Which version was looked at: what somebody saved meanwhile is not published unseen. */
const AtVersion = z.object({ base: z.coerce.number().int().min(0) });

async function save(visit: Visit<z.infer<typeof Save>>): Promise<Response> {
  const saved = await saveDraft(visit.act, { article: articleIn(visit), ...visit.body });
  const { timeZone } = await getPublication(visit.reads);
  const savedAtText = formatDate(visit.language, saved.savedAt, { kind: "time", zone: timeZone });
  if (saved.kind === "saved")
    return visit.json({ version: saved.version, savedAt: saved.savedAt, savedAtText });
  const { version, manuscript } = saved;
  return visit.json({ version, savedAtText, savedBy: await otherHand(visit, saved), manuscript }, 409);
}

/** Who saved in between; "" for nobody, and for whoever stands behind a byline that is withheld from this person. */
async function otherHand(
  { reads, person }: Visit<unknown>,
  { savedBy, manuscript }: { savedBy: number | null; manuscript: Manuscript },
): Promise<string> {
  if (savedBy === null) return "";
  const hidden = mayDo(person?.role ?? "", "bylines.see-withheld") ? [] : await listWithheldBylines(reads);
  if (isSignedBy(manuscript, hidden)) return "";
  return (await findPerson(reads, savedBy))?.name ?? "";
}

async function proof(visit: Visit<z.infer<typeof AtVersion>>): Promise<Response> {
  return visit.seeOther(
    urls.proof(await makeProof(visit.act, { article: articleIn(visit), version: visit.body.base })),
  );
}

/** @throws Problem `gone` when the link is over, `not-allowed` while an embargo holds: a proof is an exit like any other */
async function openProof(visit: Visit<undefined>) {
  const found = await findProof(visit.reads, visit.params.token ?? "");
  if (!found) throw new Problem("gone", "articles.proof-over");
  if (found.kind === "open") return found;
  const { timeZone: zone } = await getPublication(visit.reads);
  const until = formatDate(visit.language, found.until, { kind: "moment", zone });
  throw new Problem("not-allowed", "articles.proof-embargoed", { until });
}

async function showProof(visit: Visit<undefined>): Promise<Response> {
  const found = await openProof(visit);
  const { timeZone } = await getPublication(visit.reads);
  const reading = visit.inLanguage(found.view.language);
  const response = await reading.page(
    proofPage(reading, { ...found, token: visit.params.token ?? "", zone: timeZone }),
  );
  response.headers.set("referrer-policy", "no-referrer");
  response.headers.set("cache-control", "private, no-store");
  return response;
}

async function proofPicture(visit: Visit<undefined>): Promise<Response> {
  const found = await openProof(visit);
  const whose = picturesIn(found.view.manuscript);
  return sendVariant(visit.reads, { files: visit.act.files, name: visit.params.name ?? "", whose });
}

export const articleRoutes: { readonly reader: readonly AnyRoute[]; readonly newsroom: readonly AnyRoute[] } =
  {
    reader: [
      route({
        name: "articles.show-proof",
        method: "GET",
        path: PATTERNS.proof,
        access: "public",
        cache: "never",
        answer: showProof,
      }),
      route({
        name: "articles.proof-picture",
        method: "GET",
        path: PATTERNS.proofPicture,
        access: "public",
        cache: "never",
        answer: proofPicture,
      }),
    ],
    newsroom: [
      route({
        name: "articles.save",
        method: "POST",
        path: PATTERNS.save,
        access: "articles.write",
        body: jsonBody(Save, MANUSCRIPT_BYTES),
        cache: "never",
        crossSite: "refuse",
        answer: save,
      }),
      route({
        name: "articles.make-proof",
        method: "POST",
        path: PATTERNS.makeProof,
        access: "articles.proof",
        body: formBody(AtVersion),
        cache: "never",
        crossSite: "refuse",
        answer: proof,
      }),
      ...stepRoutes,
      ...noteRoutes,
      ...assignmentRoutes,
      ...budgetRoutes,
      calendarRoute,
      searchRoute,
    ],
  };
