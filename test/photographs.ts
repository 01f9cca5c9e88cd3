// What tests of the library begin with: photographs that differ, kept ones, and stories that use them.

import { listLive, type Manuscript, saveDraft, startStory } from "#articles";
import type { Actor } from "#platform/act";
import type { Site } from "./site";
import { keepPicture, receivePicture } from "#media";
import { madePng } from "../src/rooms/media/receipt/made-for-tests";

/** A landscape of soft hills, another one for each seed: as even as a photograph, so that a smaller copy looks the same. */
export async function photograph(seed: number, size = { width: 480, height: 320 }) {
  const png = madePng(size, (x, y) => {
    const [u, v] = [x / size.width, y / size.height];
    const hill = Math.sin(u * (3 + seed) * 2 + seed) * Math.cos(v * (2 + seed * 1.7) + seed * seed);
    const light = Math.round(128 + hill * 100);
    return [light, Math.round(light * 0.8 + v * 40), Math.round(200 - light * 0.6)];
  });
  return new Uint8Array(await new Bun.Image(png).jpeg({ quality: 85 }).bytes());
}

/** @returns the id of a picture that is kept */
export async function keepPhotograph(site: Site, seed: number, who?: Actor): Promise<number> {
  const received = await receivePicture(await photograph(seed));
  return keepPicture(site.act(who), { received });
}

export interface UsedIn {
  readonly lead: number | null;
  readonly body?: readonly number[];
  readonly headline?: string;
  readonly language?: "en" | "ar";
  readonly bylines?: readonly number[];
}

/** A text that is ready to go out. */
export async function manuscriptWith(site: Site, used: UsedIn): Promise<Manuscript> {
  const live = await listLive(site.act().reads, { language: "en", most: 1 });
  const words = { alt: "Hills", caption: "The hills at noon.", credit: "Post" };
  return {
    headline: used.headline ?? "With a picture",
    standfirst: "",
    section: live[0]?.sectionId ?? null,
    bylines: [...(used.bylines ?? [])],
    topics: [],
    picture: used.lead === null ? null : { picture: used.lead, ...words },
    body: [
      { id: "first0", kind: "paragraph", text: [{ text: "It opened." }] },
      ...(used.body ?? []).map((picture, index) => ({
        id: `block${index}0`,
        kind: "picture" as const,
        picture,
        ...words,
      })),
    ],
  };
}

/** @returns the id of an article whose working copy, at version 2, uses them */
export async function draftWith(site: Site, used: UsedIn): Promise<number> {
  const article = await startStory(site.act(), { language: used.language ?? "en", story: null });
  const manuscript = await manuscriptWith(site, used);
  await saveDraft(site.act(), { article, saveId: `save-${article}-1`, base: 1, manuscript });
  return article;
}
