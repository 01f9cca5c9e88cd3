// Mails that wait to be handed over, as rows: written with the act that tells of something, sent after it, and never twice.

import type { Generated } from "kysely";
import type { Act, Transaction } from "#platform/act";
import type { Keys } from "#platform/config";
import type { Reads } from "#platform/db";
import { finishJob, setJob } from "#platform/jobs";
import type { Log } from "#platform/log";
import type { Handed, Mail, Mailer } from "./mailer";
import { openAddress, type SealedAddress } from "./sealed-address";

export type { Mail };

/** To a colleague, or to a reader whose address stands nowhere in clear until it is handed over. */
export type QueuedMail = Omit<Mail, "address"> & { readonly address: string | SealedAddress };

interface MailTables {
  mails: {
    id: Generated<number>;
    /** Empty where it is sealed. */
    address: string;
    sealed: Uint8Array | null;
    bound: string | null;
    unsubscribe: string | null;
    subject: string;
    words: string;
    /** `waiting`, or `leaving` from just before it is handed over. */
    state: string;
    tries: number;
    created_at: number;
  };
}

export const SEND_MAIL = "send-mail";

const MINUTE_MS = 60_000;
/** After every try that surely failed: two days in all. */
const PAUSES_MS = [1, 5, 15, 60, 240, 720, 1440].map((minutes) => minutes * MINUTE_MS);

/** It leaves after the commit, and only then. */
export async function queueMail(tx: Transaction, mail: QueuedMail): Promise<void> {
  const { address, subject, words, unsubscribe = null } = mail;
  const to =
    typeof address === "string" ? { address, sealed: null, bound: null } : { address: "", ...address };
  const { id } = await tx
    .tables<MailTables>()
    .insertInto("mails")
    .values({ ...to, subject, words, unsubscribe, state: "waiting", tries: 0, created_at: tx.at })
    .returning("id")
    .executeTakeFirstOrThrow();
  await setJob(tx, { name: SEND_MAIL, noun: id, at: tx.at });
}

/** Takes away what waits for an address that is kept for that, and for nothing else. */
export async function dropMails(tx: Transaction, bound: readonly string[]): Promise<void> {
  if (bound.length === 0) return;
  await tx
    .tables<MailTables>()
    .deleteFrom("mails")
    .where("bound", "in", [...bound])
    .where("state", "=", "waiting")
    .execute();
}

/** How many wait, and since when (ms); for whoever looks after the server. */
export async function findWaitingMail(reads: Reads): Promise<{ count: number; since: number | null }> {
  const row = await reads
    .tables<MailTables>()
    .selectFrom("mails")
    .select((eb) => [eb.fn.countAll<number>().as("count"), eb.fn.min("created_at").as("since")])
    .executeTakeFirst();
  const count = Number(row?.count ?? 0);
  return { count, since: count > 0 ? Number(row?.since) : null };
}

/**
 * The work of the job. The row says `leaving` before the mail is handed over: whoever finds it so, because a process died
 * just then, cannot know whether it went, and lets it be. A mail may be lost by that; it is never sent twice.
 */
export function sendMailJob({ mailer, log, keys }: { mailer: Mailer | null; log: Log; keys: Keys }) {
  return async (act: Act, { noun }: { noun: number }): Promise<void> => {
    const mail = await act.commit((tx) => takeUp(tx, noun));
    if (mail === null) return;
    if (mail === "unknown") {
      log.error("mail-dropped", new Error("It cannot be said whether this mail was sent."), { mail: noun });
      return;
    }
    // A paper that had a mail server and has none any more keeps no addresses for one.
    const handed = mailer ? await hand(mailer, mail, keys) : NOWHERE;
    if (handed.kind !== "taken")
      log.error("mail-failed", new Error(handed.why), { mail: noun, as: handed.kind });
    await act.commit((tx) => putDown(tx, { noun, again: handed.kind === "later", tries: mail.tries }));
  };
}

const NOWHERE: Handed = { kind: "never", why: "no mail server" };
/** The keys were destroyed or replaced: nobody can say where it should go. */
const UNREADABLE: Handed = { kind: "never", why: "its address is sealed under other keys" };

type TakenUp = (QueuedMail & { readonly tries: number }) | "unknown" | null;

async function hand(mailer: Mailer, mail: QueuedMail, keys: Keys): Promise<Handed> {
  const address = typeof mail.address === "string" ? mail.address : openAddress(keys, mail.address);
  return address === null ? UNREADABLE : mailer.hand({ ...mail, address });
}

async function takeUp(tx: Transaction, id: number): Promise<TakenUp> {
  const db = tx.tables<MailTables>();
  const row = await db
    .updateTable("mails")
    .set({ state: "leaving" })
    .where("id", "=", id)
    .where("state", "=", "waiting")
    .returning(["address", "sealed", "bound", "subject", "words", "unsubscribe", "tries"])
    .executeTakeFirst();
  if (row) {
    const { address, sealed, bound, ...rest } = row;
    return { ...rest, address: sealed && bound !== null ? { sealed, bound } : address };
  }
  const dropped = await db.deleteFrom("mails").where("id", "=", id).executeTakeFirst();
  await finishJob(tx, { name: SEND_MAIL, noun: id });
  return Number(dropped.numDeletedRows) === 1 ? "unknown" : null;
}

async function putDown(
  tx: Transaction,
  { noun, again, tries }: { noun: number; again: boolean; tries: number },
): Promise<void> {
  const db = tx.tables<MailTables>();
  const pause = again ? PAUSES_MS[tries] : undefined;
  if (pause === undefined) {
    await db.deleteFrom("mails").where("id", "=", noun).execute();
    await finishJob(tx, { name: SEND_MAIL, noun });
    return;
  }
  await db
    .updateTable("mails")
    .set({ state: "waiting", tries: tries + 1 })
    .where("id", "=", noun)
    .execute();
  await setJob(tx, { name: SEND_MAIL, noun, at: tx.at + pause });
}
