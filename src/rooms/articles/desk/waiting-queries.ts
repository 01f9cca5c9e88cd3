// What waits for somebody: reviews, approved texts, what came back to them, notes for them, and what they are to write.

import type { Reads } from "#platform/db";
import { isLanguage, type Language } from "#platform/i18n";
import { type ArticleState, stateOf } from "../states";
import { seenAssignments, seenLines } from "./seen-queries";
import type { Viewer } from "./viewer";

export const WAITING_FOR = ["changes", "review", "approved", "note", "behind", "assignment"] as const;
export type WaitingFor = (typeof WAITING_FOR)[number];

export interface WaitingLine {
  /** Null for an assignment that nobody has begun to write. */
  readonly article: number | null;
  /** Null unless it waits as one. */
  readonly assignment: number | null;
  readonly language: Language;
  /** The headline, or the working title. */
  readonly headline: string;
  /** Null for what is not begun. */
  readonly state: ArticleState | null;
  readonly why: WaitingFor;
  /** What was said with it: the reason for the changes. */
  readonly words: string;
  /** How many notes, or parts of the source. */
  readonly count: number;
  /** Since when (ms). */
  readonly since: number;
  /** When it is due (ms). */
  readonly dueAt: number | null;
}

export interface WaitingAsked {
  readonly viewer: Viewer;
  /** The paper asks for a second person: what somebody began themselves does not wait for their review. */
  readonly twoPeople: boolean;
  /** Most of each kind. */
  readonly most: number;
}

/** By kind, in the order of `WAITING_FOR`; in each what is due first, then what waits longest. */
export async function listWaiting(reads: Reads, asked: WaitingAsked): Promise<WaitingLine[]> {
  const { viewer } = asked;
  const reviews = viewer.reviews ? await listReviews(reads, asked) : [];
  const lines = [
    ...(await listReturned(reads, asked)),
    ...reviews,
    ...(await listNoted(reads, asked)),
    ...(await listBehind(reads, asked)),
    ...(await listAssigned(reads, asked)),
  ];
  const place = ({ why }: WaitingLine) => WAITING_FOR.indexOf(why);
  return lines.toSorted(
    (a, b) => place(a) - place(b) || (a.dueAt ?? Infinity) - (b.dueAt ?? Infinity) || a.since - b.since,
  );
}

interface Found {
  readonly id: number;
  readonly language: string;
  readonly headline: string;
  readonly state: string;
}

function lineOf(row: Found, rest: Pick<WaitingLine, "why" | "since"> & Partial<WaitingLine>): WaitingLine {
  return {
    article: row.id,
    assignment: null,
    language: isLanguage(row.language) ? row.language : "en",
    headline: row.headline,
    state: stateOf(row.state),
    words: "",
    count: 0,
    dueAt: null,
    ...rest,
  };
}

async function listReviews(reads: Reads, { viewer, most, twoPeople }: WaitingAsked): Promise<WaitingLine[]> {
  const rows = await seenLines(reads, viewer)
    .select(["articles.id", "articles.language", "headline", "state", "saved_at", "review_asked_at"])
    .select("created_by")
    .where((eb) => eb.or([eb("review_asked_at", "is not", null), eb("state", "=", "approved")]))
    .orderBy("review_asked_at")
    .limit(most)
    .execute();
  return rows
    .filter((row) => row.state === "approved" || !twoPeople || row.created_by !== viewer.person)
    .map((row) =>
      lineOf(row, {
        why: row.state === "approved" ? "approved" : "review",
        since: row.review_asked_at ?? row.saved_at,
      }),
    );
}

/** What somebody began, wrote last or has in hand. */
async function listReturned(reads: Reads, { viewer, most }: WaitingAsked): Promise<WaitingLine[]> {
  const { person } = viewer;
  const rows = await seenLines(reads, viewer)
    .innerJoin("drafts", "drafts.article_id", "articles.id")
    .leftJoin("article_steps", (join) =>
      join.on((eb) =>
        eb(
          "article_steps.id",
          "=",
          eb
            .selectFrom("article_steps as last")
            .select((of) => of.fn.max("last.id").as("id"))
            .whereRef("last.article_id", "=", "articles.id")
            .where("last.verb", "=", "ask-for-changes"),
        ),
      ),
    )
    .select(["articles.id", "articles.language", "headline", "state", "desk_lines.saved_at"])
    .select(["article_steps.reason", "article_steps.at"])
    .where("state", "=", "changes-asked-for")
    .where((eb) =>
      eb.or([
        eb("articles.created_by", "=", person),
        eb("drafts.saved_by", "=", person),
        eb("owner_id", "=", person),
      ]),
    )
    .orderBy("desk_lines.saved_at")
    .limit(most)
    .execute();
  return rows.map((row) =>
    lineOf(row, { why: "changes", since: row.at ?? row.saved_at, words: row.reason ?? "" }),
  );
}

async function listNoted(reads: Reads, { viewer, most }: WaitingAsked): Promise<WaitingLine[]> {
  const rows = await seenLines(reads, viewer)
    .innerJoin("notes", "notes.article_id", "articles.id")
    .select(["articles.id", "articles.language", "headline", "state"])
    .select((eb) => [eb.fn.countAll<number>().as("count"), eb.fn.min("notes.created_at").as("since")])
    .where("for_person", "=", viewer.person)
    .where("resolved_at", "is", null)
    .groupBy(["articles.id", "articles.language", "headline", "state"])
    .orderBy("articles.id")
    .limit(most)
    .execute();
  return rows.map((row) => lineOf(row, { why: "note", since: Number(row.since), count: Number(row.count) }));
}

/** Translations that somebody has in hand, and whose source went on. */
async function listBehind(reads: Reads, { viewer, most }: WaitingAsked): Promise<WaitingLine[]> {
  const rows = await seenLines(reads, viewer)
    .innerJoin("translations", "translations.article_id", "articles.id")
    .leftJoin("desk_lines as source", "source.article_id", "translations.source_id")
    .select(["articles.id", "articles.language", "desk_lines.headline", "state", "behind"])
    .select(["source.saved_at as changed_at", "desk_lines.saved_at"])
    .where("behind", ">", 0)
    .where("desk_lines.owner_id", "=", viewer.person)
    .where("state", "not in", ["spiked", "killed"])
    .orderBy("source.saved_at")
    .limit(most)
    .execute();
  return rows.map((row) =>
    lineOf(row, { why: "behind", since: row.changed_at ?? row.saved_at, count: row.behind }),
  );
}

async function listAssigned(reads: Reads, { viewer, most }: WaitingAsked): Promise<WaitingLine[]> {
  const rows = await seenAssignments(reads, viewer)
    .leftJoin("desk_lines", "desk_lines.article_id", "assignments.article_id")
    .leftJoin("articles", "articles.id", "assignments.article_id")
    .select(["assignments.id", "assignments.article_id", "assignments.language", "title", "due_at"])
    .select(["assignments.created_at", "desk_lines.headline", "articles.state"])
    .where("person_id", "=", viewer.person)
    .where("assignments.state", "=", "taken")
    // What came back with changes is listed as that.
    .where((eb) => eb.or([eb("articles.state", "is", null), eb("articles.state", "!=", "changes-asked-for")]))
    .orderBy("due_at")
    .limit(most)
    .execute();
  return rows.map((row) => ({
    ...lineOf(
      { id: row.article_id ?? 0, language: row.language, headline: row.headline || row.title, state: "idea" },
      { why: "assignment", since: row.created_at, dueAt: row.due_at, assignment: row.id },
    ),
    article: row.article_id,
    state: row.state === null ? null : stateOf(row.state),
  }));
}
