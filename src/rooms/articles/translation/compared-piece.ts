// What is to be seen of one piece of a source: its words, and where they changed since it was translated, how.

import type { Manuscript, Run } from "../block";
import { type ChangedWords, compareBlock } from "../compare/compare-manuscripts";
import { compareText, type Piece as Words } from "../compare/compare-words";
import { type Piece, ORDER } from "./translation";

export interface Comparable {
  /** What it is: `paragraph`, `headline`, … and what it was, when that is something else. */
  readonly form: string;
  readonly formBefore: string | null;
  readonly words: readonly ChangedWords[];
  /** Its pictures, before and now. */
  readonly pictures: { readonly before: readonly number[]; readonly after: readonly number[] };
  /** Bylines, before and now; for that piece alone. */
  readonly bylines: { readonly before: readonly number[]; readonly after: readonly number[] } | null;
}

interface Texts {
  readonly basis: Manuscript;
  readonly source: Manuscript;
  readonly language: string;
}

const NO_PICTURES = { before: [], after: [] };

/** What the source has is shown as it is where nothing is to be dealt with: only what changed is marked. */
export function comparableOf(texts: Texts, { key, standing }: Piece): Comparable {
  const marked = standing === "changed" || standing === "gone";
  const before = marked ? texts.basis : texts.source;
  if (key.startsWith("~")) return comparableField({ ...texts, basis: before }, key);
  const find = ({ body }: Manuscript) => body.find(({ id }) => id === key) ?? null;
  const compared = compareBlock({
    before: find(before),
    after: find(texts.source),
    language: texts.language,
  });
  return {
    form: compared.form,
    formBefore: compared.formBefore,
    words: compared.words,
    pictures: compared.picture ?? NO_PICTURES,
    bylines: null,
  };
}

function comparableField({ basis, source, language }: Texts, key: string): Comparable {
  const said = (of: string, old = "", now = ""): ChangedWords[] =>
    old || now ? [{ of, key: of, pieces: wordsOf(old, now, language) }] : [];
  const plain = { form: key.slice(1), formBefore: null, pictures: NO_PICTURES, bylines: null };
  if (key === "~headline") return { ...plain, words: said("text", basis.headline, source.headline) };
  if (key === "~standfirst") return { ...plain, words: said("text", basis.standfirst, source.standfirst) };
  if (key === ORDER) return { ...plain, words: [] };
  if (key === "~bylines")
    return { ...plain, words: [], bylines: { before: basis.bylines, after: source.bylines } };
  const [old, now] = [basis.picture, source.picture];
  return {
    ...plain,
    words: [
      ...said("alt", old?.alt, now?.alt),
      ...said("caption", old?.caption, now?.caption),
      ...said("credit", old?.credit, now?.credit),
    ],
    pictures: { before: old ? [old.picture] : [], after: now ? [now.picture] : [] },
  };
}

const NO_MARKS: Omit<Run, "text"> = {};

function wordsOf(old: string, now: string, language: string): Words[] {
  return old === now ? [{ kind: "same", text: now, marks: NO_MARKS }] : compareText(old, now, language);
}
