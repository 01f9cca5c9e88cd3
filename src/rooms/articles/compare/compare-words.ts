// What changed between two texts, in whole words as the language parts them.

import type { Run } from "../block";

export type Marks = Omit<Run, "text">;

/** A stretch of text that is in both, or in one of them only. */
export interface Piece {
  readonly kind: "same" | "removed" | "added";
  readonly text: string;
  readonly marks: Marks;
}

interface Word {
  readonly text: string;
  readonly marks: Marks;
  /** What makes two words the same: their letters and their marks. */
  readonly key: string;
}

/** Beyond so many comparisons a text counts as another text. */
const MOST_CELLS = 6_000_000;

const parters = new Map<string, Intl.Segmenter>();

function wordsOf(runs: readonly Run[], language: string): Word[] {
  let parter = parters.get(language);
  if (!parter) {
    parter = new Intl.Segmenter(language, { granularity: "word" });
    parters.set(language, parter);
  }
  const found: Word[] = [];
  for (const { text, ...marks } of runs) {
    const mark = JSON.stringify([marks.strong, marks.emphasis, marks.href, marks.quote]);
    for (const { segment } of parter.segment(text)) {
      found.push({ text: segment, marks, key: `${segment}\u0000${mark}` });
    }
  }
  return found;
}

export interface Compared {
  readonly before: readonly Run[];
  readonly after: readonly Run[];
  readonly language: string;
}

/** Removed words stand before the ones that came in their place. */
export function compareRuns({ before, after, language }: Compared): Piece[] {
  const old = wordsOf(before, language);
  const now = wordsOf(after, language);
  let start = 0;
  while (start < old.length && start < now.length && old[start]?.key === now[start]?.key) start++;
  let end = 0;
  while (
    end < old.length - start &&
    end < now.length - start &&
    old[old.length - 1 - end]?.key === now[now.length - 1 - end]?.key
  )
    end++;
  const middle = compareMiddle(old.slice(start, old.length - end), now.slice(start, now.length - end));
  const same = (word: Word): Step => ({ kind: "same", word });
  return together([...now.slice(0, start).map(same), ...middle, ...now.slice(now.length - end).map(same)]);
}

export function compareText(before: string, after: string, language: string): Piece[] {
  const runs = (text: string) => (text ? [{ text }] : []);
  return compareRuns({ before: runs(before), after: runs(after), language });
}

interface Step {
  readonly kind: Piece["kind"];
  readonly word: Word;
}

/** The longest common subsequence, by the table that everybody knows. */
function compareMiddle(old: readonly Word[], now: readonly Word[]): Step[] {
  const removed = (word: Word): Step => ({ kind: "removed", word });
  const added = (word: Word): Step => ({ kind: "added", word });
  if (old.length * now.length > MOST_CELLS) return [...old.map(removed), ...now.map(added)];
  const common = commonLengths(old, now);
  const steps: Step[] = [];
  let row = 0;
  let column = 0;
  for (;;) {
    const gone = old[row];
    const come = now[column];
    if (!gone) return [...steps, ...now.slice(column).map(added)];
    if (!come) return [...steps, ...old.slice(row).map(removed)];
    if (gone.key === come.key) {
      steps.push({ kind: "same", word: come });
      row++;
      column++;
    } else if (common(row + 1, column) >= common(row, column + 1)) {
      steps.push(removed(gone));
      row++;
    } else {
      steps.push(added(come));
      column++;
    }
  }
}

/** How many words the two texts share from a place in each. */
function commonLengths(old: readonly Word[], now: readonly Word[]) {
  const width = now.length + 1;
  const lengths = new Uint32Array((old.length + 1) * width);
  const at = (row: number, column: number) => lengths[row * width + column] ?? 0;
  for (let row = old.length - 1; row >= 0; row--) {
    for (let column = now.length - 1; column >= 0; column--) {
      lengths[row * width + column] =
        old[row]?.key === now[column]?.key
          ? at(row + 1, column + 1) + 1
          : Math.max(at(row + 1, column), at(row, column + 1));
    }
  }
  return at;
}

/** Neighbours of a kind as one piece; between changed words, a space that stayed is no island. */
function together(steps: readonly Step[]): Piece[] {
  const pieces: Piece[] = [];
  let gone: Word[] = [];
  let come: Word[] = [];
  const flush = () => {
    pieces.push(...joined("removed", gone), ...joined("added", come));
    gone = [];
    come = [];
  };
  for (const [index, { kind, word }] of steps.entries()) {
    if (kind === "removed") gone.push(word);
    else if (kind === "added") come.push(word);
    else if (isIsland(steps, index) && gone.length > 0 && come.length > 0) {
      gone.push(word);
      come.push(word);
    } else {
      flush();
      pieces.push({ kind, text: word.text, marks: word.marks });
    }
  }
  flush();
  return merged(pieces);
}

function isIsland(steps: readonly Step[], index: number): boolean {
  const here = steps[index];
  const after = steps[index + 1];
  return here !== undefined && !here.word.text.trim() && after !== undefined && after.kind !== "same";
}

function joined(kind: "removed" | "added", words: readonly Word[]): Piece[] {
  return words.map(({ text, marks }) => ({ kind, text, marks }));
}

function merged(pieces: readonly Piece[]): Piece[] {
  const found: Piece[] = [];
  for (const piece of pieces) {
    const last = found.at(-1);
    if (last && last.kind === piece.kind && JSON.stringify(last.marks) === JSON.stringify(piece.marks))
      found[found.length - 1] = { ...last, text: last.text + piece.text };
    else found.push(piece);
  }
  return found;
}
