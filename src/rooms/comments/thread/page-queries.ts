// What stands on one page of a thread: whole branches, at most twenty comments, in the order that was asked for.

import type { Reads } from "#platform/db";
import type { PublicComment } from "../comment";
import { findStanding } from "../modes/mode-queries";
import { publicOf } from "../public-row";
import type { CommentTables } from "../tables";
import { type Anchor, type Order, writeAnchor } from "./order";
import {
  countReplies,
  findThread,
  listPublicIds,
  listReplies,
  listRepliesTo,
  type Row,
  rowsOf,
  shownOf,
  type ThreadPage,
} from "./thread-queries";

/** Comments on a page, those that are gone and have replies among them. */
export const ON_A_PAGE = 20;

const EMPTY: ThreadPage = { comments: [], next: null, unshown: new Map() };

/**
 * A thread is never cut by a page: it comes whole, or begins the next page. One that is longer than a page stands on a page of
 * its own here, with as much of it as fits, and in full at its own address.
 *
 * @returns null when `after` is no thread of this article
 */
export async function listPage(
  reads: Reads,
  asked: { article: number; order: Order; after?: Anchor | null },
): Promise<ThreadPage | null> {
  const { article, order } = asked;
  reads.note(`comments:${article}`, `~comments:${article}`);
  const after = asked.after ? await findAfter(reads, { article, anchor: asked.after }) : null;
  if (asked.after && !after) return null;
  if ((await findStanding(reads, article)).hidden) return EMPTY;
  if (order === "picked") return listPicked(reads, { article, after });
  const roots = await listRoots(reads, { article, order, after });
  const replies = await countReplies(reads, roots);
  const fitting = fittingOf(roots, replies);
  const last = fitting.at(-1);
  if (!last) return EMPTY;
  // Several of them fit whole; one alone may be longer than a page.
  const rows =
    fitting.length > 1
      ? await listReplies(reads, fitting)
      : await listRepliesTo(reads, { root: last, most: ON_A_PAGE - 1 });
  const unshown = fitting.flatMap(({ id, public_id }): [string, number][] => {
    const missing = (replies.get(id) ?? 0) - rows.filter(({ root_id }) => root_id === id).length;
    return missing > 0 ? [[public_id, missing]] : [];
  });
  return {
    comments: await shownOf(reads, [...fitting, ...rows]),
    next:
      fitting.length < roots.length
        ? writeAnchor({ publicId: last.public_id, likes: last.likes }, order)
        : null,
    unshown: new Map(unshown),
  };
}

/** The page on which a thread begins. */
export async function listFirstPage(
  reads: Reads,
  asked: { article: number; order: Order },
): Promise<ThreadPage> {
  return (await listPage(reads, asked)) ?? EMPTY;
}

/** As many whole threads as a page has room for, and one in any case. */
function fittingOf(roots: readonly Row[], replies: ReadonlyMap<number, number>): Row[] {
  let room = ON_A_PAGE;
  const end = roots.findIndex(({ id }, at) => {
    room -= 1 + (replies.get(id) ?? 0);
    return room < 0 && at > 0;
  });
  return roots.slice(0, end < 0 ? ON_A_PAGE : Math.min(end, ON_A_PAGE));
}

interface After {
  readonly id: number;
  readonly createdAt: number;
  readonly pickedAt: number;
  readonly likes: number;
}

async function findAfter(
  reads: Reads,
  { article, anchor }: { article: number; anchor: Anchor },
): Promise<After | null> {
  const row = await reads
    .tables<CommentTables>()
    .selectFrom("comments")
    .select(["id", "created_at", "picked_at", "likes"])
    .where("article_id", "=", article)
    .where("public_id", "=", anchor.publicId)
    .executeTakeFirst();
  if (!row) return null;
  // A number that is not true any more, or never was, leads on; but nobody fills our memory with such pages.
  if (anchor.likes !== null && anchor.likes !== row.likes) reads.until(reads.at);
  return {
    id: row.id,
    createdAt: row.created_at,
    pickedAt: row.picked_at ?? 0,
    likes: anchor.likes ?? row.likes,
  };
}

