// Says the words that the server translated, with their arguments filled in.

import type { ScriptWord } from "../writing-data";

export type Say = (word: ScriptWord, args?: Record<string, string>) => string;

/** A speaker over translated words; a name in braces without an argument stays as it is. */
export function speaker(words: Record<ScriptWord, string>): Say {
  return (word, args = {}) => words[word].replace(/\{(\w+)\}/g, (whole, name: string) => args[name] ?? whole);
}
