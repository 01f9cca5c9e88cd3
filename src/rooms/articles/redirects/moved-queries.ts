// Where something stands now that stood at an old address. Asked only where nothing stands any more.

import { findBylineName } from "#people";
import type { Reads } from "#platform/db";
import { isLanguage, type Language } from "#platform/i18n";
import { getPublication, languageOf, listSections } from "#publication";
import { urls } from "#urls";
import type { ArticleTables } from "../tables";
import { addressKey, MOVED_NOUNS, type MovedNoun, partsOf } from "./redirect";

/** An address of this paper that can be opened now, or the word that there is none any more. */
export type Moved = { readonly to: string } | "gone";

interface Wanted {
  readonly id: number;
  readonly language: Language;
}

/** The address at which each noun is public now; null where it is not, so that nothing is told of what is not public. */
const PRESENT: Readonly<
  Record<Exclude<MovedNoun, "gone">, (reads: Reads, wanted: Wanted) => Promise<string | null>>
> = {
  article: async (reads, { id }) => {
    const row = await reads
      .tables<ArticleTables>()
      .selectFrom("articles")
      .select(["language", "month", "slug"])
      .where("id", "=", id)
      // Where one was killed stands a notice.
      .where("state", "in", ["published", "killed"])
      .executeTakeFirst();
    return row?.month && row.slug ? urls.article({ ...row, month: row.month, slug: row.slug }) : null;
  },
  section: async (reads, { id, language }) => {
    const name = (await listSections(reads)).find((section) => section.id === id)?.names[language];
    return name ? urls.section(language, name.path) : null;
  },
  topic: async (reads, wanted) => {
    if (!(await isInList(reads, "article_topics", wanted))) return null;
    const row = await reads
      .tables<ArticleTables>()
      .selectFrom("topic_names")
      .select("slug")
      .where("topic_id", "=", wanted.id)
      .where("language", "=", wanted.language)
      .executeTakeFirst();
    return row ? urls.topic(wanted.language, row.slug) : null;
  },
  byline: async (reads, wanted) => {
    if (!(await isInList(reads, "article_bylines", wanted))) return null;
    const name = await findBylineName(reads, { byline: wanted.id, language: wanted.language });
    return name ? urls.byline(wanted.language, name.slug) : null;
  },
  speaker: async (reads, wanted) => {
    if (!(await isInList(reads, "quotations", wanted))) return null;
    const row = await reads
      .tables<ArticleTables>()
      .selectFrom("speaker_names")
      .select("slug")
      .where("speaker_id", "=", wanted.id)
      .where("language", "=", wanted.language)
      .executeTakeFirst();
    return row ? urls.speaker(wanted.language, row.slug) : null;
  },
};

/** @param path as it was asked for, percent-encoded; whatever followed the question mark is left out before */
export async function findMoved(reads: Reads, path: string): Promise<Moved | null> {
  const { base, rest } = partsOf(addressKey(path));
  // No address of ours ever had one, and one of the databases cannot be asked with NUL.
  if (/\p{Cc}/u.test(base)) return null;
  const row = await reads
    .tables<ArticleTables>()
    .selectFrom("redirects")
    .select(["noun", "noun_id", "language"])
    .where("path", "=", base)
    .executeTakeFirst();
  if (!row) return null;
  const noun = MOVED_NOUNS.find((one) => one === row.noun) ?? "gone";
  if (noun === "gone" || row.noun_id === null) return rest ? null : "gone";
  if (!isLanguage(row.language)) return null;
  const to = await PRESENT[noun](reads, { id: row.noun_id, language: row.language });
  if (to === null || addressKey(to) === base || !(await isOffered(reads, to))) return null;
  return { to: to + rest };
}

/** Whether the paper appears in the language that an address begins with. */
async function isOffered(reads: Reads, to: string): Promise<boolean> {
  const language = to.split("/")[1] ?? "";
  return isLanguage(language) && languageOf(await getPublication(reads), language) !== null;
}

const KEYS = {
  article_topics: "article_topics.topic_id",
  article_bylines: "article_bylines.byline_id",
  quotations: "quotations.speaker_id",
} as const;

/** Whether a live article in that language carries it: without one it has no page. */
async function isInList(reads: Reads, table: keyof typeof KEYS, { id, language }: Wanted): Promise<boolean> {
  const row = await reads
    .tables<ArticleTables>()
    .selectFrom(table)
    .innerJoin("live_articles", "live_articles.article_id", `${table}.article_id`)
    .select("live_articles.article_id")
    .where(KEYS[table], "=", id)
    .where("live_articles.language", "=", language)
    .executeTakeFirst();
  return row !== undefined;
}
