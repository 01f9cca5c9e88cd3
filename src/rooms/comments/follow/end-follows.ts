// Nobody is told of answers any more: the address goes, with every mail to it that was not handed over yet.

import type { Act, Transaction } from "#platform/act";
import { dropMails } from "#platform/mail";
import type { CommentTables } from "../tables";
import { boundTo } from "./follow";

/** In lots: a database takes only so many values with one statement. */
const AT_ONCE = 500;

/** For verbs that end it with something else, in their own transaction. */
export async function endFollows(tx: Transaction, comments: readonly number[]): Promise<void> {
  const db = tx.tables<CommentTables>();
  for (let from = 0; from < comments.length; from += AT_ONCE) {
    const some = comments.slice(from, from + AT_ONCE);
    await db.deleteFrom("comment_follows").where("comment_id", "in", some).execute();
    await db.deleteFrom("comment_follow_answers").where("comment_id", "in", some).execute();
    await dropMails(tx, some.map(boundTo));
  }
}

export async function endFollowsUnder(tx: Transaction, { article }: { article: number }): Promise<void> {
  const rows = await tx
    .tables<CommentTables>()
    .selectFrom("comment_follows")
    .select("comment_id")
    .where("article_id", "=", article)
    .execute();
  await endFollows(
    tx,
    rows.map(({ comment_id }) => comment_id),
  );
}

/** By the link in a mail, also while the paper is locked down: nothing leaves less behind. Twice is once. */
export async function endFollow(act: Act, { handle }: { readonly handle: string }): Promise<void> {
  await act.commit(
    async (tx) => {
      const row = await tx
        .tables<CommentTables>()
        .selectFrom("comment_follows")
        .select("comment_id")
        .where("handle", "=", handle)
        .executeTakeFirst();
      if (row) await endFollows(tx, [row.comment_id]);
    },
    { duringLockdown: true },
  );
}

/** By whoever wrote the comment, as whoever calls has seen. */
export async function endOwnFollow(act: Act, { comment }: { readonly comment: number }): Promise<void> {
  await act.commit((tx) => endFollows(tx, [comment]), { duringLockdown: true });
}
