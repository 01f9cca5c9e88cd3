// Takes a word from the lists.

import { holdToLimits } from "#people";
import type { Act } from "#platform/act";
import type { CommentTables } from "../tables";

/** Removing one that is gone does nothing. @throws Problem `not-allowed` outside one's languages */
export async function removeWord(act: Act, { id }: { id: number }): Promise<void> {
  await act.commit(async (tx) => {
    const db = tx.tables<CommentTables>();
    const word = await db
      .selectFrom("comment_words")
      .select(["language", "kind"])
      .where("id", "=", id)
      .executeTakeFirst();
    if (!word) return;
    await holdToLimits(tx, { language: word.language, sections: [] });
    await db.deleteFrom("comment_words").where("id", "=", id).execute();
    tx.record({ verb: "remove", noun: "comment-word", id, details: { ...word } });
  });
}
