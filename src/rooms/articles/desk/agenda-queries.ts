// What has its moment: deadlines, what goes out, what went out, and embargoes that end.

import type { Reads } from "#platform/db";
import { isLanguage, type Language } from "#platform/i18n";
import { seenAssignments, seenLines } from "./seen-queries";
import type { Viewer } from "./viewer";

export const AGENDA_KINDS = ["deadline", "goes-out", "embargo", "out"] as const;
export type AgendaKind = (typeof AGENDA_KINDS)[number];

export interface AgendaLine {
  readonly kind: AgendaKind;
  readonly at: number;
  readonly article: number | null;
  readonly assignment: number | null;
  readonly language: Language;
  readonly headline: string;
  /** A deadline that still counts: not handed in. */
  readonly open: boolean;
}

export interface AgendaAsked {
  readonly viewer: Viewer;
  /** ms. */
  readonly from: number;
  /** ms; no more a part of it. */
  readonly to: number;
  readonly kinds: readonly AgendaKind[];
  /** Most of each kind. */
  readonly most: number;
}

/** In the order of their moments. */
export async function listAgenda(reads: Reads, asked: AgendaAsked): Promise<AgendaLine[]> {
  const lists = await Promise.all(asked.kinds.map((kind) => LISTS[kind](reads, asked)));
  return lists.flat().toSorted((a, b) => a.at - b.at);
}

const LISTS: Readonly<Record<AgendaKind, (reads: Reads, asked: AgendaAsked) => Promise<AgendaLine[]>>> = {
  deadline: listDeadlines,
  "goes-out": listGoingOut,
  embargo: listEmbargoes,
  out: listOut,
};

async function listDeadlines(reads: Reads, { viewer, from, to, most }: AgendaAsked): Promise<AgendaLine[]> {
  const rows = await seenAssignments(reads, viewer)
    .leftJoin("desk_lines", "desk_lines.article_id", "assignments.article_id")
    .select(["assignments.id", "assignments.article_id", "assignments.language", "title", "due_at"])
    .select(["state", "desk_lines.headline"])
    .where("assignments.state", "in", ["open", "taken", "delivered", "done"])
    .where("due_at", ">=", from)
    .where("due_at", "<", to)
    .orderBy("due_at")
    .limit(most)
    .execute();
  return rows.map((row) => ({
    kind: "deadline",
    at: row.due_at ?? 0,
    article: row.article_id,
    assignment: row.id,
    language: isLanguage(row.language) ? row.language : "en",
    headline: row.headline || row.title,
    open: row.state === "open" || row.state === "taken",
  }));
}

interface Found {
  readonly id: number;
  readonly language: string;
  readonly headline: string;
}

const lineOf = (row: Found, kind: AgendaKind, at: number): AgendaLine => ({
  kind,
  at,
  article: row.id,
  assignment: null,
  language: isLanguage(row.language) ? row.language : "en",
  headline: row.headline,
  open: false,
});

/** Scheduled for that time; one whose embargo ends later goes out then. */
async function listGoingOut(reads: Reads, { viewer, from, to, most }: AgendaAsked): Promise<AgendaLine[]> {
  const rows = await seenLines(reads, viewer)
    .select(["desk_lines.article_id as id", "desk_lines.language", "headline", "scheduled_at", "embargo_at"])
    .where("state", "=", "scheduled")
    .where("scheduled_at", "<", to)
    .where((eb) => eb.or([eb("scheduled_at", ">=", from), eb("embargo_at", ">=", from)]))
    .orderBy("scheduled_at")
    .limit(most)
    .execute();
  return rows
    .map((row) => lineOf(row, "goes-out", Math.max(row.scheduled_at ?? 0, row.embargo_at ?? 0)))
    .filter(({ at }) => at >= from && at < to);
}

async function listEmbargoes(reads: Reads, { viewer, from, to, most }: AgendaAsked): Promise<AgendaLine[]> {
  const rows = await seenLines(reads, viewer)
    .select(["desk_lines.article_id as id", "desk_lines.language", "headline", "embargo_at"])
    .where("state", "not in", ["published", "spiked", "killed"])
    .where("embargo_at", ">=", from)
    .where("embargo_at", "<", to)
    .orderBy("embargo_at")
    .limit(most)
    .execute();
  return rows.map((row) => lineOf(row, "embargo", row.embargo_at ?? 0));
}

/** First publications; what readers cannot read any more went out all the same. */
async function listOut(reads: Reads, { viewer, from, to, most }: AgendaAsked): Promise<AgendaLine[]> {
  const rows = await seenLines(reads, viewer)
    .select(["desk_lines.article_id as id", "desk_lines.language", "headline", "published_at"])
    .where("published_at", ">=", from)
    .where("published_at", "<", to)
    .orderBy("published_at", "desc")
    .limit(most)
    .execute();
  return rows.map((row) => lineOf(row, "out", row.published_at ?? 0));
}
