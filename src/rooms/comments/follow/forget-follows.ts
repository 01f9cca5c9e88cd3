// "Forget me on this device": every address that was left from this browser goes with its token.

import type { Act, Transaction } from "#platform/act";
import { authorKey, formerAuthorKey, type ReaderKeys, type ReaderToken } from "#readers";
import type { CommentTables } from "../tables";
import { endFollows } from "./end-follows";
import { listFollowed } from "./follow-queries";

export interface ForgetFollows {
  readonly reader: ReaderToken;
  readonly keys: ReaderKeys;
}

const AT_ONCE = 500;

/** Rows do not say whose they are: this reader's key is made for each article under which somebody wants to be told. */
export async function forgetFollows(act: Act, { reader, keys }: ForgetFollows): Promise<void> {
  await act.commit(
    async (tx) => {
      for (let after = 0; ;) {
        const articles = await listFollowed(tx.reads, { after, most: AT_ONCE });
        if (articles.length === 0) return;
        after = articles.at(-1) ?? 0;
        const mine = articles.flatMap((article) =>
          [authorKey(keys, article, reader), formerAuthorKey(keys, article, reader)].filter(
            (key) => key !== null,
          ),
        );
        await endFollows(tx, await listBy(tx, mine));
      }
    },
    { duringLockdown: true },
  );
}

async function listBy(tx: Transaction, authors: readonly Uint8Array[]): Promise<number[]> {
  const rows = await tx
    .tables<CommentTables>()
    .selectFrom("comment_follows")
    .innerJoin("comments", "comments.id", "comment_follows.comment_id")
    .select("comment_id")
    .where("author_key", "in", [...authors])
    .execute();
  return rows.map(({ comment_id }) => comment_id);
}
