// Adds a word to the lists; the same word in the same list takes its new reach.

import { holdToLimits } from "#people";
import type { Act } from "#platform/act";
import { randomId } from "#platform/ids";
import { Problem } from "#platform/problem";
import type { CommentTables } from "../tables";
import { canonical } from "../text/canonical";
import { wordKeys } from "../text/word-key";
import { MOST_WORD, type WordKind, type WordLanguage, type WordReach } from "./listed-word";

export interface AddWord {
  readonly word: string;
  readonly language: WordLanguage;
  readonly kind: WordKind;
  readonly reach: WordReach;
}

/** @throws Problem `invalid` for what has no letters or is too long, `not-allowed` outside one's languages */
export async function addWord(act: Act, { word, language, kind, reach }: AddWord): Promise<void> {
  const typed = canonical(word);
  const key = wordKeys(typed).join(" ");
  if (key === "") throw new Problem("invalid", "comments.words-empty");
  if (typed.length > MOST_WORD) throw new Problem("invalid", "comments.words-long", { most: MOST_WORD });
  await act.commit(async (tx) => {
    await holdToLimits(tx, { language, sections: [] });
    const db = tx.tables<CommentTables>();
    await db
      .deleteFrom("comment_words")
      .where("language", "=", language)
      .where("key", "=", key)
      .where("kind", "=", kind)
      .execute();
    const { id } = await db
      .insertInto("comment_words")
      .values({
        language,
        word: typed,
        key,
        kind,
        reach,
        stamp: randomId(12),
        created_by: tx.who.kind === "person" ? tx.who.id : null,
        created_at: tx.at,
      })
      .returning("id")
      .executeTakeFirstOrThrow();
    tx.record({ verb: "add", noun: "comment-word", id, details: { language, kind, reach } });
  });
}
