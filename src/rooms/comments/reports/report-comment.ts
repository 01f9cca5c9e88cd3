// A reader reports a comment. Once each: who reported is kept as a mark that fits this comment alone.

import type { Act } from "#platform/act";
import { Problem } from "#platform/problem";
import { keyedHash, type ReaderToken } from "#readers";
import { toTheMinute } from "../comment";
import { countApproved } from "../count-approved";
import type { CommentTables } from "../tables";
import { findPublic } from "../thread/thread-queries";
import { REPORT_RISKS, type ReportReason } from "./report";

interface VoteKeys {
  readonly vote: Uint8Array;
}

export interface ReportComment {
  readonly article: number;
  readonly publicId: string;
  readonly reason: ReportReason;
  /** As `readNote` gave it. */
  readonly note: string;
  readonly reader: ReaderToken;
  readonly keys: VoteKeys & { readonly previous?: VoteKeys | undefined };
}

/** Whether it was the first of this reader is not told: the answer is the same. @throws Problem `not-found` for a comment that is not public */
export async function reportComment(act: Act, input: ReportComment): Promise<void> {
  const { article, publicId, reason, note, reader, keys } = input;
  await act.commit(async (tx) => {
    const db = tx.tables<CommentTables>();
    // Until the commit nobody decides about this thread's comments.
    await countApproved(tx, { article, by: 0 });
    const comment = await findPublic(tx.reads, { article, publicId });
    if (!comment) throw new Problem("not-found", "comments.unknown");
    const [reporter, former] = [keys, keys.previous].map((pair) => pair && keyOf(pair, comment.id, reader));
    if (!reporter) return;
    const known = await db
      .selectFrom("comment_reports")
      .select("reported_at")
      .where("comment_id", "=", comment.id)
      .where("reporter_key", "in", former ? [reporter, former] : [reporter])
      .executeTakeFirst();
    if (known) return;
    await db
      .insertInto("comment_reports")
      .values({
        comment_id: comment.id,
        reporter_key: reporter,
        reason,
        note,
        reported_at: toTheMinute(tx.at),
        settled_at: null,
      })
      .execute();
    await db
      .updateTable("comments")
      .set((eb) => ({ reports: eb("reports", "+", 1), risk: eb("risk", "+", REPORT_RISKS[reason]) }))
      .where("id", "=", comment.id)
      .execute();
  });
}

function keyOf({ vote }: VoteKeys, comment: number, { random }: ReaderToken): Uint8Array {
  return keyedHash(vote, { label: "report", fields: [String(comment), random] });
}
