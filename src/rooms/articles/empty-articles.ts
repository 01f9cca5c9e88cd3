// Takes the sample's stories away, children before parents.

import type { Transaction } from "#platform/act";
import { dropJobs } from "#platform/jobs";
import { PUBLISH_SCHEDULED } from "./article";
import type { ArticleTables } from "./tables";

const TABLES = [
  "translations",
  "redirects",
  "former_names",
  "speaker_choices",
  "topic_choices",
  "withheld_uses",
  "signed_texts",
  "correction_versions",
  "notes",
  "publishings",
  "proofs",
  "related_articles",
  "corrections",
  "quotations",
  "speaker_names",
  "speakers",
  "article_topics",
  "topic_names",
  "topics",
  "article_bylines",
  "live_articles",
  "article_steps",
  "revisions",
  "drafts",
  "articles",
  "stories",
] as const satisfies readonly (keyof ArticleTables)[];

export async function emptyArticles(tx: Transaction): Promise<void> {
  const db = tx.tables<ArticleTables>();
  // Answers before what they answer.
  await db.deleteFrom("notes").where("parent_id", "is not", null).execute();
  for (const table of TABLES) await db.deleteFrom(table).execute();
  await dropJobs(tx, PUBLISH_SCHEDULED);
}
