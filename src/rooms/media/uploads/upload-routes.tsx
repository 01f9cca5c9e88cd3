// Where pictures are received: whole by a form, or part by part by the script, which goes on where a lost line broke off.

import { z } from "zod";
import { type AnyRoute, jsonBody, route, uploadBody, type Visit } from "#platform/http";
import { isLanguage, type Language } from "#platform/i18n";
import { Problem } from "#platform/problem";
import { PATTERNS, urls } from "#urls";
import { RECEIPT_LIMITS } from "../receipt/receive-picture";
import { ArrivingPictures } from "./arriving";
import { type Outcome, takeIn } from "./take-in";
import { type FileOutcome, UploadedPage } from "./uploaded-page";

/** A form of several files without script; together they are at most as large as one may be. */
const MOST_FILES = 20;
/** What a form needs besides its files. */
const ROUND_FILES = 100_000;
const MOST_PART = 1_500_000;

const Files = z.object({
  file: z.union([z.instanceof(File), z.array(z.instanceof(File)).max(MOST_FILES)]),
  language: z.string().default(""),
});
const Begin = z.object({ size: z.number() });
const Part = z.object({ from: z.coerce.number().int().min(0), part: z.instanceof(File) });
const Finish = z.object({ language: z.string().default("") });

/** One for the process: on SQLite the others hand every request to the one that writes. */
const arriving = new ArrivingPictures<Outcome>();

export const uploadRoutes: readonly AnyRoute[] = [
  route({
    name: "media.upload",
    method: "POST",
    path: PATTERNS.uploads,
    access: "media.upload",
    body: uploadBody(Files, RECEIPT_LIMITS.maxBytes + ROUND_FILES),
    cache: "never",
    crossSite: "refuse",
    answer: (visit) => (wantsPage(visit) ? uploadByForm(visit) : uploadOne(visit)),
  }),
  route({
    name: "media.begin-upload",
    method: "POST",
    path: PATTERNS.beginUpload,
    access: "media.upload",
    body: jsonBody(Begin, 1000),
    cache: "never",
    crossSite: "refuse",
    answer(visit) {
      const { id, arrived } = arriving.begin({ ...whose(visit), size: visit.body.size });
      return visit.json({ part: urls.upload(id), finish: urls.finishUpload(id), from: arrived });
    },
  }),
  route({
    name: "media.upload-state",
    method: "GET",
    path: PATTERNS.upload,
    access: "media.upload",
    cache: "never",
    answer: (visit) => visit.json({ from: arriving.get(whose(visit)).arrived }),
  }),
  route({
    name: "media.send-part",
    method: "POST",
    path: PATTERNS.upload,
    access: "media.upload",
    body: uploadBody(Part, MOST_PART),
    cache: "never",
    crossSite: "refuse",
    async answer(visit) {
      const { from, part } = visit.body;
      const bytes = new Uint8Array(await part.arrayBuffer());
      return visit.json({ from: arriving.add(whose(visit), { from, bytes }) });
    },
  }),
  route({
    name: "media.finish-upload",
    method: "POST",
    path: PATTERNS.finishUpload,
    access: "media.upload",
    body: jsonBody(Finish, 1000),
    cache: "never",
    crossSite: "refuse",
    async answer(visit) {
      const language = languageIn(visit.body.language);
      const work = (bytes: Uint8Array) => takeIn(visit.act, { bytes, language });
      return say(visit, await arriving.finish(whose(visit), work));
    },
  }),
];

function whose({ params, person, act }: Visit<unknown>) {
  return { id: params.upload ?? "", person: person?.id ?? 0, at: act.at };
}

function languageIn(tag: string): Language | null {
  return isLanguage(tag) ? tag : null;
}

function wantsPage({ request }: Visit<unknown>): boolean {
  return request.headers.get("accept")?.includes("text/html") ?? false;
}

/** The picture as the writing screen takes it up, or a sentence. */
function say(visit: Visit<unknown>, outcome: Outcome): Response {
  if (outcome.kind === "refused")
    return visit.json({ message: visit.t(`media.refused-${outcome.reason}`) }, 422);
  const { picture, isNew, alike } = outcome;
  return visit.json({ ...picture, isNew, alike });
}

/** A browser sends a nameless, empty file where none was chosen. */
function filesIn({ body }: Visit<z.infer<typeof Files>>): File[] {
  return [body.file].flat().filter(({ size, name }) => size > 0 || name !== "");
}

async function uploadOne(visit: Visit<z.infer<typeof Files>>): Promise<Response> {
  const [file] = filesIn(visit);
  if (!file) throw new Problem("invalid", "media.no-file");
  const bytes = new Uint8Array(await file.arrayBuffer());
  return say(visit, await takeIn(visit.act, { bytes, language: languageIn(visit.body.language) }));
}

/** One that cannot be taken does not hold up the others. */
async function uploadByForm(visit: Visit<z.infer<typeof Files>>): Promise<Response> {
  const files = filesIn(visit);
  if (files.length === 0) throw new Problem("invalid", "media.no-file");
  const outcomes: FileOutcome[] = [];
  for (const file of files) {
    const bytes = new Uint8Array(await file.arrayBuffer());
    outcomes.push({ name: file.name, outcome: await takeIn(visit.act, { bytes, language: null }) });
  }
  const refused = outcomes.some(({ outcome }) => outcome.kind === "refused");
  return visit.page({
    title: visit.t("media.uploaded"),
    current: "pictures",
    status: refused ? 422 : 200,
    body: <UploadedPage t={visit.t} outcomes={outcomes} />,
  });
}
