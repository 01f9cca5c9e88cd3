// The clock's part: what somebody was told of in the last minutes becomes one mail. By default it says how many, and no more: a mailbox is not safe.

import { viewerOf } from "#articles/desk";
import { findAddress, findPerson } from "#people";
import type { Act, Transaction } from "#platform/act";
import { translatorFor } from "#platform/i18n";
import { finishJob } from "#platform/jobs";
import { queueMail } from "#platform/mail";
import { getPublication, languageOf } from "#publication";
import { urls } from "#urls";
import { listNotices, type Notice } from "./notice-queries";
import type { NoticeTables } from "./tables";
import { MAIL_NOTICES } from "./write-notices";

const MOST = 50;

/** @param origin of the links; never what a request said */
export function mailNotices({ origin }: { origin: string }) {
  return async (act: Act, { noun: person }: { noun: number }): Promise<void> => {
    await act.commit(async (tx) => {
      if (!(await finishJob(tx, { name: MAIL_NOTICES, noun: person }))) return;
      const told = await tx
        .tables<NoticeTables>()
        .updateTable("notices")
        .set({ mail: "told" })
        .where("person_id", "=", person)
        .where("mail", "=", "wanted")
        .returning(["id", "read_at"])
        .execute();
      // Whoever has read it already needs no mail.
      const unread = new Set(told.filter(({ read_at }) => read_at === null).map(({ id }) => id));
      if (unread.size > 0) await write(tx, { person, unread, origin });
    });
  };
}

interface Writing {
  readonly person: number;
  readonly unread: ReadonlySet<number>;
  readonly origin: string;
}

async function write(tx: Transaction, { person, unread, origin }: Writing): Promise<void> {
  const known = await findPerson(tx.reads, person);
  const address = (await findAddress(tx.reads, person))?.address;
  if (!known || known.suspended || !address) return;
  const t = translatorFor(known.language);
  const publication = await getPublication(tx.reads);
  const named = languageOf(publication, known.language) ?? publication.languages[0];
  const paper = named?.masthead ?? "Warraq";
  const count = unread.size;
  const who = { kind: "person", id: person, name: known.name } as const;
  const lines = publication.mailHeadlines
    ? (await listNotices(tx.reads, { viewer: await viewerOf({ who, reads: tx.reads }), most: MOST }))
        .filter(({ id }) => unread.has(id))
        .map((notice) => `– ${lineOf(notice, t)}`)
    : [];
  await queueMail(tx, {
    address,
    subject: t("notices.mail-subject", { paper, count }),
    words: [
      t("notices.mail-count", { count }),
      ...(lines.length > 0 ? [lines.join("\n")] : []),
      `${origin}${urls.notices()}`,
      t("notices.mail-why", { paper }),
      `${origin}${urls.accountNotices()}`,
    ].join("\n\n"),
  });
}

function lineOf({ kind, about }: Notice, t: ReturnType<typeof translatorFor>): string {
  return about?.headline ? `${t(`notices.kind-${kind}`)}: ${about.headline}` : t(`notices.kind-${kind}`);
}
