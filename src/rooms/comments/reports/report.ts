// A report: what a reader finds wrong with a comment. It makes somebody look, and takes nothing down by itself.

import { countGraphemes } from "../text/graphemes";
import { canonical } from "../text/canonical";

/** The gravest first. */
export const REPORT_REASONS = ["danger", "personal", "abuse", "spam", "other"] as const;
export type ReportReason = (typeof REPORT_REASONS)[number];

/** Characters, as a reader counts them. */
export const MOST_NOTE = 500;
/** A bound that nobody meets in writing. */
const MOST_CODE_POINTS = 2000;

/** How much more urgently somebody should look, for each reader who reports it. */
export const REPORT_RISKS: Readonly<Record<ReportReason, number>> = {
  danger: 60,
  personal: 60,
  abuse: 30,
  spam: 15,
  other: 15,
};

export function readReportReason(text: string): ReportReason | null {
  return REPORT_REASONS.find((reason) => reason === text) ?? null;
}

/** The note as it is stored, or null when it is too long. */
export function readNote(text: string): string | null {
  const note = canonical(text);
  return countGraphemes(note) > MOST_NOTE || [...note].length > MOST_CODE_POINTS ? null : note;
}

/** What moderators see of the reports on one comment that nobody decided about yet. */
export interface Reported {
  readonly count: number;
  /** The gravest first. */
  readonly reasons: readonly { readonly reason: ReportReason; readonly count: number }[];
  /** The newest of what readers wrote. */
  readonly notes: readonly string[];
}
