// What changed between two manuscripts: every field, and the body block by block, matched by their ids.

import type { Block, Manuscript, Run } from "../block";
import { type Part, type Parts, partsOf } from "../manuscript/parts";
import { compareRuns, compareText, type Piece } from "./compare-words";

/** One thing of an article or of a block that has words. */
export interface ChangedWords {
  /** `headline`, `caption`, `speaker` …; `text` for the words of a block themselves. */
  readonly of: string;
  /** Tells apart what a block has several times, as the captions of a gallery. */
  readonly key?: string;
  readonly pieces: readonly Piece[];
}

/** Ids instead of words: sections, bylines, pictures. Whoever shows them knows their names. */
export interface ChangedIds {
  readonly of: "section" | "bylines" | "picture";
  readonly before: readonly number[];
  readonly after: readonly number[];
}

export interface ComparedBlock {
  readonly id: string;
  readonly change: "same" | "added" | "removed" | "changed";
  /** It stands elsewhere among its neighbours than before. */
  readonly moved: boolean;
  /** What it is: `paragraph`, `numbered`, … and what it was, when that is something else. */
  readonly form: string;
  readonly formBefore: string | null;
  readonly words: readonly ChangedWords[];
  readonly picture: ChangedIds | null;
}

export interface Comparison {
  /** Only fields that changed. */
  readonly fields: readonly ChangedWords[];
  readonly ids: readonly ChangedIds[];
  readonly blocks: readonly ComparedBlock[];
  readonly same: boolean;
}

export interface ToCompare {
  readonly before: Manuscript;
  readonly after: Manuscript;
  readonly language: string;
}

export function compareManuscripts({ before, after, language }: ToCompare): Comparison {
  const said = (of: string, old: string, now: string): ChangedWords[] =>
    old === now ? [] : [{ of, pieces: compareText(old, now, language) }];
  const fields = [
    ...said("headline", before.headline, after.headline),
    ...said("standfirst", before.standfirst, after.standfirst),
    ...said("topics", before.topics.join(" · "), after.topics.join(" · ")),
    ...said("alt", before.picture?.alt ?? "", after.picture?.alt ?? ""),
    ...said("caption", before.picture?.caption ?? "", after.picture?.caption ?? ""),
    ...said("credit", before.picture?.credit ?? "", after.picture?.credit ?? ""),
  ];
  const one = (id: number | null | undefined) => (id === null || id === undefined ? [] : [id]);
  const ids = [
    { of: "section", before: one(before.section), after: one(after.section) },
    { of: "bylines", before: before.bylines, after: after.bylines },
    { of: "picture", before: one(before.picture?.picture), after: one(after.picture?.picture) },
  ] as const;
  const changedIds = ids.filter((change) => change.before.join() !== change.after.join());
  const blocks = compareBodies({ before: before.body, after: after.body, language });
  const same =
    fields.length === 0 && changedIds.length === 0 && blocks.every((b) => b.change === "same" && !b.moved);
  return { fields, ids: changedIds, blocks, same };
}

interface Bodies {
  readonly before: readonly Block[];
  readonly after: readonly Block[];
  readonly language: string;
}

/** In the order of the newer text; what is gone stands where it stood. */
function compareBodies({ before, after, language }: Bodies): ComparedBlock[] {
  const twin = twinsOf(before, after);
  const places = after.map((block) => before.findIndex((old) => old.id === twin.get(block.id)?.id));
  const steady = longestRise(places);
  const shown: ComparedBlock[] = [];
  const gone = new Set([...twin.values()].map(({ id }) => id));
  let next = 0;
  /** Blocks of the older text that are gone, up to a place in it. */
  const takeGone = (until: number) => {
    for (; next < until; next++) {
      const old = before[next];
      if (old && !gone.has(old.id)) shown.push(compareBlock({ before: old, after: null, language }));
    }
  };
  for (const [index, block] of after.entries()) {
    const place = places[index] ?? -1;
    const stays = place >= 0 && steady.has(index);
    if (stays) takeGone(place);
    const old = twin.get(block.id) ?? null;
    shown.push({ ...compareBlock({ before: old, after: block, language }), moved: place >= 0 && !stays });
    if (stays) next = Math.max(next, place + 1);
  }
  takeGone(before.length);
  return shown;
}

