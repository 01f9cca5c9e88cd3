// Somebody says where mail reaches them. It counts once the link that is sent there was opened; the address before stays in use until then.

import type { Act } from "#platform/act";
import { mailAddressOf } from "#platform/config";
import { type Mail, queueMail } from "#platform/mail";
import { Problem } from "#platform/problem";
import type { PeopleTables } from "../tables";
import { findAddress } from "./queries";

/** Nobody's mailbox is filled by asking again and again. */
const PAUSE_MS = 60_000;

export interface SetAddress {
  readonly person: number;
  /** "" takes it away. */
  readonly typed: string;
  /** What is sent to it. */
  readonly mail: (address: string) => Mail;
}

/** @throws Problem `invalid` for what is no address, `too-many` within a minute */
export async function setAddress(act: Act, { person, typed, mail }: SetAddress): Promise<void> {
  const address = mailAddressOf(typed);
  if (typed.trim() !== "" && !address) throw new Problem("invalid", "people.address-wrong");
  await act.commit(async (tx) => {
    const db = tx.tables<PeopleTables>();
    tx.record({ verb: address ? "ask-for-address" : "remove-address", noun: "person", id: person });
    if (!address) {
      await db.deleteFrom("person_addresses").where("person_id", "=", person).execute();
      return;
    }
    const known = await findAddress(tx.reads, person);
    if (known && known.askedAt > tx.at - PAUSE_MS) throw new Problem("too-many", "people.address-soon");
    const values = { pending: address, asked_at: tx.at };
    await db
      .insertInto("person_addresses")
      .values({ person_id: person, address: null, ...values })
      .onConflict((conflict) => conflict.column("person_id").doUpdateSet(values))
      .execute();
    await queueMail(tx, mail(address));
  });
}
