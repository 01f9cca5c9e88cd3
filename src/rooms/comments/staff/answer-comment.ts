// The newsroom answers a comment: published at once, on the record, and marked as the newsroom's whatever its name says.

import { holdArticle } from "#articles";
import type { Act, Transaction } from "#platform/act";
import { Problem } from "#platform/problem";
import { randomId } from "#platform/ids";
import { type CommentState, packReasons, readState, toTheMinute } from "../comment";
import { countApproved } from "../count-approved";
import { ANSWERING_TAG } from "../queries";
import { type Before, decideOne, remember } from "../moderation/decide-comments";
import { isStill } from "../moderation/seen";
import type { CommentTables, ReadableTables } from "../tables";
import { canonical, isBlank } from "../text/canonical";
import { charactersLeft } from "../text/count";
import type { Voice } from "./voice";
import { listVoices } from "./voice-queries";

export interface AnswerComment {
  readonly comment: number;
  readonly words: string;
  readonly voice: Voice;
  /** In which state whoever answers saw it; one that was held is approved with the answer. */
  readonly from: CommentState;
  /** The mark of what it said then. */
  readonly seen?: string;
}

export type Answered =
  | { readonly kind: "answered"; readonly id: number }
  | { readonly kind: "faulty"; readonly fault: "empty" | "too-long" }
  /** Somebody decided about the comment in the meantime, or its author changed it; nothing was said. */
  | { readonly kind: "faster" };

/** Also where a thread is frozen or closed: the newsroom has the last word there. @throws Problem `not-found`, `not-allowed` outside one's limits or in one's own name beside a withheld byline, `conflict` for what is not on a page */
export async function answerComment(act: Act, input: AnswerComment): Promise<Answered> {
  const words = canonical(input.words);
  if (isBlank(words)) return { kind: "faulty", fault: "empty" };
  if (charactersLeft(words) < 0) return { kind: "faulty", fault: "too-long" };
  return act.commit(async (tx): Promise<Answered> => {
    const answered = await findAnswerable(tx, input);
    if (answered === "faster") return { kind: "faster" };
    const said = { ...answered, parent: input.comment, words, voice: input.voice };
    const twice = await findSame(tx, said);
    if (twice !== null) return { kind: "answered", id: twice };
    const approved = answered.state === "held" ? await approveFirst(tx, input) : [];
    const id = await say(tx, said);
    const taken = packReasons([], "other");
    const answer = {
      comment: id,
      state: "rejected",
      now: "approved",
      reasons: taken,
      pickedAt: null,
    } as const;
    await remember(tx, { verb: "answer", before: [...approved, answer] });
    return { kind: "answered", id };
  });
}

interface Answerable {
  readonly article: number;
  readonly language: string;
  readonly state: string;
  /** Id of the first comment of the thread. */
  readonly root: number;
}

async function findAnswerable(
  tx: Transaction,
  { comment, ...saw }: AnswerComment,
): Promise<Answerable | "faster"> {
  const standing = await findComment(tx, comment);
  await holdArticle(tx, { article: standing.article });
  // Whoever decides about it at this moment is waited for.
  await countApproved(tx, { article: standing.article, by: 0 });
  const row = await findComment(tx, comment);
  if (!isStill(row, saw)) return "faster";
  if (row.state === "rejected" || row.articleState !== "published")
    throw new Problem("conflict", "comments.answer-nowhere");
  return row;
}

async function findComment(tx: Transaction, comment: number) {
  const row = await tx
    .tables<CommentTables & ReadableTables>()
    .selectFrom("comments")
    .innerJoin("articles", "articles.id", "comments.article_id")
    .select(["comments.article_id", "comments.state", "comments.root_id", "comments.reports"])
    .select(["comments.name", "comments.words"])
    .select(["articles.language", "articles.state as article_state"])
    .where("comments.id", "=", comment)
    .executeTakeFirst();
  if (!row || !readState(row.state)) throw new Problem("not-found", "comments.unknown");
  const { article_id: article, language, state, article_state: articleState, reports, name, words } = row;
  return { article, language, state, articleState, reports, name, words, root: row.root_id ?? comment };
}

interface Said extends Answerable {
  readonly parent: number;
  readonly words: string;
  readonly voice: Voice;
}

/** Two presses of one button. */
async function findSame(tx: Transaction, { parent, words }: Said): Promise<number | null> {
  const row = await tx
    .tables<CommentTables>()
    .selectFrom("comments")
    .select("id")
    .where("parent_id", "=", parent)
    .where("staff", "is not", null)
    .where("state", "=", "approved")
    .where("words", "=", words)
    .executeTakeFirst();
  return row?.id ?? null;
}

async function approveFirst(tx: Transaction, { comment, from }: AnswerComment): Promise<Before[]> {
  const was = await decideOne(tx, { comment, deed: "approve", from });
  return was && was !== "faster" ? [was] : [];
}

async function say(
  tx: Transaction,
  { article, language, parent, root, words, voice }: Said,
): Promise<number> {
  const name = await nameFor(tx, { article, language, voice });
  const { id } = await tx
    .tables<CommentTables>()
    .insertInto("comments")
    .values({
      public_id: randomId(12),
      article_id: article,
      parent_id: parent,
      root_id: root,
      language,
      name,
      words,
      state: "approved",
      reasons: packReasons([], null),
      author_key: null,
      repeat_key: null,
      created_at: toTheMinute(tx.at),
      decided_at: tx.at,
      decided_by: tx.who.kind === "person" ? tx.who.id : null,
      staff: voice,
    })
    .returning("id")
    .executeTakeFirstOrThrow();
  await countApproved(tx, { article, by: 1 });
  tx.record({ verb: "answer", noun: "comment", id, details: { article, voice } });
  tx.change(`comments:${article}`, ANSWERING_TAG);
  await tx.announce("comment-approved", { comment: id, article });
  return id;
}

async function nameFor(
  tx: Transaction,
  { article, language, voice }: Pick<Said, "article" | "language" | "voice">,
): Promise<string> {
  const person = tx.who.kind === "person" ? tx.who.id : 0;
  const voices = await listVoices(tx.reads, { person, articles: [{ id: article, language }] });
  const name = voices.get(article)?.[voice] ?? null;
  if (name === null) throw new Problem("not-allowed", "comments.answer-unnamed");
  return name;
}
