// Makes an edition or a section, or changes its names; addresses follow the slugs.

import type { Act, Transaction } from "#platform/act";
import type { Language } from "#platform/i18n";
import { Problem } from "#platform/problem";
import { listSections } from "./queries";
import type { Section } from "./publication";
import { freeSlug, slugOf } from "./slug";
import type { PublicationTables } from "./tables";

export interface PutSection {
  /** Null for a new one. */
  readonly id: number | null;
  /** Null: an edition. Ignored for one that exists. */
  readonly parentId: number | null;
  /** A language left out keeps the name it had. An empty slug is made from the name. */
  readonly names: Readonly<Partial<Record<Language, { name: string; slug?: string }>>>;
}

/** Paths that other pages stand at. */
const RESERVED = new Set(["topics", "by", "said-by", "about", "archive", "media", "assets", "text"]);

/**
 * @throws Problem `invalid` when it would have no name at all, `not-found` when it or its parent is not there, `conflict`
 * when a slug that was asked for is another section's
 */
export async function putSection(act: Act, input: PutSection): Promise<number> {
  return act.commit(async (tx) => {
    const sections = await listSections(tx.reads);
    const known = found(sections, input.id);
    const parentId = known ? known.parentId : input.parentId;
    const parent = found(sections, parentId);
    const named = Object.entries(input.names).filter(([, value]) => value?.name.trim());
    if (!known && named.length === 0) throw new Problem("invalid", "publication.section-needs-name");
    const id = known?.id ?? (await insertSection(tx, { parentId, position: sections.length }));
    for (const [language, value] of named) {
      await putName(tx, {
        id,
        language: language as Language,
        name: value?.name.trim() ?? "",
        slug: value?.slug ?? "",
        parent,
        sections,
      });
    }
    tx.record({ verb: known ? "rename" : "make", noun: "section", id });
    tx.change("publication", `section:${id}`);
    return id;
  });
}

/** Null for null. @throws Problem `not-found` for an id that no section has */
function found(sections: readonly Section[], id: number | null): Section | null {
  if (id === null) return null;
  const section = sections.find((one) => one.id === id);
  if (!section) throw new Problem("not-found", "problem.not-found");
  return section;
}

async function insertSection(
  tx: Transaction,
  row: { parentId: number | null; position: number },
): Promise<number> {
  const { id } = await tx
    .tables<PublicationTables>()
    .insertInto("sections")
    .values({ parent_id: row.parentId, position: row.position, created_at: tx.at })
    .returning("id")
    .executeTakeFirstOrThrow();
  return id;
}

interface Naming {
  readonly id: number;
  readonly language: Language;
  readonly name: string;
  readonly slug: string;
  readonly parent: Section | null;
  readonly sections: readonly Section[];
}

async function putName(tx: Transaction, naming: Naming): Promise<void> {
  const { id, language, name, sections } = naming;
  const before = sections.find((section) => section.id === id)?.names[language];
  const values = { name, ...addressOf(naming, before?.slug ?? "") };
  await tx
    .tables<PublicationTables>()
    .insertInto("section_names")
    .values({ section_id: id, language, ...values })
    .onConflict((conflict) => conflict.columns(["section_id", "language"]).doUpdateSet(values))
    .execute();
  if (before?.path === values.path) return;
  if (before)
    await tx.announce("section-moved", { section: id, language, before: before.path, after: values.path });
  else await tx.announce("section-named", { section: id, language, path: values.path });
  await moveUnder(tx, naming, values.path);
}

/** The slug, and with it the path: as asked for, as it was, or made from the name. */
function addressOf({ id, language, name, slug, parent, sections }: Naming, slugBefore: string) {
  const prefix = parent ? `${parent.names[language]?.path ?? slugOf(language)}/` : "";
  const taken = new Set(
    sections.filter((section) => section.id !== id).map((section) => section.names[language]?.path),
  );
  const asked = slugOf(slug);
  const wanted = asked || slugBefore || slugOf(name) || `section-${id}`;
  // An edition of digits alone would be read as a year.
  const safe = !parent && (/^\d+$/.test(wanted) || RESERVED.has(wanted)) ? `${wanted}-1` : wanted;
  if (slugBefore && asked && taken.has(prefix + safe))
    throw new Problem("conflict", "publication.slug-taken");
  const free = freeSlug(safe, (candidate) => taken.has(prefix + candidate));
  return { slug: free, path: prefix + free };
}

/** What stands under it moves with it. */
async function moveUnder(tx: Transaction, { id, language, sections }: Naming, path: string): Promise<void> {
  for (const child of sections.filter((section) => section.parentId === id)) {
    const name = child.names[language];
    if (!name) continue;
    const after = `${path}/${name.slug}`;
    if (after === name.path) continue;
    await tx
      .tables<PublicationTables>()
      .updateTable("section_names")
      .set({ path: after })
      .where("section_id", "=", child.id)
      .where("language", "=", language)
      .execute();
    await tx.announce("section-moved", { section: child.id, language, before: name.path, after });
    tx.change(`section:${child.id}`);
  }
}
