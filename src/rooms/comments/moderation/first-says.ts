// What the second of two moderators is told: who decided first, and what.

import type { Translate } from "#platform/i18n";
import { colleague } from "../claims/colleague";
import type { FirstDecision } from "../claims/claim-queries";

export interface FirstSays {
  readonly first?: FirstDecision | null | undefined;
  /** How many somebody else had decided on first. */
  readonly faster: number;
  readonly t: Translate;
}

/** One is told by name; of several, how many there are. */
export function firstSays({ first, faster, t }: FirstSays): string {
  if (!first || faster > 1) return t("comments.faster", { count: faster });
  return t(`comments.first.${first.state}`, { name: colleague(first.by, t) });
}
