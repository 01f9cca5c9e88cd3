// A text's signature: a short code for the beginning of every word. It finds candidates in both databases with one LIKE, and tells nothing of the text.

import { wordsIn } from "./fold-words";

/** How much of a word counts. Endings differ (bridge, bridges; كتاب، كتابه) and are looked at in the text itself. */
const BEGINNING = 4;
/** 64 characters that mean nothing to LIKE in either database, and have no case. */
const ALPHABET = "abcdefghijklmnopqrstuvwxyz0123456789!#$&()*+,-./:;<=>?@[]^{|}~`=";
const CODE_LENGTH = 3;

/** The distinct codes of all words, one after the other. */
export function signatureOf(texts: readonly string[]): string {
  const codes = new Set<string>();
  for (const text of texts)
    for (const { forms } of wordsIn(text)) for (const form of forms) codes.add(codeOf(form));
  return [...codes].join("");
}

/** The code of a folded word: by its first four letters, or the whole of a shorter one. */
export function codeOf(form: string): string {
  // FNV-1a
  let hash = 0x811c9dc5;
  const end = Math.min(form.length, BEGINNING);
  for (let at = 0; at < end; at++) hash = Math.imul(hash ^ form.charCodeAt(at), 0x01000193);
  let code = "";
  for (let at = 0; at < CODE_LENGTH; at++) code += ALPHABET[(hash >>> (at * 6 + 3)) & 63] ?? "a";
  return code;
}

/** Whether a word of a text is the one that is looked for: it begins so, or is the same when that is short. */
export function isMeant(form: string, asked: string): boolean {
  return asked.length < BEGINNING ? form === asked : form.startsWith(asked);
}
