// Reads of what was put right: on an article, over the whole paper, and as the newsroom tells of it among itself.

import { listBylines } from "#people";
import type { Reads } from "#platform/db";
import type { Language } from "#platform/i18n";
import type { ArticleAddress } from "#urls";
import { type Correction, type CorrectionKind, kindOf } from "../article";
import type { ArticleTables, ReadableTables } from "../tables";
import { namesNobody } from "../withheld";

const COLUMNS = [
  "corrections.id",
  "kind",
  "words",
  "at",
  "block_id",
  "byline_id",
  "amended_at",
  "withdrawn_at",
  "withdrawn_words",
] as const;

interface Row {
  readonly id: number;
  readonly kind: string;
  readonly words: string;
  readonly at: number;
  readonly block_id: string;
  readonly byline_id: number | null;
  readonly amended_at: number | null;
  readonly withdrawn_at: number | null;
  readonly withdrawn_words: string;
}

/** Oldest first. */
export async function listCorrections(
  reads: Reads,
  of: { article: number; language: Language },
): Promise<Correction[]> {
  const rows = await reads
    .tables<ArticleTables>()
    .selectFrom("corrections")
    .select(COLUMNS)
    .where("article_id", "=", of.article)
    .orderBy("at")
    .orderBy("id")
    .execute();
  return signed(reads, { rows, language: of.language });
}

/** Whoever is withheld by now signs nothing: then the editors do. */
async function signed(
  reads: Reads,
  { rows, language }: { rows: readonly Row[]; language: Language },
): Promise<Correction[]> {
  const ids = [...new Set(rows.flatMap(({ byline_id }) => byline_id ?? []))];
  const bylines = ids.length > 0 ? await listBylines(reads, { language, ids }) : [];
  return rows.map((row) => {
    const byline = bylines.find(({ id, withheld, name }) => id === row.byline_id && !withheld && name !== "");
    return {
      id: row.id,
      kind: kindOf(row.kind),
      words: row.words,
      at: row.at,
      block: row.block_id,
      signedBy: byline ? { id: byline.id, name: byline.name, slug: byline.slug } : null,
      amendedAt: row.amended_at,
      withdrawn: row.withdrawn_at === null ? null : { at: row.withdrawn_at, words: row.withdrawn_words },
    };
  });
}

export interface CorrectedArticle extends Correction {
  readonly headline: string;
  readonly address: ArticleAddress;
}

/** Corrections of articles that are public, newest first. */
export async function listCorrected(
  reads: Reads,
  asked: { language: Language; most: number },
): Promise<CorrectedArticle[]> {
  const { language } = asked;
  reads.note(`corrections:${language}`);
  const rows = await reads
    .tables<ArticleTables>()
    .selectFrom("corrections")
    .innerJoin("articles", "articles.id", "corrections.article_id")
    .innerJoin("live_articles", "live_articles.article_id", "articles.id")
    .select(COLUMNS)
    .select(["headline", "month", "slug"])
    .where("articles.language", "=", language)
    .orderBy("at", "desc")
    .orderBy("corrections.id", "desc")
    .limit(asked.most)
    .execute();
  const corrections = await signed(reads, { rows, language });
  return corrections.flatMap((correction, index) => {
    const row = rows[index];
    if (!row) return [];
    const address = { language, month: row.month ?? "", slug: row.slug ?? "" };
    return [{ ...correction, headline: row.headline, address }];
  });
}

/** What readers were told before a correction was amended. */
export interface EarlierNote {
  readonly id: number;
  readonly correction: number;
  readonly kind: CorrectionKind;
  readonly words: string;
  readonly toldAt: number;
  readonly replacedAt: number;
  /** Null for the program's own acts, and for whoever may not be named. */
  readonly who: string | null;
}

/** Newest first. */
export async function listEarlierNotes(
  reads: Reads,
  asked: { article: number; seesWithheld: boolean },
): Promise<EarlierNote[]> {
  const rows = await reads
    .tables<ArticleTables & ReadableTables>()
    .selectFrom("correction_versions")
    .innerJoin("corrections", "corrections.id", "correction_versions.correction_id")
    .leftJoin("people", "people.id", "correction_versions.replaced_by")
    .select([
      "correction_versions.id",
      "correction_id",
      "correction_versions.kind",
      "correction_versions.words",
      "told_at",
      "replaced_at",
      "people.name",
    ])
    .where("article_id", "=", asked.article)
    .orderBy("correction_versions.id", "desc")
    .execute();
  const unnamed = await namesNobody(reads, asked);
  return rows.map((row) => ({
    id: row.id,
    correction: row.correction_id,
    kind: kindOf(row.kind),
    words: row.words,
    toldAt: row.told_at,
    replacedAt: row.replaced_at,
    who: unnamed ? null : row.name,
  }));
}
