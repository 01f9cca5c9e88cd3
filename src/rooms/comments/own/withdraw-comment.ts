// Its author takes a comment back: of its words, its name and its author's key nothing stays, only the place that replies hang from.

import type { Act, Transaction } from "#platform/act";
import { Problem } from "#platform/problem";
import { packReasons } from "../comment";
import { countApproved } from "../count-approved";
import { endFollows } from "../follow/end-follows";
import { findOwn } from "../queries";
import type { CommentTables } from "../tables";

/** No state that anybody can list or decide about. */
const WITHDRAWN = "withdrawn";

/** Whoever calls has seen that this reader wrote it. @throws Problem `gone` for one that is not there, `conflict` when somebody decided in this moment */
export async function withdrawComment(
  act: Act,
  input: { readonly article: number; readonly publicId: string },
): Promise<void> {
  const { article } = input;
  await act.commit(async (tx) => {
    const own = await findOwn(tx.reads, input);
    if (!own) throw new Problem("gone", "comments.own-gone");
    await takeBack(tx, { article, own });
  });
}

/** For verbs that take back more than one. @throws Problem `conflict` when somebody decided in this moment */
export async function takeBack(
  tx: Transaction,
  { article, own }: { article: number; own: { readonly id: number; readonly state: string } },
): Promise<void> {
  const taken = await tx
    .tables<CommentTables>()
    .updateTable("comments")
    .set({
      name: "",
      words: "",
      state: WITHDRAWN,
      reasons: packReasons([], null),
      spans: "[]",
      risk: 0,
      reports: 0,
      picked_at: null,
      author_key: null,
      account_id: null,
      repeat_key: null,
      decided_at: null,
      decided_by: null,
    })
    .where("id", "=", own.id)
    .where("state", "=", own.state)
    .executeTakeFirst();
  if (Number(taken.numUpdatedRows) !== 1) throw new Problem("conflict", "comments.decided-meanwhile");
  await tx.tables<CommentTables>().deleteFrom("comment_reports").where("comment_id", "=", own.id).execute();
  await endFollows(tx, [own.id]);
  if (own.state !== "approved") return;
  await countApproved(tx, { article, by: -1 });
  tx.change(`comments:${article}`);
  await tx.announce("comment-rejected", { comment: own.id, article });
}