/** Comments that answer none: the public ones, and those under which something public stands. */
async function listRoots(
  reads: Reads,
  asked: { article: number; order: Order; after: After | null },
): Promise<Row[]> {
  const { article, order, after } = asked;
  const query = rowsOf(reads)
    .where("article_id", "=", article)
    .where("root_id", "is", null)
    .where((eb) =>
      eb.or([
        eb("state", "=", "approved"),
        eb.exists(
          eb
            .selectFrom("comments as replies")
            .select("replies.id")
            .whereRef("replies.root_id", "=", "comments.id")
            .where("replies.state", "=", "approved"),
        ),
      ]),
    )
    .limit(ON_A_PAGE + 1);
  const column = order === "liked" ? "likes" : "created_at";
  const direction = order === "oldest" ? "asc" : "desc";
  const beyond = order === "oldest" ? ">" : "<";
  const from = after
    ? query.where((eb) => {
        const value = order === "liked" ? after.likes : after.createdAt;
        return eb.or([
          eb(column, beyond, value),
          eb.and([eb(column, "=", value), eb("id", beyond, after.id)]),
        ]);
      })
    : query;
  return from.orderBy(column, direction).orderBy("id", direction).execute();
}

/** Each by itself: what an editor picked is worth reading without what was said round it, and leads there. */
async function listPicked(
  reads: Reads,
  { article, after }: { article: number; after: After | null },
): Promise<ThreadPage> {
  const query = rowsOf(reads)
    .where("article_id", "=", article)
    .where("state", "=", "approved")
    .where("picked_at", "is not", null)
    .orderBy("picked_at", "desc")
    .orderBy("id", "desc")
    .limit(ON_A_PAGE + 1);
  const from = after
    ? query.where((eb) =>
        eb.or([
          eb("picked_at", "<", after.pickedAt),
          eb.and([eb("picked_at", "=", after.pickedAt), eb("id", "<", after.id)]),
        ]),
      )
    : query;
  const rows = await from.execute();
  const last = rows[ON_A_PAGE - 1];
  return {
    comments: rows.slice(0, ON_A_PAGE).map(publicOf),
    next: last && rows.length > ON_A_PAGE ? last.public_id : null,
    unshown: new Map(),
  };
}

/** What stands round a comment that may not be public itself: its thread, or the newest threads before it. */
export async function listRound(
  reads: Reads,
  { article, own }: { article: number; own: Pick<PublicComment, "answers"> },
): Promise<ThreadPage> {
  const round =
    own.answers === null
      ? await listPage(reads, { article, order: "newest" })
      : await findThread(reads, { article, publicId: own.answers });
  return round ? { ...round, next: null } : EMPTY;
}

/** Public comments by themselves, the newest first, with the public id of what each answers. */
export async function listNewest(
  reads: Reads,
  { article, most }: { article: number; most: number },
): Promise<PublicComment[]> {
  reads.note(`comments:${article}`, `~comments:${article}`);
  if ((await findStanding(reads, article)).hidden) return [];
  const rows = await rowsOf(reads)
    .where("article_id", "=", article)
    .where("state", "=", "approved")
    .orderBy("created_at", "desc")
    .orderBy("id", "desc")
    .limit(most)
    .execute();
  const answered = await listPublicIds(
    reads,
    rows.flatMap(({ parent_id }) => (parent_id === null ? [] : [parent_id])),
  );
  return rows.map((row) => ({ ...publicOf(row), answers: answered.get(row.parent_id ?? 0) ?? null }));
}

/** Whether an editor picked any, so that a link to them leads somewhere. */
export async function hasPicked(reads: Reads, article: number): Promise<boolean> {
  const row = await reads
    .tables<CommentTables>()
    .selectFrom("comments")
    .select("id")
    .where("article_id", "=", article)
    .where("state", "=", "approved")
    .where("picked_at", "is not", null)
    .executeTakeFirst();
  return row !== undefined;
}
