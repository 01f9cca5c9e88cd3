// Whether a story has every word that is looked for, and the passage to show for it.

import type { Manuscript } from "../block";
import { linesOf } from "../manuscript/words";
import { type FoundWord, fold, wordsIn } from "./fold-words";
import { codeOf, isMeant } from "./signature";

/** One word of a question. */
export interface Term {
  readonly forms: readonly string[];
  /** The codes of its forms: one of them is in the signature of every text that has the word. */
  readonly codes: readonly string[];
}

/** A run of a passage; a marked one was looked for. */
export interface PassagePiece {
  readonly text: string;
  readonly marked: boolean;
}

const MOST_TERMS = 8;
const LONGEST_QUESTION = 400;
const BEFORE = 60;
const LONGEST = 220;

/** The words of a question, each once; at most eight. */
export function termsOf(question: string): Term[] {
  const asked = question.slice(0, LONGEST_QUESTION);
  const terms = new Map(wordsIn(asked).map((word) => [word.forms[0] ?? "", formsAsked(asked, word)]));
  return [...terms.values()]
    .slice(0, MOST_TERMS)
    .map((forms) => ({ forms, codes: [...new Set(forms.map(codeOf))] }));
}

/** Of a joined word the longest part will do: it stands in every way of writing it, the small ones in every text. */
function formsAsked(question: string, { forms, from, to }: FoundWord): string[] {
  const parts = question.slice(from, to).split("\u200c").map(fold);
  const [longest = ""] = parts.toSorted((a, b) => b.length - a.length);
  return forms.filter((form) => !parts.includes(form) || form === longest);
}

/** Everything in a story that can be looked for, the headline first. */
export function textsOf(manuscript: Manuscript): string[] {
  const { picture } = manuscript;
  return [
    manuscript.headline,
    manuscript.standfirst,
    ...manuscript.body.flatMap(linesOf),
    ...(picture ? [picture.caption, picture.alt, picture.credit] : []),
    ...manuscript.topics,
  ];
}

export interface Passage {
  /** The first text, whole. */
  readonly title: readonly PassagePiece[];
  /** Of the others the one with most of the words, cut; empty when they stand in the title alone. */
  readonly passage: readonly PassagePiece[];
}

/**
 * @param texts the title, then the others
 * @param terms those that are satisfied elsewhere, by a byline, are left out
 * @returns null when a word is missing
 */
export function findPassage(texts: readonly string[], terms: readonly Term[]): Passage | null {
  const [title = "", ...others] = texts;
  const missing = new Set(terms);
  const look = (text: string) => {
    const found = new Set<Term>();
    const hits = wordsIn(text).filter((word) => {
      const meant = terms.filter((term) => has(word, term));
      for (const term of meant) found.add(term);
      return meant.length > 0;
    });
    for (const term of found) missing.delete(term);
    return { text, hits, terms: found.size };
  };
  const inTitle = look(title);
  let best = { text: others.find(Boolean) ?? "", hits: [] as FoundWord[], terms: 0 };
  for (const text of others) {
    const found = look(text);
    if (found.terms > best.terms) best = found;
  }
  if (missing.size > 0) return null;
  return { title: marked(title, inTitle.hits, { from: 0, to: title.length }), passage: cut(best) };
}

/** Whether a text has the word. */
export function hasTerm(text: string, term: Term): boolean {
  return wordsIn(text).some((word) => has(word, term));
}

const has = (word: FoundWord, term: Term) =>
  word.forms.some((form) => term.forms.some((asked) => isMeant(form, asked)));

/** A stretch round the first hit, from space to space, with every hit in it marked. */
function cut({ text, hits }: { text: string; hits: readonly FoundWord[] }): PassagePiece[] {
  const first = hits[0]?.from ?? 0;
  const from = first <= BEFORE ? 0 : after(text, first - BEFORE);
  const to = from + LONGEST >= text.length ? text.length : before(text, from + LONGEST);
  const dots = (are: boolean, dots: string) => (are ? [{ text: dots, marked: false }] : []);
  return [...dots(from > 0, "… "), ...marked(text, hits, { from, to }), ...dots(to < text.length, " …")];
}

function marked(
  text: string,
  hits: readonly FoundWord[],
  { from, to }: { from: number; to: number },
): PassagePiece[] {
  const pieces: PassagePiece[] = [];
  let at = from;
  for (const hit of hits.filter((one) => one.from >= from && one.to <= to)) {
    pieces.push({ text: text.slice(at, hit.from), marked: false });
    pieces.push({ text: text.slice(hit.from, hit.to), marked: true });
    at = hit.to;
  }
  pieces.push({ text: text.slice(at, to), marked: false });
  return pieces.filter((piece) => piece.text);
}

/** The place behind the next space, or this one. */
function after(text: string, at: number): number {
  const space = text.slice(at, at + BEFORE).search(/\s/);
  return space < 0 ? at : at + space + 1;
}

function before(text: string, at: number): number {
  const space = text.slice(0, at).search(/\s\S*$/);
  return space < 0 ? at : space;
}
