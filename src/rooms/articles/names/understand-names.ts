// Which topic and which speaker a text means by a name; whoever is named for the first time is made.

import type { Transaction } from "#platform/act";
import { foldName, slugOf } from "#publication";
import type { ArticleTables } from "../tables";
import { speakersNamed, topicsNamed } from "./name-queries";
import { oneLine } from "./noun";
import { putNounName } from "./put-noun-name";

/** Null for a name without a letter or digit. */
export async function topicMeant(
  tx: Transaction,
  meant: { article: number; language: string; name: string },
): Promise<number | null> {
  const name = oneLine(meant.name);
  if (!slugOf(name)) return null;
  const db = tx.tables<ArticleTables>();
  const chosen = await db
    .selectFrom("topic_choices")
    .select("topic_id")
    .where("article_id", "=", meant.article)
    .where("folded", "=", foldName(name))
    .executeTakeFirst();
  const known = chosen?.topic_id ?? (await topicsNamed(tx.reads, { ...meant, name }))[0];
  return known ?? (await makeTopic(tx, { language: meant.language, name }));
}

export async function makeTopic(
  tx: Transaction,
  { language, name }: { language: string; name: string },
): Promise<number> {
  const { id } = await tx
    .tables<ArticleTables>()
    .insertInto("topics")
    .values({ created_at: tx.at })
    .returning("id")
    .executeTakeFirstOrThrow();
  await putNounName(tx, { noun: "topic", id, language, name });
  return id;
}

export interface Spoken {
  readonly article: number;
  readonly block: string;
  readonly language: string;
  readonly speaker: string;
  readonly role: string;
}

/** One name is one speaker until somebody says that they are two; then what they are tells them apart. */
export async function speakerMeant(tx: Transaction, spoken: Spoken): Promise<number> {
  const chosen = await speakerChosen(tx, spoken);
  if (chosen !== null) return chosen;
  const named = await speakersNamed(tx.reads, { language: spoken.language, name: spoken.speaker });
  const [only, another] = named;
  if (only === undefined) return makeSpeaker(tx, { language: spoken.language, name: spoken.speaker });
  if (another === undefined) return only;
  return (await speakerInRole(tx, { among: named, role: spoken.role })) ?? only;
}

/** As somebody chose for this very block, or for all that is said under this name in the article. */
async function speakerChosen(tx: Transaction, { article, block, speaker }: Spoken): Promise<number | null> {
  const rows = await tx
    .tables<ArticleTables>()
    .selectFrom("speaker_choices")
    .select(["block_id", "speaker_id"])
    .where("article_id", "=", article)
    .where("name", "=", speaker)
    .execute();
  const own = rows.find(({ block_id }) => block_id === block);
  if (own) return own.speaker_id;
  const all = new Set(rows.map(({ speaker_id }) => speaker_id));
  return all.size === 1 ? (rows[0]?.speaker_id ?? null) : null;
}

async function speakerInRole(
  tx: Transaction,
  { among, role }: { among: readonly number[]; role: string },
): Promise<number | null> {
  if (!role) return null;
  const row = await tx
    .tables<ArticleTables>()
    .selectFrom("quotations")
    .select("speaker_id")
    .where("speaker_id", "in", [...among])
    .where("role", "=", role)
    .orderBy("id", "desc")
    .executeTakeFirst();
  return row?.speaker_id ?? null;
}

export async function makeSpeaker(
  tx: Transaction,
  { language, name }: { language: string; name: string },
): Promise<number> {
  const { id } = await tx
    .tables<ArticleTables>()
    .insertInto("speakers")
    .values({ created_at: tx.at })
    .returning("id")
    .executeTakeFirstOrThrow();
  await putNounName(tx, { noun: "speaker", id, language, name });
  return id;
}
