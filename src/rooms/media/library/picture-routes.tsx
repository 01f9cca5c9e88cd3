// The addresses of one picture: its page, and what is done to it there.

import { z } from "zod";
import { mayManage } from "../hold-picture";
import { type AnyRoute, formBody, route, uploadBody, type Visit } from "#platform/http";
import { isLanguage, type Language } from "#platform/i18n";
import { Problem } from "#platform/problem";
import { getPublication } from "#publication";
import { PATTERNS, urls } from "#urls";
import { deletePicture } from "../delete-picture";
import { describePicture } from "../describe-picture";
import { focusPicture } from "../focus-picture";
import { PictureRefused, RECEIPT_LIMITS } from "../receipt/receive-picture";
import { forgetFile } from "../replace/forget-replaced";
import { putBackPicture } from "../replace/put-back-picture";
import { replacePicture } from "../replace/replace-picture";
import { sendOriginal } from "../send-variant";
import { receiveInTurn } from "../uploads/take-in";
import { PICTURE_DONE, type PictureDone, PicturePage } from "./picture-page";
import {
  findPictureRecord,
  listAlike,
  listPictureEvents,
  listPictureUses,
  listShelved,
  type PictureRecord,
} from "./picture-queries";
import { type TypedWords, valuesIn } from "./picture-words";
import { viewerOf } from "./viewer";

const MOST_USES = 100;
const MOST_EVENTS = 50;
const Fields = z.record(z.string(), z.string());
const Upload = z.object({ file: z.instanceof(File) });

export const pictureRoutes: readonly AnyRoute[] = [
  route({
    name: "media.picture-page",
    method: "GET",
    path: PATTERNS.libraryPicture,
    access: "media.see",
    cache: "never",
    query: ["done"],
    answer: (visit) => showPicture(visit, {}),
  }),
  route({
    name: "media.original",
    method: "GET",
    path: PATTERNS.pictureOriginal,
    access: "media.see",
    cache: "never",
    answer: (visit) => sendOriginal(visit.reads, { files: visit.act.files, picture: pictureIn(visit) }),
  }),
  route({
    name: "media.describe",
    method: "POST",
    path: PATTERNS.describePicture,
    access: "media.describe",
    body: formBody(Fields),
    cache: "never",
    crossSite: "refuse",
    answer: describe,
  }),
  changing({
    name: "media.focus",
    path: PATTERNS.focusPicture,
    access: "media.describe",
    done: "focused",
    change: ({ act, body }, picture) =>
      focusPicture(act, { picture, focus: { x: numberIn(body.x), y: numberIn(body.y) } }),
  }),
  route({
    name: "media.replace",
    method: "POST",
    path: PATTERNS.replacePicture,
    access: "media.replace",
    body: uploadBody(Upload, RECEIPT_LIMITS.maxBytes + 100_000),
    cache: "never",
    crossSite: "refuse",
    answer: replace,
  }),
  changing({
    name: "media.put-back",
    path: PATTERNS.putBackPicture,
    access: "media.replace",
    done: "put-back",
    change: ({ act, body }, picture) => putBackPicture(act, { picture, file: numberIn(body.file) }),
  }),
  changing({
    name: "media.forget",
    path: PATTERNS.forgetPicture,
    access: "media.replace",
    done: "forgotten",
    change: ({ act, body }, picture) => forgetFile(act, { picture, file: numberIn(body.file) }),
  }),
  route({
    name: "media.delete",
    method: "POST",
    path: PATTERNS.deletePicture,
    access: "media.delete",
    body: formBody(Fields),
    cache: "never",
    crossSite: "refuse",
    async answer(visit) {
      try {
        await deletePicture(visit.act, { picture: pictureIn(visit) });
      } catch (error) {
        return showPicture(visit, { wrong: refusalOf(error) });
      }
      return visit.seeOther(`${urls.pictures()}?done=deleted`);
    },
  }),
];

type Typed = Visit<z.infer<typeof Fields>>;

interface Changing {
  readonly name: string;
  readonly path: string;
  readonly access: string;
  readonly done: PictureDone;
  change(visit: Typed, picture: number): Promise<void>;
}

