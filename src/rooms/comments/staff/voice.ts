// In whose name the newsroom speaks in a thread: the paper's, or one's own.

export const VOICES = ["paper", "person"] as const;
export type Voice = (typeof VOICES)[number];

/** The names that would stand over an answer. */
export interface Voices {
  readonly paper: string;
  /** Null beside a story whose byline is withheld: there no colleague is named. */
  readonly person: string | null;
}

export function readVoice(text: string): Voice | null {
  return VOICES.find((voice) => voice === text) ?? null;
}
