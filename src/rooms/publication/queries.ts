// Every read of the publication and its sections.

import type { Reads } from "#platform/db";
import { isLanguage, type Language } from "#platform/i18n";
import {
  type Accent,
  ACCENTS,
  type NamedSection,
  type Publication,
  type Section,
  type SectionName,
} from "./publication";
import { type PublicationTables, RESTING } from "./tables";

function languagesOf(rows: readonly { language: string; masthead: string; policy: string }[]) {
  return rows.flatMap(({ language, masthead, policy }) =>
    isLanguage(language) ? [{ language, masthead, policy }] : [],
  );
}

/** The paper, or null before it was founded. */
export function findPublication(reads: Reads): Promise<Publication | null> {
  reads.note("publication");
  return reads.shared("publication", "publication", () => readPublication(reads));
}

async function readPublication(reads: Reads): Promise<Publication | null> {
  const db = reads.tables<PublicationTables>();
  const row = await db.selectFrom("publications").selectAll().executeTakeFirst();
  if (!row) return null;
  const languages = await db.selectFrom("publication_languages").selectAll().orderBy("position").execute();
  return {
    defaultLanguage: isLanguage(row.default_language) ? row.default_language : "en",
    timeZone: row.time_zone,
    accent: ACCENTS.find((accent) => accent === row.accent) ?? ("brick" satisfies Accent),
    sample: row.sample === 1,
    secondFactor: row.second_factor === 1,
    twoPeople: row.two_people === 1,
    creditDue: row.credit_due === 1,
    mailHeadlines: row.mail_headlines === 1,
    commentLikes: row.comment_likes === 1,
    nameWarning: row.name_warning === 1,
    commentStepUp: row.comment_step_up === 1,
    readerAccounts: row.reader_accounts === 1,
    languages: languagesOf(languages.filter(({ position }) => position !== RESTING)),
    resting: languagesOf(languages.filter(({ position }) => position === RESTING)),
  };
}

/** @throws Error when there is no paper: the process founds one before it listens */
export async function getPublication(reads: Reads): Promise<Publication> {
  const publication = await findPublication(reads);
  if (!publication) throw new Error("There is no paper in this data folder yet: start the server once.");
  return publication;
}

/** The whole tree, parents before their children, in the paper's order. A small newsroom has dozens, not thousands. */
export function listSections(reads: Reads): Promise<readonly Section[]> {
  reads.note("publication");
  return reads.shared("publication", "sections", () => readSections(reads));
}

async function readSections(reads: Reads): Promise<readonly Section[]> {
  const db = reads.tables<PublicationTables>();
  const rows = await db.selectFrom("sections").selectAll().orderBy("position").orderBy("id").execute();
  const names = await db.selectFrom("section_names").selectAll().execute();
  const byId = new Map<number, Partial<Record<Language, SectionName>>>(rows.map((row) => [row.id, {}]));
  for (const { section_id, language, name, slug, path } of names) {
    const known = byId.get(section_id);
    if (known && isLanguage(language)) known[language] = { name, slug, path };
  }
  return rows
    .map((row) => ({ id: row.id, parentId: row.parent_id, names: byId.get(row.id) ?? {} }))
    .sort((a, b) => Number(a.parentId !== null) - Number(b.parentId !== null));
}

export async function findSectionByPath(
  reads: Reads,
  at: { language: Language; path: string },
): Promise<NamedSection | null> {
  reads.note("publication");
  const row = await reads
    .tables<PublicationTables>()
    .selectFrom("section_names")
    .innerJoin("sections", "sections.id", "section_names.section_id")
    .select(["sections.id", "sections.parent_id", "name", "slug", "path"])
    .where("language", "=", at.language)
    .where("path", "=", at.path)
    .executeTakeFirst();
  return row ? { id: row.id, parentId: row.parent_id, name: row.name, slug: row.slug, path: row.path } : null;
}
