// What the server hands to the script that sends pictures: where to, and the words that the script says by itself.

import type { Translate } from "#platform/i18n";
import { urls } from "#urls";

/** Messages that the script says, each with the names of its arguments; filled in by the script. */
export const UPLOAD_WORDS = {
  waits: [],
  going: ["percent"],
  "line-lost": ["percent"],
  working: [],
  arrived: [],
  "arrived-known": [],
  "describe-it": [],
  "looks-like": [],
  again: [],
  remove: [],
  "all-done": [],
  "show-new": [],
  "refused-not-a-picture": [],
  "refused-heic": [],
  "refused-unsupported": [],
  "refused-too-large": [],
  "send-failed": [],
  more: [],
  "nothing-matches": [],
  "signed-out": [],
} as const satisfies Record<string, readonly string[]>;

export type UploadWord = keyof typeof UPLOAD_WORDS;

export interface UploadData {
  readonly urls: { readonly begin: string; readonly whole: string; readonly choices: string };
  /** Of the story that pictures are chosen for, or "". */
  readonly language: string;
  readonly words: Readonly<Record<UploadWord, string>>;
}

/** A message is translated on the server with every argument standing for itself ("{percent} has gone"). */
export function uploadDataOf(t: Translate, language = ""): UploadData {
  const words: Record<string, string> = {};
  for (const [word, names] of Object.entries(UPLOAD_WORDS)) {
    const args = Object.fromEntries(names.map((name: string) => [name, `{${name}}`]));
    words[word] = t(`media.${word}`, args);
  }
  return {
    urls: { begin: urls.beginUpload(), whole: urls.uploads(), choices: urls.pictureChoices() },
    language,
    words: words as UploadData["words"],
  };
}
