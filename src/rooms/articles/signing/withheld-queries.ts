// Reads for the page of withheld names: which stories they stand over. Nothing here says whose they are.

import { listHidden } from "#people";
import type { Reads } from "#platform/db";
import { isLanguage, type Language } from "#platform/i18n";
import type { Manuscript } from "../block";
import type { ArticleTables } from "../tables";

export interface WithheldLine {
  readonly byline: number;
  /** Withheld in one story only. */
  readonly inOneStory: boolean;
  readonly stories: readonly {
    readonly id: number;
    readonly language: Language;
    readonly headline: string;
  }[];
  /** How many more stories there are than are listed. */
  readonly others: number;
}

const MOST_STORIES = 5;

/** Newest first. @param asked.before the last one on the page before */
export async function listWithheld(
  reads: Reads,
  asked: { before: number | null; most: number },
): Promise<WithheldLine[]> {
  const ids = await listHidden(reads, asked);
  if (ids.length === 0) return [];
  const db = reads.tables<ArticleTables>();
  const uses = await db.selectFrom("withheld_uses").select("alias_id").where("alias_id", "in", ids).execute();
  const lines: WithheldLine[] = [];
  for (const byline of ids) {
    const rows = await db
      .selectFrom("signed_texts")
      .innerJoin("articles", "articles.id", "signed_texts.article_id")
      .innerJoin("drafts", "drafts.article_id", "articles.id")
      .select(["articles.id", "language", "manuscript"])
      .where("byline_id", "=", byline)
      .orderBy("articles.id", "desc")
      .limit(MOST_STORIES)
      .execute();
    lines.push({
      byline,
      inOneStory: uses.some(({ alias_id }) => alias_id === byline),
      stories: rows.flatMap(({ id, language, manuscript }) =>
        isLanguage(language)
          ? [{ id, language, headline: (JSON.parse(manuscript) as Manuscript).headline }]
          : [],
      ),
      others: await countOthers(reads, byline),
    });
  }
  return lines;
}

async function countOthers(reads: Reads, byline: number): Promise<number> {
  const row = await reads
    .tables<ArticleTables>()
    .selectFrom("signed_texts")
    .select((eb) => eb.fn.countAll().as("count"))
    .where("byline_id", "=", byline)
    .executeTakeFirst();
  return Math.max(0, Number(row?.count ?? 0) - MOST_STORIES);
}

/** Whether it stands for somebody in one story, and not wherever they sign. */
export async function isStandIn(reads: Reads, byline: number): Promise<boolean> {
  const row = await reads
    .tables<ArticleTables>()
    .selectFrom("withheld_uses")
    .select("alias_id")
    .where("alias_id", "=", byline)
    .executeTakeFirst();
  return row !== undefined;
}
