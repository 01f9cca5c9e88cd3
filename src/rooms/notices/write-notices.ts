// Writes a notice for everybody whom something concerns, in the transaction of the act itself, and orders the mail.

import { findAddress, findPerson } from "#people";
import type { Transaction } from "#platform/act";
import { holdJob } from "#platform/jobs";
import { KINDS, type NoticeKind } from "./notice";
import { findTold } from "./notice-queries";
import type { NoticeTables } from "./tables";

/** The name of the job that gathers somebody's notices into one mail. */
export const MAIL_NOTICES = "mail-notices";
/** So long others may join it. */
const GATHER_MS = 5 * 60_000;
/** What was read so long ago is not kept. */
const KEPT_MS = 90 * 86_400_000;

export interface NewNotice {
  readonly kind: NoticeKind;
  readonly concerns: readonly number[];
  readonly article?: number;
  readonly assignment?: number;
  /** The line of its history that has the words. */
  readonly step?: number;
  readonly note?: number;
}

/** Nobody is told of what they did themselves. */
export async function writeNotices(tx: Transaction, notice: NewNotice): Promise<void> {
  const actor = tx.who.kind === "person" ? tx.who.id : null;
  for (const person of new Set(notice.concerns)) if (person !== actor) await tell(tx, { person, notice });
}

async function tell(
  tx: Transaction,
  { person, notice }: { person: number; notice: NewNotice },
): Promise<void> {
  const told = await findTold(tx.reads, { person, topic: KINDS[notice.kind] });
  const known = await findPerson(tx.reads, person);
  if (told === "no" || !known || known.suspended) return;
  const mailed = told === "mail" && (await findAddress(tx.reads, person))?.address != null;
  const db = tx.tables<NoticeTables>();
  await db
    .insertInto("notices")
    .values({
      person_id: person,
      kind: notice.kind,
      article_id: notice.article ?? null,
      assignment_id: notice.assignment ?? null,
      step_id: notice.step ?? null,
      note_id: notice.note ?? null,
      by_person: tx.who.kind === "person" ? tx.who.id : null,
      at: tx.at,
      read_at: null,
      mail: mailed ? "wanted" : "no",
    })
    .execute();
  await db
    .deleteFrom("notices")
    .where("person_id", "=", person)
    .where("read_at", "<", tx.at - KEPT_MS)
    .execute();
  if (mailed) await holdJob(tx, { name: MAIL_NOTICES, noun: person, at: tx.at + GATHER_MS });
}
