// Takes the sample's stories away, children before parents.

import type { Transaction } from "#platform/act";
import { dropJobs } from "#platform/jobs";
import { PUBLISH_SCHEDULED } from "./article";
import { DEADLINE_NEAR, DEADLINE_PASSED } from "./assignments/step-assignment";
import { DRAW_DESK_LINE } from "./desk/draw-desk-line";
import { EMBARGO_OVER } from "./set-embargo";
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
  "assignment_steps",
  "assignments",
  "desk_lines",
  "notes",
  "publishings",
  "proofs",
  "related_articles",
  "telling_words",
  "related_picks",
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

const JOBS = [PUBLISH_SCHEDULED, DEADLINE_NEAR, DEADLINE_PASSED, EMBARGO_OVER, DRAW_DESK_LINE];

export async function emptyArticles(tx: Transaction): Promise<void> {
  const db = tx.tables<ArticleTables>();
  // Answers before what they answer.
  await db.deleteFrom("notes").where("parent_id", "is not", null).execute();
  for (const table of TABLES) await db.deleteFrom(table).execute();
  for (const name of JOBS) await dropJobs(tx, name);
}
