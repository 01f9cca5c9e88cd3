// What the server hands to the writing screen's script, and the words that the script says by itself.

import type { StepName } from "#articles";
import type { Translate } from "#platform/i18n";
import type { Manuscript } from "./manuscript";

/** A picture as the screen shows it: where it is, and its size in pixels. */
export interface PictureSource {
  src: string;
  width: number;
  height: number;
}

export interface WritingChoices {
  sections: { id: number; label: string }[];
  bylines: { id: number; name: string }[];
  /** What the field for a new byline begins with: the writer's own name while it stands over nothing, or "". */
  newByline: string;
  /** Known names, offered while a topic is typed. */
  topics: string[];
  /** Known names, offered while a speaker is typed. */
  speakers: string[];
}

export interface WritingUrls {
  save: string;
  upload: string;
  newByline: string;
  proof: string;
  list: string;
}

/** Where a story stands, in words and steps; moments are written out in the person's language. */
export interface WritingWay {
  /** The one step that comes next for this person; null when it waits for somebody else. */
  next: StepName | null;
  /** The one that comes next as soon as the text is changed. */
  afterChange: StepName | null;
  /** Nothing is to be done by this person: it waits for an editor. */
  waits: boolean;
  /** The other steps that are open. */
  others: StepName[];
  mayEmbargo: boolean;
  /** It is public, and this person may tell readers what was wrong in it. */
  mayCorrect: boolean;
  embargoed: string | null;
  goesOut: string | null;
  changedSinceScheduled: boolean;
  reviewAsked: boolean;
  /** Notes that nobody has resolved. */
  openNotes: number;
  /** What was asked for, by whom it is written and until when. */
  assignment?: {
    url: string;
    due: string | null;
    late: string | null;
    who: string;
    brief: string;
    wanted: string;
  } | null;
  /** What the last step said to colleagues. */
  said: { who: string | null; words: string } | null;
  /** The paper's time zone, and what a field of day and time begins with there. */
  zone: string;
  moment: string;
}

/**
 * Messages that the script says, each with the names of its arguments. A message is translated on the server with
 * every argument standing for itself ("Saved {time}"), and filled in by the script.
 */
export const SCRIPT_WORDS = {
  "saved-now": [],
  saved: ["time"],
  saving: [],
  "not-saved-connection": [],
  "not-saved-connection-unkept": [],
  "not-saved-server": [],
  "not-saved-server-unkept": [],
  "not-saved-because": ["reason"],
  "not-saved-because-unkept": ["reason"],
  "not-saved-conflict": [],
  "signed-out": [],
  "taken-over": [],
  "save-first": [],
  "step-failed": [],
  "missing-headline": [],
  "missing-section": [],
  "missing-text": [],
  live: [],
  "live-earlier": [],
  "body-empty": [],
  "subhead-empty": [],
  "select-words": [],
  "link-wrong": [],
  "quotation-speaker": [],
  "quotation-role": [],
  "picture-alt": [],
  "picture-caption": [],
  "picture-credit": [],
  "picture-alt-same": [],
  "picture-up": [],
  "picture-down": [],
  "picture-remove": [],
  "picture-unknown": [],
  "upload-going": ["percent"],
  "upload-working": [],
  "upload-failed": [],
  "upload-wrong-kind": [],
  "upload-too-large": [],
  "byline-failed": [],
  "byline-earlier": ["name"],
  "byline-remove": ["name"],
  "topic-remove": ["name"],
  "conflict-saved": ["time", "name"],
  copied: [],
} as const satisfies Record<string, readonly string[]>;

export type ScriptWord = keyof typeof SCRIPT_WORDS;

export interface WritingData {
  article: number;
  language: string;
  direction: "ltr" | "rtl";
  version: number;
  /** The version that readers see, null when they see none. */
  liveVersion: number | null;
  savedAtText: string | null;
  manuscript: Manuscript;
  choices: WritingChoices;
  pictures: Record<number, PictureSource>;
  urls: WritingUrls;
  /** 32 bytes in base64. It encrypts what is kept in the browser while it is unsent. */
  key: string;
  words: Record<ScriptWord, string>;
}

/** Every word of `SCRIPT_WORDS` in the person's language, arguments left open. */
export function gatherWords(t: Translate): Record<ScriptWord, string> {
  const words: Record<string, string> = {};
  for (const [word, names] of Object.entries(SCRIPT_WORDS)) {
    const args = Object.fromEntries(names.map((name: string) => [name, `{${name}}`]));
    words[word] = t(`editor.${word}`, args);
  }
  return words as Record<ScriptWord, string>;
}
