// Reads of unusual hours for the desk: on which article, how much came, and how much of it from new browsers.

import type { Reads } from "#platform/db";
import { type Burst, type Bursts, listBursts } from "#readers";
import type { ArticleAddress } from "#urls";
import type { ReadableTables } from "../tables";

export interface Surge extends Burst {
  readonly headline: string;
  readonly address: ArticleAddress;
}

export interface Surges extends Pick<Bursts, "since" | "usual"> {
  readonly surges: readonly Surge[];
}

/** @param languages of the articles that somebody is limited to; empty for all */
export async function listSurges(
  reads: Reads,
  { languages }: { languages: readonly string[] },
): Promise<Surges> {
  const { since, usual, bursts } = await listBursts(reads);
  if (bursts.length === 0) return { since, usual, surges: [] };
  const rows = await reads
    .tables<ReadableTables>()
    .selectFrom("live_articles")
    .innerJoin("articles", "articles.id", "live_articles.article_id")
    .select(["articles.id", "headline", "articles.language", "articles.month", "articles.slug"])
    .where(
      "articles.id",
      "in",
      bursts.map(({ article }) => article),
    )
    .execute();
  const surges = bursts.flatMap((burst) => {
    const row = rows.find(({ id }) => id === burst.article);
    if (!row || (languages.length > 0 && !languages.includes(row.language))) return [];
    const { headline, language, month, slug } = row;
    return [{ ...burst, headline, address: { language, month: month ?? "", slug: slug ?? "" } }];
  });
  return { since, usual, surges };
}
