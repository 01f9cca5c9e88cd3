// The words that tell what a text is about: those of its headline and those it keeps coming back to, without the ones that every text has.

import { type Language, LANGUAGES } from "#platform/i18n";
import type { Manuscript } from "../block";
import { linesOf } from "../manuscript/words";
import { wordsIn } from "../search/fold-words";

/** So many are kept of one article. */
const MOST = 32;
/** What a word weighs where it stands; in the text, once each time. */
const WEIGHTS = { headline: 4, standfirst: 2, topics: 4, text: 1 } as const;
/** Below this it was only said in passing. */
const LEAST = 2;
const SHORTEST = 3;

/** Folded, without what is joined to them; the weightiest first. */
export function tellingWords(manuscript: Manuscript, language: Language): string[] {
  const common = commonIn(language);
  const weights = new Map<string, number>();
  const weigh = (text: string, weight: number) => {
    for (const word of rootsOf(text, language))
      if (!common.has(word)) weights.set(word, (weights.get(word) ?? 0) + weight);
  };
  weigh(manuscript.headline, WEIGHTS.headline);
  weigh(manuscript.standfirst, WEIGHTS.standfirst);
  weigh(manuscript.topics.join(" "), WEIGHTS.topics);
  for (const block of manuscript.body) weigh(linesOf(block).join(" "), WEIGHTS.text);
  return [...weights]
    .filter(([, weight]) => weight >= LEAST)
    .toSorted(([, a], [, b]) => b - a)
    .slice(0, MOST)
    .map(([word]) => word);
}

const known = new Map<Language, ReadonlySet<string>>();

function commonIn(language: Language): ReadonlySet<string> {
  let common = known.get(language);
  if (!common) {
    common = new Set(rootsOf(LANGUAGES[language].commonWords, language));
    known.set(language, common);
  }
  return common;
}

/** A part joined by a zero-width non-joiner is a word, as it is where a space was typed; numbers tell nothing. */
function rootsOf(text: string, language: Language): string[] {
  return wordsIn(text.replaceAll("\u200c", " "))
    .map(({ forms }) => forms.at(-1) ?? "")
    .filter((form) => !/\d/.test(form))
    .map((form) => rootOf(form, LANGUAGES[language].endings))
    .filter((root) => root.length >= SHORTEST);
}

function rootOf(form: string, endings: RegExp): string {
  const root = form.replace(endings, "");
  return root.length >= SHORTEST ? root : form;
}
