// The words that the arranging screen's script says by itself, in the person's language.

import type { Translate } from "#platform/i18n";

/** By name, with the holes that the script fills in. */
const WORDS = {
  move: [],
  "move-story": ["headline"],
  held: ["headline"],
  over: ["slot", "headline"],
  dropped: ["headline", "slot"],
  "let-go": ["headline"],
  emptied: ["slot"],
  "by-time-already": ["slot"],
  "no-connection": [],
  "choose-for": ["slot"],
  "show-tools": [],
  "hide-tools": [],
  keys: [],
} as const;

export type ScriptWord = `says-${keyof typeof WORDS}`;

export function scriptWords(t: Translate): Record<string, string> {
  return Object.fromEntries(
    Object.entries(WORDS).map(([word, holes]) => [
      `says-${word}`,
      t(`front.says-${word}`, Object.fromEntries(holes.map((hole) => [hole, `{${hole}}`]))),
    ]),
  );
}
