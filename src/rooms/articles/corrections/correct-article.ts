// A correction, clarification, update or retraction of what is public: typed, dated and signed.

import { listBylines } from "#people";
import type { Act, Transaction } from "#platform/act";
import { isLanguage, type Language } from "#platform/i18n";
import { Problem } from "#platform/problem";
import { CORRECTION_KINDS, type CorrectionKind } from "../article";
import { Manuscript } from "../block";
import { holdArticle } from "../hold-article";
import { presentBylines } from "../signing/signers";
import type { ArticleTables } from "../tables";

const LONGEST_NOTE = 4000;

/** What readers are told. */
export interface Note {
  readonly kind: CorrectionKind;
  readonly words: string;
  /** The block that it is about; the whole article without one. */
  readonly block?: string;
  /** The byline that signs it; the editors do without one. */
  readonly signedBy?: number | null;
}

/** What a form says of a change: a slip of the pen, a note; undefined when nothing was chosen yet. */
export function fixOf(sent: {
  fix: string;
  words: string;
  block: string;
  signed: number;
}): "silent" | Note | undefined {
  const { fix, words, block, signed } = sent;
  if (fix === "silent") return fix;
  const kind = CORRECTION_KINDS.find((one) => one === fix);
  return kind && { kind, words, block, signedBy: signed || null };
}

/** @throws Problem `invalid` without words or with a withheld signer, `conflict` when the article is not public, `not-found` when the passage is gone */
export async function correctArticle(act: Act, input: Note & { article: number }): Promise<void> {
  await act.commit(async (tx) => {
    await holdArticle(tx, input);
    const updated = await tx
      .tables<ArticleTables>()
      .updateTable("articles")
      .set({ changed_at: tx.at })
      .where("id", "=", input.article)
      .where("state", "=", "published")
      .executeTakeFirst();
    if (Number(updated.numUpdatedRows) !== 1) throw new Problem("conflict", "articles.not-public");
    await writeNote(tx, input);
  });
}

/** The note itself, and who put it there. @returns its id */
export async function writeNote(tx: Transaction, note: Note & { article: number }): Promise<number> {
  const words = noteWordsOf(note.words);
  const kind = CORRECTION_KINDS.find((one) => one === note.kind);
  if (!kind) throw new Problem("invalid", "articles.note-due");
  if (note.block && !(await hasPassage(tx, { article: note.article, block: note.block })))
    throw new Problem("not-found", "articles.no-passage");
  const of = await storyOf(tx, note.article);
  const { id } = await tx
    .tables<ArticleTables>()
    .insertInto("corrections")
    .values({
      article_id: note.article,
      kind,
      words,
      at: tx.at,
      created_by: tx.who.kind === "person" ? tx.who.id : null,
      block_id: note.block ?? "",
      byline_id: await signerOf(tx, { ...of, signedBy: note.signedBy ?? null }),
    })
    .returning("id")
    .executeTakeFirstOrThrow();
  tx.record({ verb: "correct", noun: "article", id: note.article, details: { kind, correction: id } });
  await tellReaders(tx, { article: note.article, ...of, correction: id, kind, change: "new" });
  return id;
}

/** Whether readers see that block, or will with the next publishing. */
async function hasPassage(tx: Transaction, { article, block }: { article: number; block: string }) {
  const db = tx.tables<ArticleTables>();
  const draft = await db
    .selectFrom("drafts")
    .select("manuscript")
    .where("article_id", "=", article)
    .executeTakeFirst();
  const live = await db
    .selectFrom("articles")
    .innerJoin("revisions", "revisions.id", "articles.live_revision_id")
    .select("revisions.manuscript")
    .where("articles.id", "=", article)
    .executeTakeFirst();
  return [draft, live].some(
    (text) => text && Manuscript.parse(JSON.parse(text.manuscript)).body.some(({ id }) => id === block),
  );
}

/** @throws Problem `invalid` when there are none, or too many */
export function noteWordsOf(typed: string): string {
  const words = typed.normalize("NFC").trim();
  if (!words || words.length > LONGEST_NOTE) throw new Problem("invalid", "articles.note-due");
  return words;
}

export async function storyOf(
  tx: Transaction,
  article: number,
): Promise<{ story: number; language: Language }> {
  const { story_id, language } = await tx
    .tables<ArticleTables>()
    .selectFrom("articles")
    .select(["story_id", "language"])
    .where("id", "=", article)
    .executeTakeFirstOrThrow();
  if (!isLanguage(language)) throw new Problem("not-found", "articles.unknown");
  return { story: story_id, language };
}

/** A byline with a name in that language, which is withheld neither by itself nor in this story. @throws Problem `invalid` */
export async function signerOf(
  tx: Transaction,
  of: { story: number; language: Language; signedBy: number | null },
): Promise<number | null> {
  if (of.signedBy === null) return null;
  const [byline] = await presentBylines(tx.reads, [of.signedBy]);
  const [known] = await listBylines(tx.reads, { language: of.language, ids: [byline ?? 0] });
  const withheld = await tx
    .tables<ArticleTables>()
    .selectFrom("withheld_uses")
    .select("alias_id")
    .where("story_id", "=", of.story)
    .where("byline_id", "=", byline ?? 0)
    .executeTakeFirst();
  if (!known || known.withheld || !known.name || withheld)
    throw new Problem("invalid", "articles.signer-unknown");
  return known.id;
}

/** Every page that shows it, and whoever has something to do with it: translations, for instance. */
export async function tellReaders(
  tx: Transaction,
  told: {
    article: number;
    story: number;
    language: Language;
    correction: number;
    kind: CorrectionKind;
    change: "new" | "amended" | "withdrawn";
  },
): Promise<void> {
  tx.change(`article:${told.article}`, `corrections:${told.language}`);
  await tx.announce("article-corrected", told);
}
