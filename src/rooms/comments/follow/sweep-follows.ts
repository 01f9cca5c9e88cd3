// The clock's part: addresses whose time is over go, and those under threads that take no comments any more.

import type { Act } from "#platform/act";
import { finishJob, holdJob, type Jobs } from "#platform/jobs";
import type { CommentTables } from "../tables";
import { endFollows, endFollowsUnder } from "./end-follows";
import { findOpenThread, listFollowed } from "./follow-queries";

/** Its noun is the article after which it goes on; 0 for the beginning. */
export const SWEEP_FOLLOWS = "sweep-follows";
export const SWEEP_EVERY_MS = 3_600_000;

/** Articles in one transaction. */
const AT_ONCE = 100;

export const commentJobs: Jobs = { [SWEEP_FOLLOWS]: sweepFollows };

async function sweepFollows(act: Act, { noun: after }: { noun: number }): Promise<void> {
  await act.commit(async (tx) => {
    if (!(await finishJob(tx, { name: SWEEP_FOLLOWS, noun: after }))) return;
    if (after === 0) {
      const over = await tx
        .tables<CommentTables>()
        .selectFrom("comment_follows")
        .select("comment_id")
        .where("until", "<=", tx.at)
        .execute();
      await endFollows(
        tx,
        over.map(({ comment_id }) => comment_id),
      );
    }
    const articles = await listFollowed(tx.reads, { after, most: AT_ONCE });
    for (const article of articles)
      if (!(await findOpenThread(tx.reads, article))) await endFollowsUnder(tx, { article });
    const last = articles.length === AT_ONCE ? articles.at(-1) : undefined;
    if (last !== undefined) await holdJob(tx, { name: SWEEP_FOLLOWS, noun: last, at: tx.at });
    const [left] = await listFollowed(tx.reads, { after: 0, most: 1 });
    if (left !== undefined) await holdJob(tx, { name: SWEEP_FOLLOWS, noun: 0, at: tx.at + SWEEP_EVERY_MS });
  });
}
