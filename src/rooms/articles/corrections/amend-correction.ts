// A correction that was itself mistaken: put right with its date, or withdrawn with a word on why. What stood there is kept.

import type { Act, Transaction } from "#platform/act";
import { Problem } from "#platform/problem";
import { CORRECTION_KINDS, kindOf } from "../article";
import { holdArticle } from "../hold-article";
import type { ArticleTables } from "../tables";
import { type Note, noteWordsOf, signerOf, storyOf, tellReaders } from "./correct-article";

interface OfCorrection {
  readonly article: number;
  readonly correction: number;
}

/** Readers see that it was amended, and when. @throws Problem `not-found`, `invalid` without words, `conflict` when it was withdrawn */
export async function amendCorrection(act: Act, input: OfCorrection & Note): Promise<void> {
  await act.commit(async (tx) => {
    await holdArticle(tx, input);
    const before = await getStanding(tx, input);
    const words = noteWordsOf(input.words);
    const kind = CORRECTION_KINDS.find((one) => one === input.kind);
    if (!kind) throw new Problem("invalid", "articles.note-due");
    const of = await storyOf(tx, input.article);
    const byline_id = await signerOf(tx, { ...of, signedBy: input.signedBy ?? null });
    if (before.words === words && before.kind === kind && before.byline_id === byline_id) return;
    await keepVersion(tx, before);
    await tx
      .tables<ArticleTables>()
      .updateTable("corrections")
      .set({ kind, words, byline_id, amended_at: tx.at })
      .where("id", "=", input.correction)
      .execute();
    tx.record({
      verb: "amend-correction",
      noun: "article",
      id: input.article,
      details: { correction: input.correction, kind },
    });
    await markChanged(tx, input.article);
    await tellReaders(tx, { ...input, ...of, kind, change: "amended" });
  });
}

/** It stays where it stands, as withdrawn, with what readers are told of it. @throws Problem as `amendCorrection` */
export async function withdrawCorrection(act: Act, input: OfCorrection & { words: string }): Promise<void> {
  await act.commit(async (tx) => {
    await holdArticle(tx, input);
    const before = await getStanding(tx, input);
    const words = noteWordsOf(input.words);
    const kind = kindOf(before.kind);
    await tx
      .tables<ArticleTables>()
      .updateTable("corrections")
      .set({ withdrawn_at: tx.at, withdrawn_words: words })
      .where("id", "=", input.correction)
      .execute();
    tx.record({
      verb: "withdraw-correction",
      noun: "article",
      id: input.article,
      details: { correction: input.correction, kind },
    });
    await markChanged(tx, input.article);
    const of = await storyOf(tx, input.article);
    await tellReaders(tx, { ...input, ...of, kind, change: "withdrawn" });
  });
}

async function getStanding(tx: Transaction, { article, correction }: OfCorrection) {
  const row = await tx
    .tables<ArticleTables>()
    .selectFrom("corrections")
    .select(["id", "kind", "words", "byline_id", "at", "amended_at", "withdrawn_at"])
    .where("id", "=", correction)
    .where("article_id", "=", article)
    .executeTakeFirst();
  if (!row) throw new Problem("not-found", "articles.no-correction");
  if (row.withdrawn_at !== null) throw new Problem("conflict", "articles.correction-withdrawn");
  return row;
}

async function keepVersion(tx: Transaction, before: Awaited<ReturnType<typeof getStanding>>): Promise<void> {
  await tx
    .tables<ArticleTables>()
    .insertInto("correction_versions")
    .values({
      correction_id: before.id,
      kind: before.kind,
      words: before.words,
      byline_id: before.byline_id,
      told_at: before.amended_at ?? before.at,
      replaced_at: tx.at,
      replaced_by: tx.who.kind === "person" ? tx.who.id : null,
    })
    .execute();
}

async function markChanged(tx: Transaction, article: number): Promise<void> {
  await tx
    .tables<ArticleTables>()
    .updateTable("articles")
    .set({ changed_at: tx.at })
    .where("id", "=", article)
    .where("state", "=", "published")
    .execute();
}
