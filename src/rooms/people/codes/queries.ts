// Every read of second factors: who has one, who must have one.

import type { Reads } from "#platform/db";
import { getPublication } from "#publication";
import { findPerson } from "../queries";
import type { Role } from "../person";
import type { PeopleTables } from "../tables";

/** What somebody can show beside a password. */
export interface Factors {
  /** Whether an authenticator app was set up. */
  readonly codes: boolean;
  readonly recoveryCodes: number;
  readonly passkeys: number;
  /** Whether the paper asks their role for a second factor. */
  readonly required: boolean;
}

/** Whoever runs the paper. */
export const ASKED: readonly Role[] = ["publisher", "owner"];

export async function isRequired(reads: Reads, role: Role): Promise<boolean> {
  return ASKED.includes(role) && (await getPublication(reads)).secondFactor;
}

export async function findFactors(reads: Reads, person: number): Promise<Factors> {
  const db = reads.tables<PeopleTables>();
  const authenticator = await findAuthenticator(reads, person);
  const count = async (table: "passkeys" | "recovery_codes") =>
    Number(
      (
        await db
          .selectFrom(table)
          .select((eb) => eb.fn.countAll().as("count"))
          .where("person_id", "=", person)
          .executeTakeFirstOrThrow()
      ).count,
    );
  const found = await findPerson(reads, person);
  return {
    codes: authenticator !== null && authenticator.confirmedAt !== null,
    recoveryCodes: await count("recovery_codes"),
    passkeys: await count("passkeys"),
    required: found !== null && (await isRequired(reads, found.role)),
  };
}

/** Whether somebody can show more than a password. */
export async function hasFactor(reads: Reads, person: number): Promise<boolean> {
  const db = reads.tables<PeopleTables>();
  const codes = await findAuthenticator(reads, person);
  if (codes && codes.confirmedAt !== null) return true;
  const passkey = await db
    .selectFrom("passkeys")
    .select("id")
    .where("person_id", "=", person)
    .executeTakeFirst();
  return passkey !== undefined;
}

/** What the paper still asks of somebody. */
export interface Owed {
  /** A second factor comes before anything else. */
  readonly confined: boolean;
  /** Until when they may do without (ms); null when they owe none. */
  readonly factorDueAt: number | null;
}

export async function findOwed(reads: Reads, person: { id: number; role: Role }): Promise<Owed> {
  if (!(await isRequired(reads, person.role)) || (await hasFactor(reads, person.id)))
    return { confined: false, factorDueAt: null };
  const row = await reads
    .tables<PeopleTables>()
    .selectFrom("people")
    .select("factor_due_at")
    .where("id", "=", person.id)
    .executeTakeFirst();
  const due = row?.factor_due_at ?? 0;
  return { confined: due <= reads.at, factorDueAt: due };
}

export async function findAuthenticator(reads: Reads, person: number) {
  const row = await reads
    .tables<PeopleTables>()
    .selectFrom("authenticators")
    .select(["secret", "confirmed_at", "last_step"])
    .where("person_id", "=", person)
    .executeTakeFirst();
  return row ? { secret: row.secret, confirmedAt: row.confirmed_at, lastStep: row.last_step } : null;
}
