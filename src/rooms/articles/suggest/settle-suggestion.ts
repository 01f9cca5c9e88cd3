// Accepts suggested words, which then stand in the text, or refuses them; either ends the note.

import type { Act, Transaction } from "#platform/act";
import { Problem } from "#platform/problem";
import { type Block, Manuscript } from "../block";
import { holdArticle } from "../hold-article";
import { plainText } from "../manuscript/words";
import { replaceDraft } from "../replace-draft";
import type { ArticleTables } from "../tables";
import { rewriteRuns } from "./rewrite-runs";

export interface SettleSuggestion {
  readonly article: number;
  readonly note: number;
  readonly accept: boolean;
}

/** @throws Problem `not-found`, `not-allowed` outside one's limits, `conflict` when the passage reads differently by now or somebody has decided */
export async function settleSuggestion(act: Act, input: SettleSuggestion): Promise<void> {
  await act.commit(async (tx) => {
    await holdArticle(tx, input);
    const db = tx.tables<ArticleTables>();
    const outcome = input.accept ? "accepted" : "refused";
    const updated = await db
      .updateTable("notes")
      .set({
        outcome,
        resolved_at: tx.at,
        resolved_by: tx.who.kind === "person" ? tx.who.id : null,
      })
      .where("id", "=", input.note)
      .where("article_id", "=", input.article)
      .where("suggested", "is not", null)
      .where("outcome", "is", null)
      .executeTakeFirst();
    if (Number(updated.numUpdatedRows) !== 1) throw new Problem("conflict", "articles.suggestion-settled");
    if (input.accept) await putIn(tx, input);
    tx.record({
      verb: input.accept ? "accept-suggestion" : "refuse-suggestion",
      noun: "article",
      id: input.article,
      details: { note: input.note },
    });
  });
}

async function putIn(tx: Transaction, { article, note }: SettleSuggestion): Promise<void> {
  const row = await tx
    .tables<ArticleTables>()
    .selectFrom("notes")
    .innerJoin("articles", "articles.id", "notes.article_id")
    .innerJoin("drafts", "drafts.article_id", "notes.article_id")
    .select(["block_id", "quoted", "suggested", "language", "manuscript", "version"])
    .where("notes.id", "=", note)
    .executeTakeFirstOrThrow();
  const manuscript = Manuscript.parse(JSON.parse(row.manuscript));
  const body = manuscript.body.map((block): Block => {
    if (block.id !== row.block_id || !isSuggestible(block)) return block;
    if (plainText(block.text).normalize("NFC") !== row.quoted)
      throw new Problem("conflict", "articles.passage-changed");
    return { ...block, text: rewriteRuns(block.text, row.suggested ?? "", row.language) };
  });
  if (!manuscript.body.some(({ id }) => id === row.block_id))
    throw new Problem("conflict", "articles.passage-changed");
  await replaceDraft(tx, {
    article,
    base: row.version,
    manuscript: { ...manuscript, body },
    saveId: "",
    by: tx.who.kind === "person" ? tx.who.id : null,
  });
}

/** Blocks that are one line of words. */
export function isSuggestible(block: Block): block is Extract<Block, { kind: "paragraph" | "subhead" }> {
  return block.kind === "paragraph" || block.kind === "subhead";
}
