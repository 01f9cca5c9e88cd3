// Reads of topics as readers meet them: on an article, and as a page of their own.

import type { Reads } from "#platform/db";
import type { Language } from "#platform/i18n";
import { foldedForms, foldName } from "#publication";
import type { Topic } from "../article";
import type { ArticleTables } from "../tables";
import { listNounNames } from "./name-queries";
import type { NounNames } from "./noun";

/** The topics of a live article, as they are called now. */
export async function listCarriedTopics(
  reads: Reads,
  { article, language }: { article: number; language: Language },
): Promise<Topic[]> {
  const rows = await reads
    .tables<ArticleTables>()
    .selectFrom("article_topics")
    .innerJoin("topic_names", (join) =>
      join.onRef("topic_names.topic_id", "=", "article_topics.topic_id").on("language", "=", language),
    )
    .select(["article_topics.topic_id", "name", "slug"])
    .where("article_id", "=", article)
    .orderBy("position")
    .execute();
  reads.note(...rows.map(({ topic_id }) => `topic-name:${topic_id}`));
  return rows.map(({ name, slug }) => ({ name, slug }));
}

/** What a text means by its topics; one that is not public yet has a name and no page. */
export async function topicsMeant(
  reads: Reads,
  asked: { article: number; language: Language; names: readonly string[] },
): Promise<Topic[]> {
  const { language, names } = asked;
  if (names.length === 0) return [];
  const db = reads.tables<ArticleTables>();
  const forms = names.flatMap(foldedForms);
  if (forms.length === 0) return names.map((name) => ({ name, slug: "" }));
  const chosen = await db
    .selectFrom("topic_choices")
    .select(["folded", "topic_id"])
    .where("article_id", "=", asked.article)
    .execute();
  const now = await db
    .selectFrom("topic_names")
    .select(["folded", "topic_id"])
    .where("language", "=", language)
    .where("folded", "in", forms)
    .orderBy("topic_id")
    .execute();
  const before = await db
    .selectFrom("former_names")
    .select(["folded", "noun_id as topic_id"])
    .where("noun", "=", "topic")
    .where("language", "=", language)
    .where("folded", "in", forms)
    .orderBy("noun_id")
    .execute();
  const meant = names.map((name) => {
    const own = foldedForms(name);
    const known =
      chosen.find(({ folded }) => folded === foldName(name)) ??
      [...now, ...before].find(({ folded }) => own.includes(folded));
    return { name, topic: known?.topic_id ?? null };
  });
  const ids = meant.flatMap(({ topic }) => topic ?? []);
  const known = await listNounNames(reads, { noun: "topic", ids });
  const seen = new Set<number>();
  return meant.flatMap(({ name, topic }) => {
    if (topic !== null && seen.has(topic)) return [];
    if (topic !== null) seen.add(topic);
    const own = topic === null ? undefined : known.get(topic)?.[language];
    return [own ? { name: own.name, slug: own.slug } : { name, slug: "" }];
  });
}

/** The topic whose page stands at `slug`, with its names in every language. */
export async function findTopic(
  reads: Reads,
  at: { language: Language; slug: string },
): Promise<(Topic & { id: number; names: NounNames }) | null> {
  const row = await reads
    .tables<ArticleTables>()
    .selectFrom("topic_names")
    .select(["topic_id", "name", "slug"])
    .where("language", "=", at.language)
    .where("slug", "=", at.slug)
    .executeTakeFirst();
  if (!row) return null;
  reads.note(`topic:${row.topic_id}`, `topic-name:${row.topic_id}`);
  const names = (await listNounNames(reads, { noun: "topic", ids: [row.topic_id] })).get(row.topic_id) ?? {};
  return { id: row.topic_id, name: row.name, slug: row.slug, names };
}

/** The speaker whose page stands at `slug`. */
export async function findSpeaker(
  reads: Reads,
  at: { language: Language; slug: string },
): Promise<{ id: number; name: string; role: string; names: NounNames } | null> {
  const row = await reads
    .tables<ArticleTables>()
    .selectFrom("speaker_names")
    .select(["speaker_id", "name", "role"])
    .where("language", "=", at.language)
    .where("slug", "=", at.slug)
    .executeTakeFirst();
  if (!row) return null;
  reads.note(`speaker:${row.speaker_id}`, `speaker-name:${row.speaker_id}`);
  const names =
    (await listNounNames(reads, { noun: "speaker", ids: [row.speaker_id] })).get(row.speaker_id) ?? {};
  return { id: row.speaker_id, name: row.name, role: row.role, names };
}

/**
 * The pages of those who speak in a live article, by the name that stands there. Two who speak under one name are told
 * apart on their pages; here neither is led to.
 */
export async function listSpeakerPages(
  reads: Reads,
  { article, language }: { article: number; language: Language },
): Promise<ReadonlyMap<string, string>> {
  const rows = await reads
    .tables<ArticleTables>()
    .selectFrom("quotations")
    .innerJoin("speaker_names", (join) =>
      join.onRef("speaker_names.speaker_id", "=", "quotations.speaker_id").on("language", "=", language),
    )
    .select(["quotations.speaker_id", "name", "slug"])
    .distinct()
    .where("article_id", "=", article)
    .execute();
  reads.note(...rows.map(({ speaker_id }) => `speaker-name:${speaker_id}`));
  const names = rows.map(({ name }) => name);
  return new Map(
    rows
      .filter(({ name }) => names.indexOf(name) === names.lastIndexOf(name))
      .map(({ name, slug }) => [name, slug]),
  );
}
