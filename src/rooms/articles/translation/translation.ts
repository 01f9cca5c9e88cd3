// A translation: an article that came from another one. How its text stands to the source's, piece by piece; no database.

import type { Block, LeadPicture, Manuscript } from "../block";
import { partsOf } from "../manuscript/parts";

/** What is followed of a source besides its blocks. A block's id never begins with a tilde. */
export const FIELDS = ["~headline", "~standfirst", "~picture", "~bylines"] as const;
export type Field = (typeof FIELDS)[number];
/** The order of the paragraphs is a piece of its own. */
export const ORDER = "~order";

/**
 * `done`: says what the source says. `todo`: there is a place for it and no words yet. `changed`, `added`, `gone`: the source
 * went on, and nobody has said that this is dealt with. `left`: the translation goes without it.
 */
export type Standing = "done" | "todo" | "changed" | "added" | "gone" | "left";

export interface Piece {
  /** One of `FIELDS`, `ORDER`, or the id of a block of the source. */
  readonly key: string;
  /** The translation's own block; null where it has none, and for what is no block. */
  readonly own: string | null;
  readonly standing: Standing;
}

/** Own blocks of source blocks, where they do not have the same id; null: none. */
export type Pairs = Readonly<Record<string, string | null>>;

export interface Translated {
  /** The source as the translation knows it. */
  readonly basis: Manuscript;
  /** The source as it is. */
  readonly source: Manuscript;
  readonly own: Manuscript;
  readonly pairs: Pairs;
}

/** The translation's block for a block of the source, whether it is there or not. */
export function ownIdOf(pairs: Pairs, key: string): string | null {
  const paired = pairs[key];
  return paired === undefined ? key : paired;
}

/** Everything that the source has or had, in its order; what is gone stands where it stood. */
export function piecesOf(translated: Translated): Piece[] {
  const fields = FIELDS.map((key): Piece => ({ key, own: null, standing: standingOfField(key, translated) }));
  const order: Piece = { key: ORDER, own: null, standing: standingOfOrder(translated) };
  const blocks = {
    basis: byId(translated.basis),
    source: byId(translated.source),
    own: byId(translated.own),
  };
  return [...fields, order, ...blockKeys(translated).map((key) => pieceOfBlock(key, translated, blocks))];
}

/** How many pieces the source is ahead, and how many wait for their first words. */
export function countPieces(pieces: readonly Piece[]): { behind: number; todo: number } {
  const of = (...standings: Standing[]) =>
    pieces.filter(({ standing }) => standings.includes(standing)).length;
  return { behind: of("changed", "added", "gone"), todo: of("todo") };
}

function standingOfField(key: Field, { basis, source, own }: Translated): Standing {
  const [before, now] = [contentOf(basis, key), contentOf(source, key)];
  const unsaid = key !== "~bylines" && saysNothing(own, key);
  if (before !== now) {
    if (key !== "~picture") return unsaid && now !== EMPTY ? "todo" : "changed";
    // Who went without the picture goes without the next one too.
    return own.picture === null && basis.picture !== null ? "left" : "changed";
  }
  if (!unsaid || saysNothing(source, key)) return "done";
  return key === "~picture" && own.picture === null ? "left" : "todo";
}

const EMPTY = JSON.stringify("");

/** What a field or a block says, in a form in which the same is always written the same. */
export function contentOf(manuscript: Manuscript, key: string): string | null {
  if (key === ORDER) return manuscript.body.map(({ id }) => id).join();
  if (key === "~headline") return JSON.stringify(manuscript.headline);
  if (key === "~standfirst") return JSON.stringify(manuscript.standfirst);
  if (key === "~picture") return inOneForm(manuscript.picture);
  if (key === "~bylines") return JSON.stringify(manuscript.bylines);
  const block = manuscript.body.find(({ id }) => id === key);
  return block ? inOneForm(block) : null;
}

function saysNothing(manuscript: Manuscript, key: Field): boolean {
  if (key === "~headline") return manuscript.headline.trim() === "";
  if (key === "~standfirst") return manuscript.standfirst.trim() === "";
  if (key === "~picture") return !manuscript.picture || wordsOfPicture(manuscript.picture) === "";
  return manuscript.bylines.length === 0;
}

const wordsOfPicture = ({ alt, caption }: LeadPicture) => `${alt}${caption}`.trim();

interface Blocks {
  readonly basis: ReadonlyMap<string, Block>;
  readonly source: ReadonlyMap<string, Block>;
  readonly own: ReadonlyMap<string, Block>;
}

const byId = ({ body }: Manuscript) => new Map(body.map((block) => [block.id, block]));

function pieceOfBlock(key: string, { pairs }: Translated, blocks: Blocks): Piece {
  const mine = blocks.own.get(ownIdOf(pairs, key) ?? "");
  const now = blocks.source.get(key);
  const before = blocks.basis.get(key);
  const standing = (): Standing => {
    if (!now) return mine ? "gone" : "left";
    if (!before) return "added";
    if (!mine) return "left";
    if (!hasWords(mine) && hasWords(now)) return "todo";
    return inOneForm(before) === inOneForm(now) ? "done" : "changed";
  };
  return { key, own: mine?.id ?? null, standing: standing() };
}

const CARRIED = ["credit", "speaker", "address", "coordinates"];

/** Whether somebody wrote words in it: what was carried over does not count. */
function hasWords(block: Block): boolean {
  return partsOf(block).parts.some(
    ({ of, lines }) => !CARRIED.includes(of) && lines.flat().some(({ text }) => text.trim() !== ""),
  );
}

/** Blocks of the source; those that are gone from it stand after what they stood after. */
function blockKeys({ basis, source, own, pairs }: Translated): string[] {
  const keys = source.body.map(({ id }) => id);
  const there = new Set(keys);
  const mine = new Set(own.body.map(({ id }) => id));
  let before = -1;
  for (const { id } of basis.body) {
    if (!there.has(id) && mine.has(ownIdOf(pairs, id) ?? "")) keys.splice(before + 1, 0, id);
    before = keys.includes(id) ? keys.indexOf(id) : before;
  }
  return keys;
}

function standingOfOrder({ basis, source, own, pairs }: Translated): Standing {
  const shared = (one: Manuscript, other: Manuscript) => {
    const ids = new Set(other.body.map(({ id }) => id));
    return one.body.flatMap(({ id }) => (ids.has(id) ? [id] : []));
  };
  if (shared(basis, source).join() === shared(source, basis).join()) return "done";
  const mine = own.body.map(({ id }) => id);
  const places = shared(source, basis).flatMap((id) => {
    const place = mine.indexOf(ownIdOf(pairs, id) ?? "");
    return place < 0 ? [] : [place];
  });
  return places.every((place, index) => index === 0 || place > (places[index - 1] ?? 0)) ? "done" : "changed";
}

function inOneForm(value: unknown): string {
  return JSON.stringify(value, (_, part: unknown) =>
    part !== null && typeof part === "object" && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([one], [other]) => (one < other ? -1 : 1)))
      : part,
  );
}
