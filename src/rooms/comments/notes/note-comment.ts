// A moderator leaves a note beside a comment for the other moderators. Readers never see it.

import { holdArticle } from "#articles";
import type { Act } from "#platform/act";
import { Problem } from "#platform/problem";
import { readState } from "../comment";
import type { CommentTables } from "../tables";

/** In UTF-16 units. */
export const MOST_NOTE = 1000;

/** @returns what is wrong with the words; null when the note was left. @throws Problem `not-found`, `not-allowed` outside one's limits */
export async function noteComment(
  act: Act,
  input: { readonly comment: number; readonly words: string },
): Promise<"empty" | "too-long" | null> {
  const words = input.words.trim().normalize("NFC");
  if (words === "") return "empty";
  if (words.length > MOST_NOTE) return "too-long";
  return act.commit(async (tx) => {
    const db = tx.tables<CommentTables>();
    const row = await db
      .selectFrom("comments")
      .select(["article_id", "state"])
      .where("id", "=", input.comment)
      .executeTakeFirst();
    if (!row || !readState(row.state)) throw new Problem("not-found", "comments.unknown");
    await holdArticle(tx, { article: row.article_id });
    const person = tx.who.kind === "person" ? tx.who.id : null;
    await db
      .insertInto("comment_notes")
      .values({ comment_id: input.comment, words, person_id: person, at: tx.at })
      .execute();
    tx.record({ verb: "note", noun: "comment", id: input.comment, details: { article: row.article_id } });
    return null;
  });
}
