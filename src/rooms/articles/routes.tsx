// Addresses of articles: saving here; proofs, steps and notes beside it.

import { z } from "zod";
import { findPerson, mayDo } from "#people";
import { type AnyRoute, jsonBody, route, type Visit } from "#platform/http";
import { formatDate } from "#platform/i18n";
import { getPublication } from "#publication";
import { PATTERNS } from "#urls";
import { addressRoutes } from "./address/routes";
import { Manuscript } from "./block";
import { correctionRoutes } from "./corrections/routes";
import { budgetRoutes } from "./assignments/budget";
import { assignmentRoutes } from "./assignments/routes";
import { calendarRoute } from "./desk/calendar";
import { noteRoutes } from "./note-routes";
import { nounRoutes } from "./names/noun-routes";
import { splitRoutes } from "./names/split-routes";
import { previewRoutes } from "./preview";
import { proofRoutes } from "./proofs/reader-routes";
import { proofDeskRoutes } from "./proofs/routes";
import { saveDraft } from "./save-draft";
import { withheldRoutes } from "./signing/withheld-routes";
import { relatedRoutes } from "./related/related-routes";
import { searchRoute } from "./search/search";
import { articleIn, stepRoutes } from "./step-routes";
import { translationRoutes } from "./translation/routes";
import { namesNobody } from "./withheld";

const MANUSCRIPT_BYTES = 2_000_000;
const Save = z.object({
  saveId: z.string().min(8).max(64),
  base: z.number().int().min(0),
  manuscript: Manuscript,
});

async function save(visit: Visit<z.infer<typeof Save>>): Promise<Response> {
  const article = articleIn(visit);
  const saved = await saveDraft(visit.act, { article, ...visit.body });
  const { timeZone } = await getPublication(visit.reads);
  const savedAtText = formatDate(visit.language, saved.savedAt, { kind: "time", zone: timeZone });
  if (saved.kind === "saved")
    return visit.json({ version: saved.version, savedAt: saved.savedAt, savedAtText });
  const { version, manuscript } = saved;
  return visit.json(
    {
      version,
      savedAtText,
      savedBy: await otherHand(visit, { article, savedBy: saved.savedBy }),
      manuscript,
    },
    409,
  );
}

/** Who saved in between; "" for nobody, and for whoever stands behind a byline that is withheld from this person. */
async function otherHand(
  { reads, person }: Visit<unknown>,
  { article, savedBy }: { article: number; savedBy: number | null },
): Promise<string> {
  if (savedBy === null) return "";
  const seesWithheld = mayDo(person?.role ?? "", "bylines.see-withheld");
  if (await namesNobody(reads, { article, seesWithheld })) return "";
  return (await findPerson(reads, savedBy))?.name ?? "";
}

export const articleRoutes: {
  readonly reader: readonly AnyRoute[];
  readonly newsroom: readonly AnyRoute[];
  readonly preview: readonly AnyRoute[];
} = {
  reader: proofRoutes,
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
    ...proofDeskRoutes,
    ...stepRoutes,
    ...noteRoutes,
    ...translationRoutes,
    ...addressRoutes,
    ...correctionRoutes,
    ...relatedRoutes,
    ...nounRoutes,
    ...splitRoutes,
    ...withheldRoutes,
    ...assignmentRoutes,
    ...budgetRoutes,
    calendarRoute,
    searchRoute,
  ],
  preview: previewRoutes,
};
