// Every read of standing pages.

import type { Block } from "#articles";
import type { Reads } from "#platform/db";
import { isLanguage, type Language } from "#platform/i18n";
import {
  footTag,
  MOST_IN_FOOT,
  MOST_PAGES,
  PAGES_TAG,
  pageTag,
  type PublicPage,
  sameTag,
  type StandingPage,
} from "./page";
import type { PagesTables, ReadableTables } from "./tables";

/** A title with its address. */
export interface FootEntry {
  readonly title: string;
  readonly slug: string;
}

const staffPages = (reads: Reads) =>
  reads
    .tables<PagesTables & ReadableTables>()
    .selectFrom("standing_pages as page")
    .leftJoin("people", "people.id", "page.saved_by")
    .select([
      "page.id",
      "page.language",
      "slug",
      "title",
      "words",
      "version",
      "saved_at",
      "people.name as saved_by",
      "same_as",
      "in_foot",
      "public",
      "out_version",
      "out_at",
    ]);

type StaffRow = Awaited<ReturnType<ReturnType<typeof staffPages>["execute"]>>[number];

function pageOf(row: StaffRow): StandingPage {
  return {
    id: row.id,
    language: isLanguage(row.language) ? row.language : "en",
    slug: row.slug,
    title: row.title,
    words: row.words,
    version: row.version,
    savedAt: row.saved_at,
    savedBy: row.saved_by ?? "",
    sameAs: row.same_as ?? row.id,
    inFoot: row.in_foot === 1,
    isPublic: row.public === 1,
    outAt: row.out_at,
    isOut: row.out_version === row.version,
  };
}

export async function findPage(reads: Reads, id: number): Promise<StandingPage | null> {
  const row = await staffPages(reads).where("page.id", "=", id).executeTakeFirst();
  return row ? pageOf(row) : null;
}

/** In the order of the foot, of all languages or of one. */
export async function listPages(reads: Reads, language?: Language): Promise<StandingPage[]> {
  let query = staffPages(reads)
    .orderBy("position")
    .orderBy("page.id")
    .limit(MOST_PAGES * 4);
  if (language) query = query.where("page.language", "=", language);
  return (await query.execute()).map(pageOf);
}

/** By id, for lists that name them. */
export async function listPageTitles(
  reads: Reads,
  ids: readonly number[],
): Promise<ReadonlyMap<number, { title: string; language: Language }>> {
  if (ids.length === 0) return new Map();
  const rows = await reads
    .tables<PagesTables>()
    .selectFrom("standing_pages")
    .select(["id", "title", "language"])
    .where("id", "in", [...ids])
    .execute();
  return new Map(
    rows.flatMap(({ id, title, language }) => (isLanguage(language) ? [[id, { title, language }]] : [])),
  );
}

const publicPages = (reads: Reads) =>
  reads.tables<PagesTables>().selectFrom("standing_pages").where("public", "=", 1);

export async function findPublicPage(
  reads: Reads,
  { language, slug }: { language: Language; slug: string },
): Promise<PublicPage | null> {
  const row = await publicPages(reads)
    .select(["id", "slug", "out_title", "out_body", "out_at", "same_as"])
    .where("language", "=", language)
    .where("slug", "=", slug)
    .executeTakeFirst();
  if (!row) return null;
  reads.note(pageTag(row.id));
  return {
    id: row.id,
    language,
    slug: row.slug,
    title: row.out_title ?? "",
    // Held to the schema when it was put out.
    body: JSON.parse(row.out_body ?? "[]") as Block[],
    sameAs: row.same_as ?? row.id,
    outAt: row.out_at ?? 0,
  };
}

/** Where the same page is public in each language. */
export async function listSame(reads: Reads, sameAs: number): Promise<Partial<Record<Language, string>>> {
  reads.note(sameTag(sameAs));
  const rows = await publicPages(reads).select(["language", "slug"]).where("same_as", "=", sameAs).execute();
  return Object.fromEntries(rows.map(({ language, slug }) => [language, slug]));
}

/** What stands in the foot of a language's pages, in its order. */
export function listFoot(reads: Reads, language: Language): Promise<readonly FootEntry[]> {
  const tag = footTag(language);
  reads.note(tag);
  return reads.shared(tag, tag, async () => {
    const rows = await publicPages(reads)
      .select(["out_title", "slug"])
      .where("language", "=", language)
      .where("in_foot", "=", 1)
      .orderBy("position")
      .orderBy("id")
      .limit(MOST_IN_FOOT)
      .execute();
    return rows.map(({ out_title, slug }) => ({ title: out_title ?? "", slug }));
  });
}

/** Every public one, with the moment (ms) since which readers have it. */
export async function listPublicPages(
  reads: Reads,
): Promise<{ language: string; slug: string; sameAs: number; outAt: number }[]> {
  reads.note(PAGES_TAG);
  const rows = await publicPages(reads)
    .select(["id", "language", "slug", "same_as", "out_at"])
    .orderBy("id")
    .limit(MOST_PAGES * 4)
    .execute();
  return rows.map(({ id, language, slug, same_as, out_at }) => ({
    language,
    slug,
    sameAs: same_as ?? id,
    outAt: out_at ?? 0,
  }));
}
