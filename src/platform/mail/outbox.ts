// Mails that wait to be handed over, as rows: written with the act that tells of something, sent after it, and never twice.

import type { Generated } from "kysely";
import type { Act, Transaction } from "#platform/act";
import type { Reads } from "#platform/db";
import { finishJob, setJob } from "#platform/jobs";
import type { Log } from "#platform/log";
import type { Handed, Mail, Mailer } from "./mailer";

export type { Mail };

interface MailTables {
  mails: {
    id: Generated<number>;
    address: string;
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
export async function queueMail(tx: Transaction, mail: Mail): Promise<void> {
  const { id } = await tx
    .tables<MailTables>()
    .insertInto("mails")
    .values({ ...mail, state: "waiting", tries: 0, created_at: tx.at })
    .returning("id")
    .executeTakeFirstOrThrow();
  await setJob(tx, { name: SEND_MAIL, noun: id, at: tx.at });
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
export function sendMailJob({ mailer, log }: { mailer: Mailer | null; log: Log }) {
  return async (act: Act, { noun }: { noun: number }): Promise<void> => {
    const mail = await act.commit((tx) => takeUp(tx, noun));
    if (mail === null) return;
    if (mail === "unknown") {
      log.error("mail-dropped", new Error("It cannot be said whether this mail was sent."), { mail: noun });
      return;
    }
    // A paper that had a mail server and has none any more keeps no addresses for one.
    const handed = mailer ? await mailer.hand(mail) : NOWHERE;
    if (handed.kind !== "taken")
      log.error("mail-failed", new Error(handed.why), { mail: noun, as: handed.kind });
    await act.commit((tx) => putDown(tx, { noun, again: handed.kind === "later", tries: mail.tries }));
  };
}

const NOWHERE: Handed = { kind: "never", why: "no mail server" };

type TakenUp = (Mail & { readonly tries: number }) | "unknown" | null;

async function takeUp(tx: Transaction, id: number): Promise<TakenUp> {
  const db = tx.tables<MailTables>();
  const row = await db
    .updateTable("mails")
    .set({ state: "leaving" })
    .where("id", "=", id)
    .where("state", "=", "waiting")
    .returning(["address", "subject", "words", "tries"])
    .executeTakeFirst();
  if (row) return row;
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
