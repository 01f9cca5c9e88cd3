// Changes a byline: its names and addresses, what readers are told of it, whom it belongs to.

import type { Act, Transaction } from "#platform/act";
import { isLanguage, type Language } from "#platform/i18n";
import { Problem } from "#platform/problem";
import { holdToLimits } from "../limits";
import { findPerson } from "../queries";
import type { PeopleTables } from "../tables";
import { biographyOf, type BylineCard, type BylineKind, bylineNameOf, linksOf } from "./byline";
import { lockBylines } from "./put-byline";
import { putName } from "./put-name";
import { findBylineCard } from "./queries";

export interface ChangeByline {
  readonly byline: number;
  readonly kind: BylineKind;
  /** Whose account it belongs to; only for the kind `person`. */
  readonly person: number | null;
  /** By its number in the library. */
  readonly picture: number | null;
  /** One address a line. */
  readonly links: string;
  /** Only languages that are to change; an empty slug keeps the one there is, or is made from the name. */
  readonly names: Readonly<Partial<Record<Language, { name: string; slug: string; biography: string }>>>;
}

/** @throws Problem `not-found`, `invalid`, `conflict` when a name or slug is another's, `not-allowed` outside one's languages */
export async function changeByline(act: Act, input: ChangeByline): Promise<void> {
  const links = linksOf(input.links);
  await act.commit(async (tx) => {
    await lockBylines(tx);
    const before = await getNamedByline(tx, input.byline);
    await putNames(tx, { before, names: input.names });
    await putLinks(tx, { byline: before.id, links });
    await tx
      .tables<PeopleTables>()
      .updateTable("bylines")
      .set({
        kind: input.kind,
        person_id: await ownerOf(tx, input),
        picture_id: input.picture,
      })
      .where("id", "=", before.id)
      .execute();
    if (before.picture !== input.picture)
      await tx.announce("byline-pictured", { byline: before.id, picture: input.picture });
    tx.record({ verb: "change", noun: "byline", id: before.id });
    tx.change(`byline:${before.id}`, `byline-name:${before.id}`);
  });
}

/** @throws Problem `not-found`; also for one that is withheld: it has nothing that could be changed */
export async function getNamedByline(tx: Pick<Transaction, "reads">, id: number): Promise<BylineCard> {
  const card = await findBylineCard(tx.reads, id);
  if (!card || card.withheld) throw new Problem("not-found", "names.unknown");
  return card;
}

async function putNames(
  tx: Transaction,
  { before, names }: { before: BylineCard; names: ChangeByline["names"] },
): Promise<void> {
  for (const [language, typed] of Object.entries(names)) {
    if (!isLanguage(language) || !typed) continue;
    const name = bylineNameOf(typed.name);
    const biography = biographyOf(typed.biography);
    const known = before.names[language];
    const slug = typed.slug.normalize("NFC").trim();
    if (!known && !name && !biography && !slug) continue;
    if (!name) throw new Problem("invalid", "names.name-due");
    if (known?.name === name && known.biography === biography && known.slug === slug) continue;
    await holdToLimits(tx, { language, sections: [] });
    await putName(tx, { id: before.id, language, name, slug, biography });
  }
}

async function putLinks(tx: Transaction, put: { byline: number; links: readonly string[] }): Promise<void> {
  const db = tx.tables<PeopleTables>();
  await db.deleteFrom("byline_links").where("byline_id", "=", put.byline).execute();
  if (put.links.length === 0) return;
  await db
    .insertInto("byline_links")
    .values(put.links.map((url, position) => ({ byline_id: put.byline, position, url })))
    .execute();
}

async function ownerOf(tx: Transaction, { kind, person }: ChangeByline): Promise<number | null> {
  if (kind !== "person" || person === null) return null;
  if (!(await findPerson(tx.reads, person))) throw new Problem("not-found", "people.unknown-person");
  return person;
}
