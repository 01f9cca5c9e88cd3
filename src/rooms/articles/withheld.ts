// Whose hand a story was in stays unsaid where its byline is withheld from whoever asks.

import { listWithheldBylines } from "#people";
import type { Reads } from "#platform/db";
import type { Manuscript } from "./block";
import type { ArticleTables } from "./tables";

/** Of one story, for somebody. */
export interface AskedOf {
  readonly article: number;
  readonly most: number;
  /** Whether whoever asks may know who is behind a withheld byline. */
  readonly seesWithheld: boolean;
}

/** Whether one of those bylines stands over it. */
export function isSignedBy({ bylines }: Pick<Manuscript, "bylines">, among: readonly number[]): boolean {
  return bylines.some((byline) => among.includes(byline));
}

/** Whether no colleague may be named beside this story: a withheld byline stands over any text of it, kept or current. */
export async function namesNobody(
  reads: Reads,
  { article, seesWithheld }: Pick<AskedOf, "article" | "seesWithheld">,
): Promise<boolean> {
  const hidden = seesWithheld ? [] : await listWithheldBylines(reads);
  if (hidden.length === 0) return false;
  const db = reads.tables<ArticleTables>();
  const texts = [
    ...(await db.selectFrom("drafts").select("manuscript").where("article_id", "=", article).execute()),
    ...(await db.selectFrom("revisions").select("manuscript").where("article_id", "=", article).execute()),
  ];
  return texts.some(({ manuscript }) => isSignedBy(JSON.parse(manuscript) as Manuscript, hidden));
}