/** A form of the picture's page that comes back to it. */
function changing({ name, path, access, done, change }: Changing): AnyRoute {
  return route({
    name,
    method: "POST",
    path,
    access,
    body: formBody(Fields),
    cache: "never",
    crossSite: "refuse",
    async answer(visit) {
      const picture = pictureIn(visit);
      try {
        await change(visit, picture);
      } catch (error) {
        return showPicture(visit, { wrong: refusalOf(error) });
      }
      return visit.seeOther(`${urls.libraryPicture(picture)}?done=${done}`);
    },
  });
}

function pictureIn({ params }: Visit<unknown>): number {
  return Number(params.picture) || 0;
}

/** What is no number fails where the number is looked at. */
function numberIn(typed: string | undefined): number {
  return /^\d{1,15}$/.test(typed ?? "") ? Number(typed) : -1;
}

/** A refusal that the page answers itself. @throws anything else again */
function refusalOf(error: unknown): Problem {
  const kinds: readonly string[] = ["invalid", "conflict"];
  if (error instanceof Problem && kinds.includes(error.kind)) return error;
  throw error;
}

async function describe(visit: Typed): Promise<Response> {
  const picture = pictureIn(visit);
  const typed = visit.body;
  try {
    const values = valuesIn(typed, await papersLanguages(visit));
    await describePicture(visit.act, { picture, version: numberIn(typed.version), ...values });
  } catch (error) {
    return showPicture(visit, { typed, wrong: refusalOf(error) });
  }
  return visit.seeOther(`${urls.libraryPicture(picture)}?done=described`);
}

async function replace(visit: Visit<z.infer<typeof Upload>>): Promise<Response> {
  const picture = pictureIn(visit);
  await getRecord(visit);
  const bytes = new Uint8Array(await visit.body.file.arrayBuffer());
  const received = await receiveInTurn(bytes);
  try {
    if (received instanceof PictureRefused) throw new Problem("invalid", `media.refused-${received.reason}`);
    await replacePicture(visit.act, { picture, received });
  } catch (error) {
    return showPicture(visit, { wrong: refusalOf(error) });
  }
  return visit.seeOther(`${urls.libraryPicture(picture)}?done=replaced`);
}

async function papersLanguages({ reads }: Visit<unknown>): Promise<Language[]> {
  const { languages } = await getPublication(reads);
  return languages.map(({ language }) => language).filter(isLanguage);
}

/** @throws Problem `not-found` */
async function getRecord(visit: Visit<unknown>): Promise<PictureRecord> {
  const of = { picture: pictureIn(visit), viewer: viewerOf(visit) };
  const record = await findPictureRecord(visit.reads, of);
  if (!record) throw new Problem("not-found", "media.unknown");
  return record;
}

interface Shown {
  readonly typed?: TypedWords;
  readonly wrong?: Problem;
}

async function showPicture(visit: Visit<unknown>, { typed, wrong }: Shown): Promise<Response> {
  const { reads, t, language, query, act } = visit;
  const record = await getRecord(visit);
  const picture = record.picture.id;
  const viewer = viewerOf(visit);
  const uses = await listPictureUses(reads, { picture, most: MOST_USES + 1 });
  const manages = await mayManage(act);
  const { timeZone: zone } = await getPublication(reads);
  const events = { picture, withheld: record.withheld, viewer, most: MOST_EVENTS };
  return visit.page({
    title: t("media.nameless", { number: picture }),
    current: "pictures",
    script: "pictures",
    status: wrong ? (wrong.kind === "conflict" ? 409 : 422) : 200,
    body: (
      <PicturePage
        t={t}
        language={language}
        languages={await papersLanguages(visit)}
        zone={zone}
        record={record}
        uses={uses.slice(0, MOST_USES)}
        moreUses={uses.length > MOST_USES}
        shelf={await listShelved(reads, picture)}
        events={await listPictureEvents(reads, events)}
        alike={await listAlike(reads, picture)}
        mayReplace={manages || uses.every(({ places }) => places.every((place) => place === "draft"))}
        mayDelete={manages || record.own}
        typed={typed ?? null}
        done={(!wrong && PICTURE_DONE.find((done) => done === query.get("done"))) || null}
        wrong={wrong ? t(wrong.message, wrong.values) : null}
      />
    ),
  });
}
