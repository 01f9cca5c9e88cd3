// The lists, ready to match: made anew only when they changed, for a paper in a storm asks many times a second.

import type { Reads } from "#platform/db";
import { createMatcher, type Matcher } from "./matcher";
import { findWordsState, listAllWords } from "./word-queries";

let made: { readonly state: string; readonly matcher: Matcher } | null = null;

export async function loadMatcher(reads: Reads): Promise<Matcher> {
  const state = await findWordsState(reads);
  if (made?.state === state) return made.matcher;
  const matcher = createMatcher(await listAllWords(reads));
  made = { state, matcher };
  return matcher;
}
