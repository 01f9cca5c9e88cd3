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
const ASKED: readonly Role[] = ["publisher", "owner"];

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

/** Whether somebody must set up a second factor before anything else. */
export async function isConfined(reads: Reads, person: { id: number; role: Role }): Promise<boolean> {
  if (!(await isRequired(reads, person.role))) return false;
  const { codes, passkeys } = await findFactors(reads, person.id);
  return !codes && passkeys === 0;
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