/** By id; and what was pasted anew, by being the very same text. */
function twinsOf(before: readonly Block[], after: readonly Block[]): Map<string, Block> {
  const left = new Map(before.map((block) => [block.id, block]));
  const twins = new Map<string, Block>();
  for (const block of after) {
    const twin = left.get(block.id);
    if (!twin) continue;
    twins.set(block.id, twin);
    left.delete(block.id);
  }
  const bareOf = ({ id: _, ...rest }: Block) => JSON.stringify(rest);
  const byText = new Map([...left.values()].map((block) => [bareOf(block), block]));
  for (const block of after) {
    const twin = twins.has(block.id) ? undefined : byText.get(bareOf(block));
    if (!twin) continue;
    twins.set(block.id, twin);
    byText.delete(bareOf(block));
  }
  return twins;
}

/** The longest rising run that ends at an index: how many it has, and which comes before it. */
interface Rise {
  readonly length: number;
  readonly from: number;
}

/** Indices of the longest run of rising places: the fewest blocks are then said to have moved. */
function longestRise(places: readonly number[]): Set<number> {
  const rises: Rise[] = [];
  for (const index of places.keys()) rises.push(riseAt(index, { places, rises }));
  const longest = rises.reduce((best, { length }) => Math.max(best, length), 0);
  const found = new Set<number>();
  if (longest === 0) return found;
  for (let at = rises.findIndex(({ length }) => length === longest); at >= 0; at = rises[at]?.from ?? -1)
    found.add(at);
  return found;
}

function riseAt(index: number, known: { places: readonly number[]; rises: readonly Rise[] }): Rise {
  const place = known.places[index] ?? -1;
  if (place < 0) return { length: 0, from: -1 };
  let best: Rise = { length: 1, from: -1 };
  for (const [earlier, { length }] of known.rises.entries()) {
    if (length >= best.length && (known.places[earlier] ?? place) < place)
      best = { length: length + 1, from: length > 0 ? earlier : -1 };
  }
  return best;
}

interface BlockPair {
  readonly before: Block | null;
  readonly after: Block | null;
  readonly language: string;
}

export function compareBlock({ before, after, language }: BlockPair): ComparedBlock {
  const old = before ? partsOf(before) : NOTHING;
  const now = after ? partsOf(after) : NOTHING;
  const words = keysOf(old, now).flatMap(({ of, key }) => {
    const pieces = compareRuns({ before: runsIn(old, key), after: runsIn(now, key), language });
    return pieces.length > 0 ? [{ of, key, pieces }] : [];
  });
  const [gone, come] = [old, now].map(({ pictures }) => pictures.map(({ picture }) => picture));
  const picture = { of: "picture", before: gone ?? [], after: come ?? [] } as const;
  const reformed = old.form !== now.form;
  const touched =
    reformed ||
    picture.before.join() !== picture.after.join() ||
    words.some(({ pieces }) => pieces.some(({ kind }) => kind !== "same"));
  const both = touched ? "changed" : "same";
  return {
    id: (after ?? before)?.id ?? "",
    change: before === null ? "added" : after === null ? "removed" : both,
    moved: false,
    form: now.form || old.form,
    formBefore: before && after && reformed ? old.form : null,
    words,
    picture: picture.before.length + picture.after.length > 0 ? picture : null,
  };
}

const NOTHING: Parts = { form: "", parts: [], pictures: [] };

/** The parts of both, in the order of the newer one; what only the older one has comes last. */
function keysOf(old: Parts, now: Parts): Pick<Part, "of" | "key">[] {
  const known = new Set(now.parts.map(({ key }) => key));
  return [...now.parts, ...old.parts.filter(({ key }) => !known.has(key))];
}

/** Items, rows and paragraphs, each on a line of its own. */
function runsIn({ parts }: Parts, key: string): Run[] {
  const lines = parts.find((part) => part.key === key)?.lines ?? [];
  return lines.flatMap((line, index) => (index === 0 ? [...line] : [{ text: "\n" }, ...line]));
}
