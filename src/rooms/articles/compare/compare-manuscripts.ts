// What changed between two manuscripts: every field, and the body block by block, matched by their ids.

import type { Block, Manuscript, Run } from "../block";
import { compareRuns, compareText, type Piece } from "./compare-words";

/** One thing of an article or of a block that has words. */
export interface ChangedWords {
  /** `headline`, `caption`, `speaker` …; `text` for the words of a block themselves. */
  readonly of: string;
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
    ...said("topics", before.topics.join("\n"), after.topics.join("\n")),
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

/** Indices of the longest run of rising places: the fewest blocks are then said to have moved. */
function longestRise(places: readonly number[]): Set<number> {
  const lengths: number[] = [];
  const from: number[] = [];
  let best = -1;
  for (const [index, place] of places.entries()) {
    lengths[index] = place < 0 ? 0 : 1;
    from[index] = -1;
    if (place < 0) continue;
    for (let earlier = 0; earlier < index; earlier++) {
      const fits = (places[earlier] ?? -1) >= 0 && (places[earlier] ?? 0) < place;
      if (fits && (lengths[earlier] ?? 0) + 1 > (lengths[index] ?? 0)) {
        lengths[index] = (lengths[earlier] ?? 0) + 1;
        from[index] = earlier;
      }
    }
    if (best < 0 || (lengths[index] ?? 0) > (lengths[best] ?? 0)) best = index;
  }
  const found = new Set<number>();
  for (let index = best; index >= 0; index = from[index] ?? -1) found.add(index);
  return found;
}

interface BlockPair {
  readonly before: Block | null;
  readonly after: Block | null;
  readonly language: string;
}

function compareBlock({ before, after, language }: BlockPair): ComparedBlock {
  const old = before ? partsOf(before) : null;
  const now = after ? partsOf(after) : null;
  const names = [...new Set([...Object.keys(now?.texts ?? {}), ...Object.keys(old?.texts ?? {})])];
  const words = names
    .map((of) => ({
      of,
      pieces: compareRuns({ before: old?.texts[of] ?? [], after: now?.texts[of] ?? [], language }),
    }))
    .filter(({ pieces }) => pieces.length > 0);
  const pictures = { before: old?.pictures ?? [], after: now?.pictures ?? [] };
  const formBefore = old && now && old.form !== now.form ? old.form : null;
  const touched =
    formBefore !== null ||
    pictures.before.join() !== pictures.after.join() ||
    words.some(({ pieces }) => pieces.some(({ kind }) => kind !== "same"));
  return {
    id: (after ?? before)?.id ?? "",
    change: !old ? "added" : !now ? "removed" : touched ? "changed" : "same",
    moved: false,
    form: now?.form ?? old?.form ?? "paragraph",
    formBefore,
    words,
    picture: pictures.before.length + pictures.after.length > 0 ? { of: "picture", ...pictures } : null,
  };
}

interface Parts {
  readonly form: string;
  readonly texts: Readonly<Record<string, readonly Run[]>>;
  readonly pictures: readonly number[];
}

const plain = (text: string): Run[] => (text ? [{ text }] : []);
/** Items and paragraphs, each on a line of its own. */
const lines = (texts: readonly (readonly Run[])[]): Run[] =>
  texts.flatMap((text, index) => (index === 0 ? [...text] : [{ text: "\n" }, ...text]));

const PARTS: { readonly [Kind in Block["kind"]]: (block: Extract<Block, { kind: Kind }>) => Parts } = {
  paragraph: ({ text, direction }) => ({
    form: direction ? `paragraph-${direction}` : "paragraph",
    texts: { text },
    pictures: [],
  }),
  subhead: ({ text }) => ({ form: "subhead", texts: { text }, pictures: [] }),
  list: ({ ordered, items }) => ({
    form: ordered ? "numbered" : "list",
    texts: { text: lines(items) },
    pictures: [],
  }),
  quotation: ({ paragraphs, speaker, role }) => ({
    form: "quotation",
    texts: { text: lines(paragraphs), speaker: plain(speaker), role: plain(role) },
    pictures: [],
  }),
  picture: ({ picture, alt, caption, credit }) => ({
    form: "picture",
    texts: { alt: plain(alt), caption: plain(caption), credit: plain(credit) },
    pictures: [picture],
  }),
};

function partsOf(block: Block): Parts {
  return (PARTS[block.kind] as (block: Block) => Parts)(block);
}
