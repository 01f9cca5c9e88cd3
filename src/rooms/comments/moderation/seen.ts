// What a moderator had before them, as a mark in the forms: what its author changed since is not decided about unread.

import { sha256 } from "#platform/ids";
import type { CommentState } from "../comment";
import { readId } from "./queue-filter";

export interface Saw {
  /** In which state whoever decides saw it; null where they saw none. */
  readonly from: CommentState | null;
  /** The mark of what it said then; nothing where they saw none. */
  readonly seen?: string | undefined;
}

export function seenOf({ name, words }: { readonly name: string; readonly words: string }): string {
  return sha256(JSON.stringify([name, words])).slice(0, 32);
}

/** One of many in a form. */
export function writeSeen(comment: { readonly id: number; readonly name: string; readonly words: string }) {
  return `${comment.id}.${seenOf(comment)}`;
}

export function readSeen(text: string): { readonly id: number; readonly seen: string } | null {
  const [number = "", seen = ""] = text.split(".");
  const id = readId(number);
  return id === null ? null : { id, seen };
}

/** Whether it stands as whoever decides saw it. What is public and was reported waits as well, and stays public meanwhile. */
export function isStill(
  row: { state: string; reports: number; name: string; words: string },
  { from, seen }: Saw,
): boolean {
  if (seen && seen !== seenOf(row)) return false;
  if (from === null || row.state === from) return true;
  return from === "held" && row.state === "approved" && row.reports > 0;
}
