// Somebody opens their one-time link and comes in by a new passkey or a new password: the link is used up, every older session ends.

import type { Act, Transaction } from "#platform/act";
import { isUnique } from "#platform/db";
import type { Language } from "#platform/i18n";
import { sha256 } from "#platform/ids";
import { Problem } from "#platform/problem";
import { admit, type Admitted, asksForMore } from "./admit";
import { giveGrace } from "./codes/grace";
import { findFactors } from "./codes/queries";
import { forgetDevices } from "./known-device";
import { type Answer, readNewPasskey } from "#platform/passkeys";
import { type NewlyMade, putPasskey } from "./passkeys/put-passkey";
import { hashPassword } from "#platform/passwords";
import { newPasswordOf, personNameOf, signInNameOf, type Staff } from "./person";
import { findByClaim } from "./queries";
import { endSessionsOf } from "./sessions";
import type { PeopleTables } from "./tables";

export interface ClaimPlace {
  readonly token: string;
  readonly name: string;
  readonly signInName: string;
  readonly language: Language;
  /** Not looked at when there is an answer of a passkey. */
  readonly password: string;
  readonly passkey?: Answer;
  /** Names of the paper: no password is made of them. */
  readonly paperNames?: readonly string[];
}

/** The password that was before is void, whichever of the two is chosen. A second factor stays: whoever holds the link still has to show it. @returns a session, or half of one. @throws Problem `gone` for a used link, `invalid` for a name, password or passkey that will not do, `conflict` for a sign-in name that is taken */
export async function claimPlace(act: Act, input: ClaimPlace): Promise<Admitted> {
  const name = personNameOf(input.name);
  const signInName = signInNameOf(input.signInName);
  if (!signInName) throw new Problem("invalid", "people.needs-sign-in-name");
  const made = input.passkey?.text ? await readNewPasskey(input.passkey) : null;
  const password_hash = made ? null : await newHash(input, [name, signInName]);
  return act.commit(
    async (tx) => {
      const person = await useLink(tx, input.token);
      if (person.signInName === null) await giveGrace(tx, { person: person.id, role: person.role });
      if (made) await bringPasskey(tx, { person: person.id, made });
      try {
        await tx
          .tables<PeopleTables>()
          .updateTable("people")
          .set({ name, sign_in_name: signInName, password_hash, language: input.language })
          .where("id", "=", person.id)
          .execute();
      } catch (error) {
        if (isUnique(error)) throw new Problem("conflict", "people.sign-in-name-taken");
        throw error;
      }
      await endSessionsOf(tx, person.id);
      await forgetDevices(tx, person.id);
      tx.record({
        verb: "claim",
        noun: "person",
        id: person.id,
        by: person.id,
        details: { by: made ? "passkey" : "password" },
      });
      return admit(tx, { person: person.id, byPasskey: made !== null });
    },
    { duringLockdown: true },
  );
}

async function newHash({ password, paperNames = [] }: ClaimPlace, names: string[]): Promise<string> {
  return hashPassword(await newPasswordOf(password, [...names, ...paperNames]));
}

async function useLink(tx: Transaction, token: string): Promise<Staff> {
  const person = await findByClaim(tx.reads, token);
  if (!person) throw new Problem("gone", "people.link-used");
  const used = await tx
    .tables<PeopleTables>()
    .deleteFrom("claim_links")
    .where("token_hash", "=", sha256(token))
    .returning("person_id")
    .execute();
  if (used.length !== 1) throw new Problem("gone", "people.link-used");
  return person;
}

/** A passkey is both factors: a link must not make one for whoever has to show another. @throws Problem `invalid` */
async function bringPasskey(
  tx: Transaction,
  { person, made }: { person: number; made: NewlyMade },
): Promise<void> {
  if (asksForMore(await findFactors(tx.reads, person)))
    throw new Problem("invalid", "people.claim-needs-factor");
  await putPasskey(tx, { person, made });
}
