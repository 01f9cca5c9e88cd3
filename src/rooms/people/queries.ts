// Every read of people, sessions and bylines.

import type { Reads } from "#platform/db";
import { isLanguage, type Language } from "#platform/i18n";
import { sha256 } from "#platform/ids";
import { type Byline, ROLES, type Staff } from "./person";
import type { PeopleTables } from "./tables";

const COLUMNS = ["people.id", "sign_in_name", "name", "role", "language", "suspended_at"] as const;
type Row = Pick<PeopleTables["people"], "sign_in_name" | "name" | "role" | "language" | "suspended_at"> & {
  id: number;
};

function staffOf(row: Row): Staff {
  return {
    id: row.id,
    signInName: row.sign_in_name,
    name: row.name,
    role: ROLES.find((role) => role === row.role) ?? "reporter",
    language: isLanguage(row.language) ? row.language : "en",
    suspended: row.suspended_at !== null,
  };
}

export async function listPeople(reads: Reads): Promise<Staff[]> {
  const rows = await reads
    .tables<PeopleTables>()
    .selectFrom("people")
    .select(COLUMNS)
    .orderBy("id")
    .execute();
  return rows.map(staffOf);
}

export async function findPerson(reads: Reads, id: number): Promise<Staff | null> {
  const row = await reads
    .tables<PeopleTables>()
    .selectFrom("people")
    .select(COLUMNS)
    .where("id", "=", id)
    .executeTakeFirst();
  return row ? staffOf(row) : null;
}

/** Newsroom limits: 12 hours without use, 7 days in all. */
export const SESSION_IDLE_MS = 12 * 3_600_000;
export const SESSION_LIFE_MS = 7 * 24 * 3_600_000;

/** Whoever holds that session now; null when it ended, in whichever way, or the person is suspended. */
export async function findBySession(
  reads: Reads,
  token: string,
): Promise<(Staff & { seenAt: number }) | null> {
  const row = await reads
    .tables<PeopleTables>()
    .selectFrom("sessions")
    .innerJoin("people", "people.id", "sessions.person_id")
    .select([...COLUMNS, "sessions.seen_at"])
    .where("token_hash", "=", sha256(token))
    .where("sessions.seen_at", ">", reads.at - SESSION_IDLE_MS)
    .where("sessions.created_at", ">", reads.at - SESSION_LIFE_MS)
    .where("suspended_at", "is", null)
    .executeTakeFirst();
  return row ? { ...staffOf(row), seenAt: row.seen_at } : null;
}

/** Whom a one-time link is for; null when it was used, replaced or never given. */
export async function findByClaim(reads: Reads, token: string): Promise<Staff | null> {
  const row = await reads
    .tables<PeopleTables>()
    .selectFrom("claim_links")
    .innerJoin("people", "people.id", "claim_links.person_id")
    .select(COLUMNS)
    .where("token_hash", "=", sha256(token))
    .where("suspended_at", "is", null)
    .executeTakeFirst();
  return row ? staffOf(row) : null;
}

/** Bylines by id, named in `language`, in the order asked for. */
export async function listBylines(
  reads: Reads,
  asked: { language: Language; ids?: readonly number[] },
): Promise<Byline[]> {
  let query = reads
    .tables<PeopleTables>()
    .selectFrom("bylines")
    .leftJoin("byline_names", (join) =>
      join.onRef("byline_names.byline_id", "=", "bylines.id").on("language", "=", asked.language),
    )
    .select(["bylines.id", "withheld", "name", "slug"])
    .orderBy("bylines.id");
  if (asked.ids) query = query.where("bylines.id", "in", asked.ids.length > 0 ? [...asked.ids] : [0]);
  const rows = await query.execute();
  const bylines = rows.map((row) => ({
    id: row.id,
    withheld: row.withheld === 1,
    name: row.name ?? "",
    slug: row.slug ?? "",
  }));
  if (!asked.ids) return bylines;
  return asked.ids.flatMap((id) => bylines.find((byline) => byline.id === id) ?? []);
}

export async function findBylineByName(
  reads: Reads,
  at: { language: Language; name: string },
): Promise<number | null> {
  const row = await reads
    .tables<PeopleTables>()
    .selectFrom("byline_names")
    .select("byline_id")
    .where("language", "=", at.language)
    .where("name", "=", at.name)
    .orderBy("byline_id")
    .executeTakeFirst();
  return row?.byline_id ?? null;
}

export async function findWithheldByline(reads: Reads): Promise<number | null> {
  return (await listWithheldBylines(reads))[0] ?? null;
}

/** Bylines behind which nobody may be seen. */
export async function listWithheldBylines(reads: Reads): Promise<number[]> {
  const rows = await reads
    .tables<PeopleTables>()
    .selectFrom("bylines")
    .select("id")
    .where("withheld", "=", 1)
    .orderBy("id")
    .execute();
  return rows.map(({ id }) => id);
}

/** The byline whose page stands at `slug`; a withheld one has no page. */
export async function findByline(
  reads: Reads,
  at: { language: Language; slug: string },
): Promise<Byline | null> {
  const row = await reads
    .tables<PeopleTables>()
    .selectFrom("byline_names")
    .innerJoin("bylines", "bylines.id", "byline_names.byline_id")
    .select(["bylines.id", "name", "slug"])
    .where("language", "=", at.language)
    .where("slug", "=", at.slug)
    .where("withheld", "=", 0)
    .executeTakeFirst();
  if (!row) return null;
  reads.note(`byline:${row.id}`);
  return { id: row.id, withheld: false, name: row.name, slug: row.slug };
}
