// Reads of reports: what readers said of the comments in the queue.

import type { Reads } from "#platform/db";
import type { CommentTables } from "../tables";
import { REPORT_REASONS, type Reported } from "./report";

/** Of all the comments together: a campaign of thousands must not fill the page. */
const MOST_NOTES = 100;

/** Reports that nobody decided about yet, by comment. */
export async function listReported(
  reads: Reads,
  comments: readonly number[],
): Promise<ReadonlyMap<number, Reported>> {
  if (comments.length === 0) return new Map();
  const open = reads
    .tables<CommentTables>()
    .selectFrom("comment_reports")
    .where("comment_id", "in", comments)
    .where("settled_at", "is", null);
  const [counts, notes] = await Promise.all([
    open
      .select((eb) => ["comment_id", "reason", eb.fn.countAll<number>().as("count")])
      .groupBy(["comment_id", "reason"])
      .execute(),
    open
      .select(["comment_id", "note"])
      .where("note", "!=", "")
      .orderBy("reported_at", "desc")
      .limit(MOST_NOTES)
      .execute(),
  ]);
  return new Map(
    comments.map((id) => {
      const own = counts.filter(({ comment_id }) => comment_id === id);
      const reasons = REPORT_REASONS.flatMap((reason) => {
        const found = own.find((row) => row.reason === reason);
        return found ? [{ reason, count: Number(found.count) }] : [];
      });
      return [
        id,
        {
          count: own.reduce((sum, { count }) => sum + Number(count), 0),
          reasons,
          notes: notes.flatMap(({ comment_id, note }) => (comment_id === id ? [note] : [])),
        },
      ];
    }),
  );
}
