// Every read of people and of what they may do where.

import type { Reads } from "#platform/db";
import { isLanguage } from "#platform/i18n";
import { sha256 } from "#platform/ids";
import { type Limits, ROLES, signInNameOf, type Staff } from "./person";
import type { PeopleTables } from "./tables";

export const COLUMNS = [
  "people.id",
  "sign_in_name",
  "name",
  "role",
  "language",
  "suspended_at",
  "seen_day",
] as const;
export type Row = Pick<
  PeopleTables["people"],
  "sign_in_name" | "name" | "role" | "language" | "suspended_at"
> & {
  id: number;
  seen_day: string | null;
};

export function staffOf(row: Row): Staff {
  return {
    id: row.id,
    signInName: row.sign_in_name,
    name: row.name,
    role: ROLES.find((role) => role === row.role) ?? "reporter",
    language: isLanguage(row.language) ? row.language : "en",
    suspended: row.suspended_at !== null,
    seenDay: row.seen_day,
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

/** How long a one-time link is good for: somebody new may need days to be met, who lost a password is waited for. */
export const INVITATION_MS = 7 * 86_400_000;
export const RECOVERY_MS = 86_400_000;

export function linkLife({ signInName }: Pick<Staff, "signInName">): number {
  return signInName === null ? INVITATION_MS : RECOVERY_MS;
}

/** Whom a one-time link is for; null when it was used, replaced, too old or never given. */
export async function findByClaim(reads: Reads, token: string): Promise<Staff | null> {
  const row = await reads
    .tables<PeopleTables>()
    .selectFrom("claim_links")
    .innerJoin("people", "people.id", "claim_links.person_id")
    .select([...COLUMNS, "claim_links.created_at"])
    .where("token_hash", "=", sha256(token))
    .where("suspended_at", "is", null)
    .executeTakeFirst();
  if (!row) return null;
  const person = staffOf(row);
  return row.created_at > reads.at - linkLife(person) ? person : null;
}

/** A sign-in name that is free, made from what somebody is called; "" when nothing can be made of it. */
export async function findFreeSignInName(reads: Reads, name: string): Promise<string> {
  const made = signInNameOf(
    name
      .trim()
      .replace(/\s+/g, ".")
      .replace(/[^\p{L}\p{M}\p{N}._-]/gu, "")
      .slice(0, 36),
  );
  if (!made) return "";
  for (const one of [made, ...[2, 3, 4, 5].map((number) => `${made}${number}`)]) {
    const taken = await reads
      .tables<PeopleTables>()
      .selectFrom("people")
      .select("id")
      .where("sign_in_name", "=", one)
      .executeTakeFirst();
    if (!taken) return one;
  }
  return "";
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

/** Owners and publishers who can sign in now, by a password or a passkey. */
export async function listManagers(reads: Reads): Promise<Staff[]> {
  const rows = await reads
    .tables<PeopleTables>()
    .selectFrom("people")
    .select(COLUMNS)
    .where("role", "in", ["owner", "publisher"])
    .where("suspended_at", "is", null)
    .where((eb) =>
      eb.or([
        eb("password_hash", "is not", null),
        eb.exists(
          eb.selectFrom("passkeys").select("passkeys.id").whereRef("passkeys.person_id", "=", "people.id"),
        ),
      ]),
    )
    .orderBy("id")
    .execute();
  return rows.map(staffOf);
}
