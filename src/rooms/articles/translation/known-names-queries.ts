// What the paper knows of a manuscript in another language: topics and speakers are one row each, pictures have their words.

import { listChosen } from "#media";
import type { Reads } from "#platform/db";
import type { Language } from "#platform/i18n";
import { picturesIn, quotationsIn } from "../manuscript/shown";
import type { Manuscript } from "../block";
import type { ArticleTables } from "../tables";
import type { KnownNames } from "./blank-copy";

export async function findKnownNames(
  reads: Reads,
  asked: { from: string; to: Language; manuscript: Manuscript },
): Promise<KnownNames> {
  const db = reads.tables<ArticleTables>();
  const { from, to, manuscript } = asked;
  const topics = await db
    .selectFrom("topic_names as there")
    .innerJoin("topic_names as here", "here.topic_id", "there.topic_id")
    .select(["here.name as from", "there.name as to"])
    .where("here.language", "=", from)
    .where("there.language", "=", to)
    .where("here.name", "in", orNone(manuscript.topics))
    .execute();
  const speakers = await db
    .selectFrom("speaker_names as there")
    .innerJoin("speaker_names as here", "here.speaker_id", "there.speaker_id")
    .select(["here.name as from", "there.name as to"])
    .where("here.language", "=", from)
    .where("there.language", "=", to)
    .where("here.name", "in", orNone(quotationsIn(manuscript).map(({ speaker }) => speaker)))
    .execute();
  const byName = (rows: readonly { from: string; to: string }[]) =>
    new Map(rows.map((row) => [row.from, row.to]));
  const pictures = await listChosen(reads, { ids: picturesIn(manuscript), language: to });
  return {
    topics: byName(topics),
    speakers: byName(speakers),
    pictures: new Map(pictures.map((picture) => [picture.id, picture])),
  };
}

/** An empty list is no list in SQL. */
const orNone = (names: readonly string[]) => (names.length > 0 ? [...new Set(names)] : [""]);
