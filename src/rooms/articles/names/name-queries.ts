// Reads of the names of topics and speakers: as the newsroom lists them, and as texts are understood.

import { sql } from "kysely";
import type { Reads } from "#platform/db";
import { isLanguage, type Language } from "#platform/i18n";
import { foldedForms } from "#publication";
import type { ArticleTables } from "../tables";
import type { NamedNoun, NounName, NounNames } from "./noun";

const TABLES = { topic: "topic_names", speaker: "speaker_names" } as const;
const IDS = { topic: sql.ref<number>("topic_id"), speaker: sql.ref<number>("speaker_id") } as const;

/** All names, by id. Whoever has none is not there. */
export async function listNounNames(
  reads: Reads,
  { noun, ids }: { noun: NamedNoun; ids: readonly number[] },
): Promise<Map<number, NounNames>> {
  if (ids.length === 0) return new Map();
  const id = IDS[noun];
  const role = noun === "speaker" ? sql.ref<string>("role") : sql<string>`''`;
  const rows = await reads
    .tables<ArticleTables>()
    .selectFrom(TABLES[noun])
    .select([id.as("id"), "language", "name", "slug", role.as("role")])
    .where(id, "in", [...ids])
    .execute();
  const found = new Map<number, Partial<Record<Language, NounName>>>();
  for (const { id: owner, language, ...name } of rows) {
    if (isLanguage(language)) found.set(owner, { ...found.get(owner), [language]: name });
  }
  return found;
}

export interface ListedNoun {
  readonly id: number;
  readonly names: NounNames;
  readonly folded: string;
}

export interface NounsAsked {
  readonly noun: NamedNoun;
  readonly words: string;
  /** Where the page before ended. */
  readonly after: { readonly folded: string; readonly id: number } | null;
  readonly most: number;
}

/** Those that have a name with the words in it, in the order of their names. */
export async function searchNouns(reads: Reads, asked: NounsAsked): Promise<ListedNoun[]> {
  const id = IDS[asked.noun];
  const first = sql<string>`min(folded)`;
  let query = reads
    .tables<ArticleTables>()
    .selectFrom(TABLES[asked.noun])
    .select([id.as("id"), first.as("first")])
    .groupBy(id)
    .orderBy("first")
    .orderBy("id")
    .limit(asked.most);
  const forms = foldedForms(asked.words);
  if (forms.length > 0)
    query = query.where((eb) => eb.or(forms.map((form) => eb("folded", "like", `%${form}%`))));
  if (asked.after) {
    const { after } = asked;
    query = query.having((eb) =>
      eb.or([eb(first, ">", after.folded), eb.and([eb(first, "=", after.folded), eb(id, ">", after.id)])]),
    );
  }
  const rows = await query.execute();
  const names = await listNounNames(reads, { noun: asked.noun, ids: rows.map((row) => row.id) });
  return rows.map((row) => ({ id: row.id, names: names.get(row.id) ?? {}, folded: row.first }));
}

/** What it was called before. */
export async function listFormerNames(
  reads: Reads,
  of: { noun: NamedNoun; id: number },
): Promise<{ language: Language; name: string }[]> {
  const rows = await reads
    .tables<ArticleTables>()
    .selectFrom("former_names")
    .select(["language", "name"])
    .where("noun", "=", of.noun)
    .where("noun_id", "=", of.id)
    .orderBy("language")
    .orderBy("name")
    .execute();
  return rows.flatMap(({ language, name }) => (isLanguage(language) ? [{ language, name }] : []));
}

/** The topics that are called so in a language, now or before; the ones that are now come first. */
export async function topicsNamed(
  reads: Reads,
  asked: { language: string; name: string },
): Promise<number[]> {
  const forms = foldedForms(asked.name);
  if (forms.length === 0) return [];
  const db = reads.tables<ArticleTables>();
  const now = await db
    .selectFrom("topic_names")
    .select("topic_id")
    .where("language", "=", asked.language)
    .where("folded", "in", forms)
    .orderBy("topic_id")
    .execute();
  if (now.length > 0) return now.map(({ topic_id }) => topic_id);
  const before = await db
    .selectFrom("former_names")
    .select("noun_id")
    .where("noun", "=", "topic")
    .where("language", "=", asked.language)
    .where("folded", "in", forms)
    .orderBy("noun_id")
    .execute();
  return before.map(({ noun_id }) => noun_id);
}

/** The speakers who are called exactly so in a language, now or before. */
export async function speakersNamed(
  reads: Reads,
  asked: { language: string; name: string },
): Promise<number[]> {
  const db = reads.tables<ArticleTables>();
  const now = await db
    .selectFrom("speaker_names")
    .select("speaker_id")
    .where("language", "=", asked.language)
    .where("name", "=", asked.name)
    .orderBy("speaker_id")
    .execute();
  const before = await db
    .selectFrom("former_names")
    .select("noun_id")
    .where("noun", "=", "speaker")
    .where("language", "=", asked.language)
    .where("name", "=", asked.name)
    .orderBy("noun_id")
    .execute();
  return [...new Set([...now.map(({ speaker_id }) => speaker_id), ...before.map(({ noun_id }) => noun_id)])];
}
