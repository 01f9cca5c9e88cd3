// What hangs together in a thread: the comment that another answers, its replies, and what is gone but has some.

import type { ExpressionBuilder } from "kysely";
import type { Reads } from "#platform/db";
import type { PublicComment } from "../comment";
import { findStanding } from "../modes/mode-queries";
import { publicOf, type PublicRow } from "../public-row";
import type { CommentTables } from "../tables";

export interface ThreadPage {
  readonly comments: readonly PublicComment[];
  /** Where the next page begins, as it stands in its address; null on the last. */
  readonly next: string | null;
  /** Replies that have no room here, by the public id of the comment at the top of their thread. */
  readonly unshown: ReadonlyMap<string, number>;
}

/** Replies on the page of a single thread. */
const IN_A_THREAD = 300;
/** Rows of a chain above a public comment that are not public themselves, at most. Only public comments can be answered. */
const MOST_STEPS = 30;

export interface Placed {
  readonly id: number;
  readonly public_id: string;
  readonly parent_id: number | null;
  readonly language: string;
  readonly created_at: number;
}

const PLACED = [
  "id",
  "public_id",
  "parent_id",
  "root_id",
  "state",
  "language",
  "created_at",
  "picked_at",
  "likes",
  "staff",
] as const;
export type Row = PublicRow & Placed & { readonly root_id: number | null; readonly state: string };

/** What a thread shows of comments, and where each stands in it; for whoever says which. */
export function rowsOf(reads: Reads) {
  return reads.tables<CommentTables>().selectFrom("comments").select(PLACED).select(wordsIfPublic);
}

/** What is not public any more may hold a place; what was said in it does not leave the database. */
function wordsIfPublic(eb: ExpressionBuilder<CommentTables, "comments">) {
  const shown = (column: "name" | "words") =>
    eb
      .case()
      .when("comments.state", "=", "approved")
      .then(eb.ref(`comments.${column}`))
      .else("")
      .end()
      .as(column);
  return [shown("name"), shown("words")] as const;
}

/** The thread in which a public comment stands, whole. Null for one that is not public, whatever it is instead. */
export async function findThread(
  reads: Reads,
  { article, publicId }: { article: number; publicId: string },
): Promise<ThreadPage | null> {
  reads.note(`comments:${article}`, `~comments:${article}`);
  if ((await findStanding(reads, article)).hidden) return null;
  const one = await findPublicRow(reads, { article, publicId });
  if (!one) return null;
  const root = one.root_id === null ? one : await findRow(reads, one.root_id);
  if (!root) return null;
  const many = (await countReplies(reads, [root])).get(root.id) ?? 0;
  // Of a thread without end, what was asked for and what came after it.
  const from = many > IN_A_THREAD && one !== root ? one : null;
  const replies = await listRepliesTo(reads, { root, most: IN_A_THREAD, from });
  return {
    comments: await shownOf(reads, [root, ...replies]),
    next: null,
    unshown: many > replies.length ? new Map([[root.public_id, many - replies.length]]) : new Map(),
  };
}

/** One public comment by itself. */
export async function findPublic(
  reads: Reads,
  asked: { article: number; publicId: string },
): Promise<(PublicComment & { readonly id: number }) | null> {
  if ((await findStanding(reads, asked.article)).hidden) return null;
  const row = await findPublicRow(reads, asked);
  return row ? { ...publicOf(row), id: row.id } : null;
}

async function findPublicRow(
  reads: Reads,
  { article, publicId }: { article: number; publicId: string },
): Promise<Row | undefined> {
  return rowsOf(reads)
    .where("article_id", "=", article)
    .where("public_id", "=", publicId)
    .where("state", "=", "approved")
    .executeTakeFirst();
}

async function findRow(reads: Reads, id: number): Promise<Row | undefined> {
  return rowsOf(reads).where("id", "=", id).executeTakeFirst();
}

export async function countReplies(
  reads: Reads,
  roots: readonly Pick<Row, "id">[],
): Promise<ReadonlyMap<number, number>> {
  if (roots.length === 0) return new Map();
  const rows = await reads
    .tables<CommentTables>()
    .selectFrom("comments")
    .select((eb) => ["root_id", eb.fn.countAll<number>().as("many")])
    .where(
      "root_id",
      "in",
      roots.map(({ id }) => id),
    )
    .where("state", "=", "approved")
    .groupBy("root_id")
    .execute();
  return new Map(rows.map(({ root_id, many }) => [root_id ?? 0, Number(many)]));
}

/**
 * Public replies in the order in which they were said. Of several threads all of them, put in order here: asked to do that,
 * a database may walk through every comment of the paper by its time.
 */
