// An assignment goes along with its article: handed in when that is sent to review, back when changes are asked for, done when it is public.

import type { Transaction } from "#platform/act";
import type { ArticleTables } from "../tables";
import { AT_WORK, type AssignmentState } from "./assignment";
import { type AssignmentVerb, stepAssignment } from "./step-assignment";

interface Following {
  readonly verb: AssignmentVerb;
  readonly from: readonly AssignmentState[];
  readonly to: AssignmentState;
}

const FOLLOWS: Readonly<Record<string, Following>> = {
  "send-to-review": { verb: "deliver", from: ["open", "taken"], to: "delivered" },
  approve: { verb: "deliver", from: ["open", "taken"], to: "delivered" },
  schedule: { verb: "deliver", from: ["open", "taken"], to: "delivered" },
  "ask-for-changes": { verb: "return", from: ["delivered"], to: "taken" },
  publish: { verb: "finish", from: AT_WORK, to: "done" },
  spike: { verb: "cancel", from: AT_WORK, to: "cancelled" },
  kill: { verb: "cancel", from: AT_WORK, to: "cancelled" },
};

/** Nobody is told by it: what happened to the article is told already. */
export async function followStep(
  tx: Transaction,
  { article, step }: { article: number; step: string },
): Promise<void> {
  const follows = Object.hasOwn(FOLLOWS, step) ? FOLLOWS[step] : undefined;
  if (!follows) return;
  const row = await tx
    .tables<ArticleTables>()
    .updateTable("assignments")
    // Held: an editor who assigns it anew at this moment must not undo what the article does.
    .set((eb) => ({ state: eb.ref("state") }))
    .where("article_id", "=", article)
    .where("state", "in", [...follows.from])
    .returningAll()
    .executeTakeFirst();
  if (!row) return;
  // Nobody had it: what comes back is open again.
  const to = follows.to === "taken" && row.person_id === null ? "open" : follows.to;
  const over = to === "done" || to === "cancelled";
  await stepAssignment(tx, {
    row,
    verb: follows.verb,
    set: { state: to, closed_at: over ? tx.at : null },
    concerns: [],
  });
}

/** Publishing is taken back: what it had finished waits with the article again. @param of.at when it was published (ms) */
export async function unfinish(tx: Transaction, of: { article: number; at: number }): Promise<void> {
  const row = await tx
    .tables<ArticleTables>()
    .selectFrom("assignments")
    .selectAll()
    .where("article_id", "=", of.article)
    .where("state", "=", "done")
    .where("closed_at", "=", of.at)
    .executeTakeFirst();
  if (row)
    await stepAssignment(tx, {
      row,
      verb: "deliver",
      set: { state: "delivered", closed_at: null },
      concerns: [],
    });
}

/** An article that was begun beside an assignment is the one that was asked for. */
export async function joinAssignment(
  tx: Transaction,
  { article, story, language }: { article: number; story: number; language: string },
): Promise<void> {
  await tx
    .tables<ArticleTables>()
    .updateTable("assignments")
    .set({ article_id: article })
    .where("story_id", "=", story)
    .where("language", "=", language)
    .where("state", "in", [...AT_WORK])
    .where("article_id", "is", null)
    .execute();
}
