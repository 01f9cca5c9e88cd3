// From a row of the queue to what a moderator sees of a comment.

import { type PublicComment, type QueuedComment, readState, unpackReasons } from "../comment";

export interface QueueRow {
  readonly id: number;
  readonly state: string;
  readonly reasons: string;
  readonly spans: string;
  readonly picked_at: number | null;
  readonly article_id: number;
  readonly parent_name: string | null;
  readonly parent_words: string | null;
  readonly parent_state: string | null;
  readonly parent_staff: string | null;
  readonly headline: string | null;
  readonly month: string | null;
  readonly slug: string | null;
  readonly article_language: string;
  readonly article_state: string;
}

export function queuedOf(row: QueueRow, said: PublicComment): Omit<QueuedComment, "reported"> {
  const { held, rejection } = unpackReasons(row.reasons);
  const address = { language: row.article_language, month: row.month ?? "", slug: row.slug ?? "" };
  return {
    ...said,
    id: row.id,
    state: readState(row.state) ?? "held",
    reasons: held,
    spans: JSON.parse(row.spans) as QueuedComment["spans"],
    picked: row.picked_at !== null,
    articleId: row.article_id,
    answers: answeredOf(row),
    rejection,
    article:
      row.article_state === "published" && row.headline !== null ? { headline: row.headline, address } : null,
  };
}

function answeredOf(row: QueueRow): QueuedComment["answers"] {
  if (row.parent_words === null) return null;
  return {
    name: row.parent_name ?? "",
    words: row.parent_words,
    state: readState(row.parent_state ?? ""),
    staff: row.parent_staff !== null,
  };
}
