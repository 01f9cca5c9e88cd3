// Addresses of pictures: the public's, the staff's, and where a new one is received.

import { z } from "zod";
import { type AnyRoute, route, uploadBody, type Visit } from "#platform/http";
import { Problem } from "#platform/problem";
import { PATTERNS, urls } from "#urls";
import { keepPicture } from "./keep-picture";
import { variantName, variantsOf } from "./picture";
import { listPictures } from "./queries";
import { PictureRefused, RECEIPT_LIMITS, receivePicture } from "./receipt/receive-picture";
import { sendVariant } from "./send-variant";

/** Pictures that wait for the decoder, each of up to 30 MB, are few. */
const MOST_WAITING = 4;
/** What stands in the writing screen. */
const SCREEN_WIDTH = 960;
let waiting = 0;

const Upload = z.object({ file: z.instanceof(File) });

async function upload(visit: Visit<z.infer<typeof Upload>>): Promise<Response> {
  if (waiting >= MOST_WAITING) throw new Problem("too-many", "media.busy");
  waiting++;
  try {
    const bytes = new Uint8Array(await visit.body.file.arrayBuffer());
    const id = await keepPicture(visit.act, { received: await receivePicture(bytes) });
    const picture = (await listPictures(visit.act.reads, [id])).get(id);
    if (!picture) throw new Error("A picture that was just kept is not there.");
    const shown =
      variantsOf(picture, ["webp"]).findLast(({ width }) => width <= SCREEN_WIDTH) ?? picture.variants[0];
    return visit.json({
      id,
      src: shown ? urls.staffPicture(variantName(picture, shown)) : "",
      width: picture.width,
      height: picture.height,
      caption: picture.caption,
      credit: picture.credit,
    });
  } catch (error) {
    if (!(error instanceof PictureRefused)) throw error;
    return visit.json({ message: visit.t(`media.refused-${error.reason}`) }, 422);
  } finally {
    waiting--;
  }
}

export const mediaRoutes: { readonly reader: readonly AnyRoute[]; readonly newsroom: readonly AnyRoute[] } = {
  reader: [
    route({
      name: "media.picture",
      method: "GET",
      path: PATTERNS.picture,
      access: "public",
      cache: "forever",
      answer: ({ reads, act, params }) =>
        sendVariant(reads, { files: act.files, name: params.name ?? "", whose: "public" }),
    }),
  ],
  newsroom: [
    route({
      name: "media.staff-picture",
      method: "GET",
      path: PATTERNS.staffPicture,
      access: "articles.write",
      cache: "never",
      answer: ({ reads, act, params }) =>
        sendVariant(reads, { files: act.files, name: params.name ?? "", whose: "staff" }),
    }),
    route({
      name: "media.upload",
      method: "POST",
      path: PATTERNS.uploads,
      access: "media.upload",
      body: uploadBody(Upload, RECEIPT_LIMITS.maxBytes + 100_000),
      cache: "never",
      crossSite: "refuse",
      answer: upload,
    }),
  ],
};