export async function listReplies(reads: Reads, roots: readonly Pick<Row, "id">[]): Promise<Row[]> {
  const rows = await rowsOf(reads)
    .where(
      "root_id",
      "in",
      roots.map(({ id }) => id),
    )
    .where("state", "=", "approved")
    .execute();
  return rows.toSorted((one, other) => one.created_at - other.created_at || one.id - other.id);
}

/** The same of one thread, at most `most` of them. @param asked.from the first; null from the beginning */
export async function listRepliesTo(
  reads: Reads,
  asked: { root: Pick<Row, "id">; most: number; from?: Row | null },
): Promise<Row[]> {
  const { root, most, from } = asked;
  const query = rowsOf(reads)
    .where("root_id", "=", root.id)
    .where("state", "=", "approved")
    .orderBy("created_at")
    .orderBy("id")
    .limit(most);
  return (from ? query.where("created_at", ">=", from.created_at) : query).execute();
}

/** In the order of the rows, with an empty place for each that is gone and has replies. Its words are not shown to anybody. */
export async function shownOf(reads: Reads, rows: readonly Row[]): Promise<PublicComment[]> {
  const removed = await listRemovedAbove(reads, rows);
  const ids = new Map([...rows, ...removed].map(({ id, public_id }) => [id, public_id]));
  const answers = ({ parent_id }: Pick<Placed, "parent_id">) =>
    parent_id === null ? null : (ids.get(parent_id) ?? null);
  const shown = rows.map((row) =>
    row.state === "approved" ? { ...publicOf(row), answers: answers(row) } : emptied(row, answers(row)),
  );
  return [...shown, ...removed.map((row) => emptied(row, answers(row)))];
}

function emptied(
  row: Pick<Placed, "public_id" | "language" | "created_at">,
  answers: string | null,
): PublicComment {
  const empty = { ...row, name: "", words: "", picked_at: null, likes: 0, staff: null };
  return { ...publicOf(empty), answers, removed: true };
}

/** What the given comments answer and is not public any more. Its words are not read. */
async function listRemovedAbove(
  reads: Reads,
  rows: readonly Pick<Placed, "id" | "parent_id">[],
): Promise<Placed[]> {
  const known = new Set(rows.map(({ id }) => id));
  const found: Placed[] = [];
  let missing = missingAbove(rows, known);
  for (let step = 0; missing.length > 0 && step < MOST_STEPS; step++) {
    const above = await reads
      .tables<CommentTables>()
      .selectFrom("comments")
      .select(["id", "public_id", "parent_id", "language", "created_at"])
      .where("id", "in", missing)
      .where("state", "!=", "approved")
      .execute();
    for (const row of above) known.add(row.id);
    found.push(...above);
    missing = missingAbove(above, known);
  }
  return found;
}

function missingAbove(rows: readonly Pick<Placed, "parent_id">[], known: ReadonlySet<number>): number[] {
  return [...new Set(rows.flatMap(({ parent_id }) => (parent_id === null ? [] : [parent_id])))].filter(
    (id) => !known.has(id),
  );
}

export interface Answered {
  readonly id: number;
  /** The comment at the top of its thread: itself, where it answers none. */
  readonly root: number;
}

/** A public comment under this article, for a reply to it; null where it is none any more. */
export async function findAnswered(
  reads: Reads,
  asked: { article: number; publicId: string },
): Promise<Answered | null> {
  const row = await reads
    .tables<CommentTables>()
    .selectFrom("comments")
    .select(["id", "root_id"])
    .where("article_id", "=", asked.article)
    .where("public_id", "=", asked.publicId)
    .where("state", "=", "approved")
    .executeTakeFirst();
  return row ? { id: row.id, root: row.root_id ?? row.id } : null;
}

/** Public ids of those that are public, by their own. */
export async function listPublicIds(
  reads: Reads,
  ids: readonly number[],
): Promise<ReadonlyMap<number, string>> {
  if (ids.length === 0) return new Map();
  const rows = await reads
    .tables<CommentTables>()
    .selectFrom("comments")
    .select(["id", "public_id"])
    .where("id", "in", ids)
    .where("state", "=", "approved")
    .execute();
  return new Map(rows.map(({ id, public_id }) => [id, public_id]));
}

/** The public id of a comment by its own, or null. */
export async function findPublicId(reads: Reads, id: number | null): Promise<string | null> {
  if (id === null) return null;
  const row = await reads
    .tables<CommentTables>()
    .selectFrom("comments")
    .select("public_id")
    .where("id", "=", id)
    .executeTakeFirst();
  return row?.public_id ?? null;
}
