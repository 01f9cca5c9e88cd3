// Somebody proves once more who they are, by password or passkey: for ten minutes this session may do dangerous things.

import type { Act } from "#platform/act";
import { sha256 } from "#platform/ids";
import { Problem } from "#platform/problem";
import { LONGEST_PASSWORD, passwordOf } from "./person";
import { isPassword } from "#platform/passwords";
import type { Answer } from "#platform/passkeys";
import { checkPasskey, spendPasskey, type UsedPasskey } from "./passkeys/use-passkey";
import { findPassword } from "./queries";
import type { PeopleTables } from "./tables";
import { countTry, forgetTries, MOST_PASSWORDS, triedInside } from "./tries";

/** How long a proof is good for. */
export const PROOF_MS = 10 * 60_000;

export interface ConfirmSelf {
  readonly person: number;
  /** The session's token. */
  readonly session: string;
  /** Which of the two is shown; the passkey, when there is an answer of one. */
  readonly password: string;
  readonly passkey: Answer;
}

/** @throws Problem `invalid` when it is wrong or another person's, `too-many` */
export async function confirmSelf(act: Act, input: ConfirmSelf): Promise<void> {
  const used = input.passkey.text ? await ownPasskey(act, input) : null;
  const what = used ? null : await ownPassword(act, input);
  await act.commit(
    async (tx) => {
      if (used) await spendPasskey(tx, used);
      if (what) await forgetTries(tx, what);
      await tx
        .tables<PeopleTables>()
        .updateTable("sessions")
        .set({ confirmed_at: tx.at })
        .where("token_hash", "=", sha256(input.session))
        .where("person_id", "=", input.person)
        .execute();
      tx.record({ verb: "confirm", noun: "person", id: input.person });
    },
    { duringLockdown: true },
  );
}

async function ownPasskey(act: Act, { person, passkey }: ConfirmSelf): Promise<UsedPasskey> {
  const used = await checkPasskey(act, passkey);
  if (used.person !== person) throw new Problem("invalid", "people.wrong-passkey");
  return used;
}

/** @returns what tries of it are counted under */
async function ownPassword(act: Act, input: ConfirmSelf): Promise<string> {
  const password = passwordOf(input.password);
  if (password.length > LONGEST_PASSWORD) throw new Problem("invalid", "people.wrong-password");
  const own = await findPassword(act.reads, input.person);
  const what = triedInside(input.person);
  await countTry(act, { what, most: MOST_PASSWORDS });
  if (!(await isPassword({ password, known: true }, own?.hash ?? null)))
    throw new Problem("invalid", "people.wrong-password");
  return what;
}
