// Somebody opens their one-time link and sets name and password: the link is used up, every older session ends.

import type { Act } from "#platform/act";
import { isUnique } from "#platform/db";
import type { Language } from "#platform/i18n";
import { sha256 } from "#platform/ids";
import { Problem } from "#platform/problem";
import { admit, type Admitted } from "./admit";
import { newPasswordOf, personNameOf, signInNameOf } from "./person";
import { hashPassword } from "./passwords";
import { findByClaim } from "./queries";
import { endSessionsOf } from "./sessions";
import type { PeopleTables } from "./tables";

export interface ClaimPlace {
  readonly token: string;
  readonly name: string;
  readonly signInName: string;
  readonly password: string;
  readonly language: Language;
}

/** A second factor stays: whoever holds the link still has to show it. @returns a session, or half of one. @throws Problem `gone` for a used link, `invalid` for a name or password that will not do, `conflict` for a sign-in name that is taken */
export async function claimPlace(act: Act, input: ClaimPlace): Promise<Admitted> {
  const { name, signInName, password } = checked(input);
  const password_hash = await hashPassword(password);
  return act.commit(
    async (tx) => {
      const person = await findByClaim(tx.reads, input.token);
      if (!person) throw new Problem("gone", "people.link-used");
      const db = tx.tables<PeopleTables>();
      const used = await db
        .deleteFrom("claim_links")
        .where("token_hash", "=", sha256(input.token))
        .returning("person_id")
        .execute();
      if (used.length !== 1) throw new Problem("gone", "people.link-used");
      try {
        await db
          .updateTable("people")
          .set({ name, sign_in_name: signInName, password_hash, language: input.language })
          .where("id", "=", person.id)
          .execute();
      } catch (error) {
        if (isUnique(error)) throw new Problem("conflict", "people.sign-in-name-taken");
        throw error;
      }
      await endSessionsOf(tx, person.id);
      tx.record({ verb: "claim", noun: "person", id: person.id });
      return admit(tx, person.id);
    },
    { duringLockdown: true },
  );
}

function checked(input: ClaimPlace): { name: string; signInName: string; password: string } {
  const name = personNameOf(input.name);
  const signInName = signInNameOf(input.signInName);
  if (!signInName) throw new Problem("invalid", "people.needs-sign-in-name");
  return { name, signInName, password: newPasswordOf(input.password) };
}
