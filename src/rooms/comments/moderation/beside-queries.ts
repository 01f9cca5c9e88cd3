// Reads of what stands beside comments in the queue: notes, warnings, who looks at them, and in whose name one may answer.

import { unnamedTo } from "#articles";
import type { Reads } from "#platform/db";
import { type ClaimViewer, listTaken } from "../claims/claim-queries";
import type { QueuedComment } from "../comment";
import { listVoices } from "../staff/voice-queries";
import type { Voices } from "../staff/voice";
import type { CommentTables, ReadableTables } from "../tables";

export interface NoteLine {
  /** Empty where no colleague is named beside the story. */
  readonly by: string;
  readonly words: string;
  readonly at: number;
}

export interface WarningLine extends NoteLine {
  /** When its author said that they read it. */
  readonly readAt: number | null;
}

/** By comment, but for the voices, which go by article. */
export interface Beside {
  readonly notes: ReadonlyMap<number, readonly NoteLine[]>;
  readonly warnings: ReadonlyMap<number, readonly WarningLine[]>;
  /** Names of colleagues who have it in front of them now. */
  readonly taken: ReadonlyMap<number, readonly string[]>;
  readonly voices: ReadonlyMap<number, Voices>;
}

/** Notes and warnings of one page of the queue; more than anybody writes. */
const MOST = 500;

export async function listBeside(
  reads: Reads,
  { comments, viewer }: { comments: readonly QueuedComment[]; viewer: ClaimViewer },
): Promise<Beside> {
  const { person } = viewer;
  const articles = new Map(comments.map(({ id, articleId }) => [id, articleId]));
  const unnamed = await unnamedTo(reads, { viewer, articles: [...new Set(articles.values())] });
  const named = ({ comment_id, person_id, name }: Signed) =>
    person_id !== person && unnamed.has(articles.get(comment_id) ?? 0) ? "" : (name ?? "");
  const asked = { ids: [...articles.keys()], named };
  const answerable = comments.flatMap(({ articleId, article }) =>
    article ? [{ id: articleId, language: article.address.language }] : [],
  );
  return {
    notes: await listNotes(reads, asked),
    warnings: await listWarnings(reads, asked),
    taken: await listTaken(reads, viewer),
    voices: await listVoices(reads, { person, articles: answerable }),
  };
}

interface Signed {
  readonly comment_id: number;
  readonly person_id: number | null;
  readonly name: string | null;
}

interface Asked {
  readonly ids: readonly number[];
  readonly named: (signed: Signed) => string;
}

async function listNotes(reads: Reads, { ids, named }: Asked): Promise<Beside["notes"]> {
  if (ids.length === 0) return new Map();
  const rows = await reads
    .tables<CommentTables & ReadableTables>()
    .selectFrom("comment_notes")
    .leftJoin("people", "people.id", "comment_notes.person_id")
    .select(["comment_id", "person_id", "people.name", "words", "at"])
    .where("comment_id", "in", [...ids])
    .orderBy("comment_notes.id", "desc")
    .limit(MOST)
    .execute();
  return byComment(rows.reverse(), (row) => ({ by: named(row), words: row.words, at: row.at }));
}

async function listWarnings(reads: Reads, { ids, named }: Asked): Promise<Beside["warnings"]> {
  if (ids.length === 0) return new Map();
  const rows = await reads
    .tables<CommentTables & ReadableTables>()
    .selectFrom("comment_warnings")
    .leftJoin("people", "people.id", "comment_warnings.created_by")
    .select(["comment_id", "created_by as person_id", "people.name", "words"])
    .select(["comment_warnings.created_at as at", "read_at"])
    .where("comment_id", "in", [...ids])
    .orderBy("comment_warnings.id", "desc")
    .limit(MOST)
    .execute();
  return byComment(rows.reverse(), (row) => ({
    by: named(row),
    words: row.words,
    at: row.at,
    readAt: row.read_at,
  }));
}

function byComment<R extends { readonly comment_id: number }, V>(
  rows: readonly R[],
  read: (row: R) => V,
): ReadonlyMap<number, readonly V[]> {
  const groups = Map.groupBy(rows, ({ comment_id }) => comment_id);
  return new Map([...groups].map(([comment, of]) => [comment, of.map(read)]));
}
