// Which part of the queue somebody works on, as it stands in the address: it survives every decision, and can be sent on.

import { type Language, LANGUAGE_TAGS } from "#platform/i18n";
import { type CommentState, HOLD_REASONS, type HoldReason, readState } from "../comment";

export interface QueueFilter {
  readonly state: CommentState;
  readonly language: Language | null;
  readonly article: number | null;
  readonly reason: HoldReason | null;
  /** Only what answers another comment. */
  readonly replies: boolean;
  readonly byRisk: boolean;
}

export const FILTER_FIELDS = ["state", "language", "article", "reason", "replies", "order"] as const;

export function readFilter(query: URLSearchParams): QueueFilter {
  const language = query.get("language");
  const reason = query.get("reason");
  return {
    state: readState(query.get("state") ?? "") ?? "held",
    language: LANGUAGE_TAGS.find((tag) => tag === language) ?? null,
    article: readId(query.get("article") ?? ""),
    reason: HOLD_REASONS.find((known) => known === reason) ?? null,
    replies: query.get("replies") === "yes",
    byRisk: query.get("order") === "risk",
  };
}

/** Without what is as it is by itself, but for the state. */
export function writeFilter({ state, language, article, reason, replies, byRisk }: QueueFilter): string {
  const fields = {
    state,
    language,
    article,
    reason,
    replies: replies ? "yes" : null,
    order: byRisk ? "risk" : null,
  };
  return Object.entries(fields)
    .flatMap(([name, value]) => (value === null ? [] : [`${name}=${value}`]))
    .join("&");
}

export function readId(text: string): number | null {
  const id = Number(text);
  return Number.isSafeInteger(id) && id > 0 ? id : null;
}
