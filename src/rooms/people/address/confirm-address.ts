// The link that was sent to an address was opened: from now on mail goes there, and the one before is told so.

import type { Act } from "#platform/act";
import type { Keys } from "#platform/config";
import { type Mail, queueMail } from "#platform/mail";
import { Problem } from "#platform/problem";
import type { PeopleTables } from "../tables";
import { isAddressToken } from "./address-token";
import { findAddress } from "./queries";

export interface ConfirmAddress {
  readonly person: number;
  readonly token: string;
  readonly keys: Keys;
  /** What is sent to the address before. */
  readonly mail: (address: string) => Mail;
}

/** @throws Problem `gone` for a link that is not this person's, too old, used or replaced */
export async function confirmAddress(act: Act, { person, token, keys, mail }: ConfirmAddress): Promise<void> {
  await act.commit(async (tx) => {
    const known = await findAddress(tx.reads, person);
    const asked = known?.pending && { person, address: known.pending, askedAt: known.askedAt };
    if (!known || !asked || !isAddressToken(keys, { token, asked, now: tx.at }))
      throw new Problem("gone", "people.address-link-over");
    await tx
      .tables<PeopleTables>()
      .updateTable("person_addresses")
      .set({ address: asked.address, pending: null })
      .where("person_id", "=", person)
      .execute();
    tx.record({ verb: "confirm-address", noun: "person", id: person });
    if (known.address && known.address !== asked.address) await queueMail(tx, mail(known.address));
  });
}
