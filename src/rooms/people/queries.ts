// Every read of people and of what they may do where.

import type { Reads } from "#platform/db";
import { isLanguage } from "#platform/i18n";
import { sha256 } from "#platform/ids";
import { type Limits, ROLES, type Staff } from "./person";
import type { PeopleTables } from "./tables";

export const COLUMNS = ["people.id", "sign_in_name", "name", "role", "language", "suspended_at"] as const;
export type Row = Pick<
  PeopleTables["people"],
  "sign_in_name" | "name" | "role" | "language" | "suspended_at"
> & {
  id: number;
};

export function staffOf(row: Row): Staff {
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

/** Where somebody may work; empty lists are no limit. */
export async function findLimits(reads: Reads, person: number): Promise<Limits> {
  const db = reads.tables<PeopleTables>();
  const languages = await db
    .selectFrom("person_languages")
    .select("language")
    .where("person_id", "=", person)
    .orderBy("language")
    .execute();
  const editions = await db
    .selectFrom("person_editions")
    .select("section_id")
    .where("person_id", "=", person)
    .orderBy("section_id")
    .execute();
  return {
    languages: languages.flatMap(({ language }) => (isLanguage(language) ? [language] : [])),
    editions: editions.map(({ section_id }) => section_id),
  };
}

/** The hash of the password that somebody signs in with, and the name; null for who has none. */
export async function findPassword(
  reads: Reads,
  person: number,
): Promise<{ signInName: string; hash: string } | null> {
  const row = await reads
    .tables<PeopleTables>()
    .selectFrom("people")
    .select(["sign_in_name", "password_hash"])
    .where("id", "=", person)
    .executeTakeFirst();
  return row?.sign_in_name && row.password_hash
    ? { signInName: row.sign_in_name, hash: row.password_hash }
    : null;
}

/** Owners and publishers who can sign in now: a lockdown is lifted by two of them where there are two. */
export async function countManagers(reads: Reads): Promise<number> {
  const row = await reads
    .tables<PeopleTables>()
    .selectFrom("people")
    .select((eb) => eb.fn.countAll().as("count"))
    .where("role", "in", ["owner", "publisher"])
    .where("suspended_at", "is", null)
    .where("password_hash", "is not", null)
    .executeTakeFirstOrThrow();
  return Number(row.count);
}
