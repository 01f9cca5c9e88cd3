// How a thread takes comments: rules that hold for the paper, a section or one article, and what comes of them together.

export const MODES = ["open", "held", "first", "closed"] as const;
/** `open`: published at once unless a check objects. `held`: seen first. `first`: open to whoever had one approved. */
export type Mode = (typeof MODES)[number];

export interface PlaceRule {
  /** `paper`, `section:ID` or `article:ID`. */
  readonly place: string;
  /** Null: as the place above says. */
  readonly mode: Mode | null;
  /** Days after publication; null: as the place above says; 0: never. */
  readonly closeDays: number | null;
  readonly frozen: boolean;
  readonly hidden: boolean;
}

/** What holds for one article's thread at one moment. */
export interface Standing {
  readonly mode: Mode;
  /** Whether a comment is taken now. */
  readonly takes: boolean;
  readonly frozen: boolean;
  readonly hidden: boolean;
  /** When it closes by itself (ms); null for never. */
  readonly closesAt: number | null;
}

export const PAPER = "paper";
const DAY_MS = 86_400_000;
export const MOST_DAYS = 3650;

/** @param rules the nearest place first: article, section, edition, paper */
export function standingOf(
  rules: readonly PlaceRule[],
  { publishedAt, at }: { publishedAt: number; at: number },
): Standing {
  const mode = rules.find((rule) => rule.mode !== null)?.mode ?? "held";
  const days = rules.find((rule) => rule.closeDays !== null)?.closeDays ?? 0;
  const closesAt = days > 0 ? publishedAt + days * DAY_MS : null;
  const frozen = rules.some((rule) => rule.frozen);
  const hidden = rules.some((rule) => rule.hidden);
  const over = closesAt !== null && closesAt <= at;
  return { mode, takes: mode !== "closed" && !frozen && !hidden && !over, frozen, hidden, closesAt };
}

export function readMode(text: string | null): Mode | null {
  return MODES.find((mode) => mode === text) ?? null;
}
