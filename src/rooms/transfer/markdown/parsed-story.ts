// What a Markdown story file says, fully typed: the form between the file and the verbs that file it.

import type { Block } from "#articles";

/** A picture as a file names it: a path relative to the story's own file, not yet received by the media room. */
export interface ParsedPicture {
  file: string;
  alt: string;
  caption: string;
  credit: string;
}

export type ParsedPictureBlock = {
  id: string;
  kind: "picture";
  picture: string;
} & Omit<ParsedPicture, "file">;

/** Words with a picture, the picture being a file's name. */
export type ParsedShown = Omit<ParsedPictureBlock, "id" | "kind">;

export type ParsedGalleryBlock = { id: string; kind: "gallery"; caption: string; pictures: ParsedShown[] };

/** A block of the body, as the articles room keeps it, except that a picture is a file's name and not an id. */
export type ParsedBlock =
  Exclude<Block, { kind: "picture" | "gallery" }> | ParsedPictureBlock | ParsedGalleryBlock;

/** The block with ids instead of names: as the articles room keeps it. */
export function withPictures(block: ParsedBlock, idOf: (file: string) => number): Block {
  if (block.kind === "picture") return { ...block, picture: idOf(block.picture) };
  if (block.kind !== "gallery") return block;
  return { ...block, pictures: block.pictures.map((one) => ({ ...one, picture: idOf(one.picture) })) };
}

/** Every picture in a block. */
export function shownInBlock(block: ParsedBlock): readonly ParsedShown[] {
  if (block.kind === "picture") return [block];
  return block.kind === "gallery" ? block.pictures : [];
}

/** A block before its id is computed from its words. */
export type Idless<B> = B extends unknown ? Omit<B, "id"> : never;

/** A withheld byline carries no name at all, so that nothing after it could leak one. */
export type ParsedByline = { withheld: true } | { withheld: false; name: string };

export const CORRECTION_KINDS = ["correction", "clarification", "update", "retraction"] as const;

export interface ParsedCorrection {
  kind: (typeof CORRECTION_KINDS)[number];
  /** Milliseconds since 1970 UTC; a day without a time counts as noon UTC, which is that day in every inhabited zone but three. */
  correctedAt: number;
  text: string;
  /** Id of the block that it is about; "" for the whole story. */
  block: string;
}

export interface ParsedStory {
  /** The file as the caller named it. */
  file: string;
  /** The key for updating: `id:` or else the file's path without `.md`. */
  id: string;
  /** The key that links languages: `story:` or else the id. */
  story: string;
  /** BCP 47, as written; null when the file does not say, and the paper's only language is meant. */
  language: string | null;
  section: { edition: string; section: string } | null;
  headline: string;
  standfirst: string;
  bylines: ParsedByline[];
  /** Milliseconds since 1970 UTC. */
  publishedAt: number | null;
  topics: string[];
  picture: ParsedPicture | null;
  /** Null when the file does not say: the paper's own rule holds. */
  comments: "open" | "closed" | null;
  corrections: ParsedCorrection[];
  body: ParsedBlock[];
  /** Where things stand in the file, for problems that are found later: front matter by key, body by block. */
  lines: { front: Readonly<Record<string, number>>; body: readonly number[] };
}
