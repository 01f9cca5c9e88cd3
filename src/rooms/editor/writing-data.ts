// What the server hands to the writing screen's script, and the words that the script says by itself.

import type { StepName } from "#articles";
import type { PaperRules } from "#articles/manuscript";
import type { ChosenPicture } from "#media";
import type { Translate } from "#platform/i18n";
import type { Manuscript } from "./manuscript";
import type { ShownNote } from "./notes/notes-data";
import type { SourceData } from "./source-data";

/** A picture as the screen shows it, and as the library describes it in the story's language. */
export type PictureSource = Pick<
  ChosenPicture,
  "src" | "width" | "height" | "page" | "alt" | "caption" | "credit"
>;

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
  presence: string;
  newByline: string;
  preview: string;
  notes: string;
  resolveNote: string;
  settleSuggestion: string;
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
  /** This person may make proof links for people outside. */
  mayProve: boolean;
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
  /** Who may sign what readers are told; in the article's language. */
  signing: { language: string; signers: { id: number; name: string }[] };
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
  "picture-remove": [],
  "block-up": [],
  "block-down": [],
  "block-remove": [],
  "pull-quote-empty": [],
  "pull-quote-hint": [],
  "gallery-caption": [],
  "gallery-add": [],
  "gallery-earlier": [],
  "gallery-later": [],
  "table-caption": [],
  "table-head": [],
  "table-head-row": [],
  "table-head-column": [],
  "table-head-both": [],
  "table-head-none": [],
  "table-row": [],
  "table-column": [],
  "table-row-remove": [],
  "table-column-remove": [],
  "box-title": [],
  "card-address": [],
  "card-wrong": [],
  "card-title": [],
  "card-source": [],
  "card-words": [],
  "card-hint": [],
  "map-place": [],
  "map-at": [],
  "map-caption": [],
  "map-hint": [],
  "map-read": ["latitude", "longitude"],
  "map-unread": [],
  "insert-gallery": [],
  "insert-table": [],
  "insert-fact-box": [],
  "insert-link-card": [],
  "insert-map-point": [],
  length: ["words", "characters", "minutes"],
  "length-selected": ["words", "characters"],
  "checks-way": ["count"],
  "check-picture": ["number"],
  "check-headline-missing": [],
  "check-headline-long": ["said"],
  "check-standfirst-missing": [],
  "check-byline-missing": [],
  "check-section-missing": [],
  "check-text-missing": [],
  "check-alt-missing": [],
  "check-alt-same": [],
  "check-caption-missing": [],
  "check-credit-missing": [],
  "check-heading-order": [],
  "check-link-bare": ["said"],
  "check-block-empty": ["said"],
  "check-item-empty": [],
  "check-speaker-missing": [],
  "check-pull-quote-foreign": [],
  "check-table-head-missing": [],
  "check-gallery-small": [],
  "check-card-address-missing": [],
  "check-map-unread": [],
  "check-map-exact": [],
  "form-paragraph": [],
  "form-paragraph-ltr": [],
  "form-paragraph-rtl": [],
  "form-subhead": [],
  "form-subhead-3": [],
  "form-list": [],
  "form-numbered": [],
  "form-quotation": [],
  "form-pull-quote": [],
  "form-gallery": [],
  "form-table-row": [],
  "form-table-column": [],
  "form-table-both": [],
  "form-table-none": [],
  "form-fact-box": [],
  "form-link-card": [],
  "form-map-point": [],
  "pasted-without-pictures": [],
  "picture-unknown": [],
  "byline-failed": [],
  "byline-earlier": ["name"],
  "byline-remove": ["name"],
  "topic-remove": ["name"],
  "conflict-saved": ["time", "name"],
  copied: [],
  "source-hide": [],
  "source-show": [],
  "source-is-changed": [],
  "source-is-added": [],
  "source-is-gone": [],
  "source-is-left": [],
  "source-is-todo": [],
  "source-done": [],
  "source-add": [],
  "source-leave": [],
  "source-remove": [],
  "source-keep": [],
  "source-take": [],
  "source-order": [],
  "source-bylines": [],
  "source-not-noted": [],
  "source-nothing": [],
  "translated-of": ["done", "total"],
  "here-also": ["names"],
  "here-somebody": [],
  "turn-theirs": ["name"],
  "turn-taken": ["name"],
  "turn-taken-unsaved": ["name"],
  "turn-take": [],
  "turn-take-does": [],
  merged: ["name"],
  "merged-somebody": [],
  "note-to": [],
  "note-answer": [],
  "note-resolve": [],
  "note-goes": [],
  "note-failed": [],
  "notes-none": [],
  "suggestion-accept": [],
  "suggestion-refuse": [],
  "words-added": [],
  "words-removed": [],
} as const satisfies Record<string, readonly string[]>;

export type ScriptWord = keyof typeof SCRIPT_WORDS;

export interface WritingData {
  article: number;
  language: string;
  direction: "ltr" | "rtl";
  /** Words a minute of its readers. */
  pace: number;
  version: number;
  /** The version that readers see, null when they see none. */
  liveVersion: number | null;
  savedAtText: string | null;
  manuscript: Manuscript;
  /** What the paper asks of a story before readers see it. */
  rules: PaperRules;
  choices: WritingChoices;
  pictures: Record<number, PictureSource>;
  /** What it is a translation of; null when it follows nothing. */
  source: SourceData | null;
  /** Notes that nobody has resolved. */
  notes: readonly ShownNote[];
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
