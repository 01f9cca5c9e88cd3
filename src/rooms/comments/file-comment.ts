// Files a comment that was made elsewhere, with the decision that was taken on it there: for imports and the sample paper.

import type { Act } from "#platform/act";
import type { Language } from "#platform/i18n";
import { randomId } from "#platform/ids";
import { packReasons, toTheMinute } from "./comment";
import { countApproved } from "./count-approved";
import type { CommentTables } from "./tables";

export interface FileComment {
  readonly article: number;
  /** "" for a reader without a name. */
  readonly name: string;
  /** As the reader would have sent it; what comes from outside the house is cleaned before it comes here. */
  readonly text: string;
  readonly state: "approved" | "held";
  /** Milliseconds since 1970 UTC. */
  readonly at: number;
  readonly language: Language;
}

/** Nobody's key stands with it: who made it was never known here. @returns its id */
export async function fileComment(
  act: Act,
  { article, name, text, state, at, language }: FileComment,
): Promise<number> {
  return act.commit(async (tx) => {
    const db = tx.tables<CommentTables>();
    const { id } = await db
      .insertInto("comments")
      .values({
        public_id: randomId(12),
        article_id: article,
        parent_id: null,
        language,
        name: name.normalize("NFC"),
        words: text.normalize("NFC"),
        state,
        reasons: packReasons([], null),
        author_key: null,
        repeat_key: null,
        created_at: toTheMinute(at),
        decided_at: state === "approved" ? tx.at : null,
        decided_by: null,
      })
      .returning("id")
      .executeTakeFirstOrThrow();
    if (state === "approved") await countApproved(tx, { article, by: 1 });
    tx.record({ verb: "file", noun: "comment", id });
    tx.change(`comments:${article}`);
    return id;
  });
}
