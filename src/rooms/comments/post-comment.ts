// Takes a reader's comment: checked, held, and seen by a moderator before anybody else sees it.

import { randomId } from "#platform/ids";
import type { Act, Transaction } from "#platform/act";
import { Problem } from "#platform/problem";
import { findOpenArticle } from "#articles";
import { authorKey, keyedHash, type ReaderToken } from "#readers";
import type { ArticleAddress } from "#urls";
import { type Checked, checkComment } from "./check-comment";
import { type CommentFault, packReasons, REPEAT_MS, toTheMinute } from "./comment";
import { countApproved } from "./count-approved";
import { listTakenNames } from "./queries";
import type { CommentTables } from "./tables";
import { findAnswered } from "./thread/thread-queries";
import { wordKeys } from "./text/word-key";

export interface PostComment {
  readonly address: ArticleAddress;
  readonly name: string;
  readonly words: string;
  readonly trap: string;
  /** The public id of the comment that it answers; "" for none. */
  readonly answers: string;
  readonly busy: boolean;
  readonly reader: ReaderToken;
  readonly keys: { readonly vote: Uint8Array };
}

export type Posted =
  | { readonly kind: "held"; readonly article: number; readonly publicId: string }
  | { readonly kind: "faulty"; readonly faults: readonly CommentFault[] };

/**
 * The same words from the same reader within a day are the same comment, sent twice; from another reader they are a reason to
 * look. @throws Problem `not-found` without a published article there, `conflict` when it takes no comments
 */
export async function postComment(act: Act, input: PostComment): Promise<Posted> {
  return act.commit(async (tx): Promise<Posted> => {
    const article = await findOpenArticle(tx.reads, input.address);
    if (!article) throw new Problem("not-found", "problem.not-found");
    if (article.comments !== "open") throw new Problem("conflict", "comments.closed");
    const checked = checkComment({ ...input, taken: await listTakenNames(tx.reads) });
    if (checked.faults.length > 0) return { kind: "faulty", faults: checked.faults };
    // Two presses of one button arrive together: the second waits here until the first can be found.
    await countApproved(tx, { article: article.id, by: 0 });
    const parent = await findAnswered(tx.reads, { article: article.id, publicId: input.answers });
    if (input.answers && parent === null) return { kind: "faulty", faults: ["answered-gone"] };
    const publicId = await hold(tx, { ...input, article: article.id, checked, parent });
    return { kind: "held", article: article.id, publicId };
  });
}

async function hold(
  tx: Transaction,
  input: PostComment & { article: number; checked: Checked; parent: number | null },
): Promise<string> {
  const { article, checked, keys, reader, address, parent } = input;
  const db = tx.tables<CommentTables>();
  const author = authorKey(keys, article, reader);
  const repeat = repeatKey(keys, { article, words: checked.words });
  await forgetOldRepeats(tx, article);
  const twins = await db
    .selectFrom("comments")
    .select(["public_id", "author_key"])
    .where("article_id", "=", article)
    .where("repeat_key", "=", repeat)
    .execute();
  const own = twins.find(({ author_key }) => author_key !== null && Buffer.from(author_key).equals(author));
  if (own) return own.public_id;
  const publicId = randomId(12);
  const { id } = await db
    .insertInto("comments")
    .values({
      public_id: publicId,
      article_id: article,
      parent_id: parent,
      language: address.language,
      name: checked.name,
      words: checked.words,
      state: "held",
      reasons: packReasons(twins.length > 0 ? [...checked.reasons, "repeat"] : checked.reasons, null),
      author_key: author,
      repeat_key: repeat,
      created_at: toTheMinute(tx.at),
      decided_at: null,
      decided_by: null,
    })
    .returning("id")
    .executeTakeFirstOrThrow();
  await tx.announce("comment-held", { comment: id, article });
  return publicId;
}

/** By the words alone, so that another spelling or another full stop is no new comment; emoji are taken as they are. */
export function repeatKey(
  keys: PostComment["keys"],
  { article, words }: { article: number; words: string },
): Uint8Array {
  const key = wordKeys(words).join(" ") || words;
  return keyedHash(keys.vote, { label: "repeat", fields: [String(article), key] });
}

async function forgetOldRepeats(tx: Transaction, article: number): Promise<void> {
  await tx
    .tables<CommentTables>()
    .updateTable("comments")
    .set({ repeat_key: null })
    .where("article_id", "=", article)
    .where("repeat_key", "is not", null)
    .where("created_at", "<", tx.at - REPEAT_MS)
    .execute();
}
