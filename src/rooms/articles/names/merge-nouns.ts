// Two topics, or two speakers, become one. Where each has a name in another language, that is all: the two are linked.

import { holdToLimits } from "#people";
import type { Act, Transaction } from "#platform/act";
import { Problem } from "#platform/problem";
import { leadElsewhere, leaveAddress } from "../redirects/leave-address";
import type { ArticleTables } from "../tables";
import { listFormerNames, listNounNames } from "./name-queries";
import { languagesOf, type NamedNoun, type NounNames, placeOf } from "./noun";
import { keepFormerName } from "./put-noun-name";

export interface MergeNouns {
  readonly noun: NamedNoun;
  /** Ends as one of its own. */
  readonly from: number;
  readonly into: number;
}

/** @throws Problem `not-found`, `conflict` for one and the same, `not-allowed` outside one's languages */
export async function mergeNouns(act: Act, merging: MergeNouns): Promise<void> {
  const { noun, from, into } = merging;
  await act.commit(async (tx) => {
    if (from === into) throw new Problem("conflict", "names.same");
    const names = await listNounNames(tx.reads, { noun, ids: [from, into] });
    const [ending, staying] = [names.get(from), names.get(into)];
    if (!ending || !staying) throw new Problem("not-found", "names.unknown");
    for (const language of languagesOf(ending)) await holdToLimits(tx, { language, sections: [] });
    await giveNames(tx, { ...merging, ending, staying });
    if (noun === "topic") await giveStories(tx, merging);
    else await giveWords(tx, merging);
    await leadElsewhere(tx, { noun, id: from, into });
    tx.record({ verb: "merge", noun, id: into, details: { from } });
    tx.change(...[from, into].flatMap((id) => [`${noun}:${id}`, `${noun}-name:${id}`]));
  });
}

async function giveNames(
  tx: Transaction,
  { noun, from, into, ending, staying }: MergeNouns & { ending: NounNames; staying: NounNames },
): Promise<void> {
  for (const language of languagesOf(ending)) {
    const name = ending[language];
    const own = staying[language];
    if (!name) continue;
    if (!own) {
      await giveName(tx, { noun, from, into, language });
      continue;
    }
    await leaveAddress(tx, {
      from: placeOf(noun, language, name.slug),
      to: null,
      target: { noun, id: into, language },
    });
    if (own.name !== name.name) await keepFormerName(tx, { noun, id: into, language, name: name.name });
  }
  for (const former of await listFormerNames(tx.reads, { noun, id: from }))
    await keepFormerName(tx, { noun, id: into, ...former });
  const db = tx.tables<ArticleTables>();
  await db.deleteFrom("former_names").where("noun", "=", noun).where("noun_id", "=", from).execute();
}

/** With its address, which stays as it is. */
async function giveName(
  tx: Transaction,
  { noun, from, into, language }: MergeNouns & { language: string },
): Promise<void> {
  const db = tx.tables<ArticleTables>();
  if (noun === "topic")
    await db
      .updateTable("topic_names")
      .set({ topic_id: into })
      .where("topic_id", "=", from)
      .where("language", "=", language)
      .execute();
  else
    await db
      .updateTable("speaker_names")
      .set({ speaker_id: into })
      .where("speaker_id", "=", from)
      .where("language", "=", language)
      .execute();
}

async function giveStories(tx: Transaction, { from, into }: MergeNouns): Promise<void> {
  const db = tx.tables<ArticleTables>();
  await db
    .deleteFrom("article_topics")
    .where("topic_id", "=", from)
    .where("article_id", "in", (eb) =>
      eb.selectFrom("article_topics as both").select("both.article_id").where("both.topic_id", "=", into),
    )
    .execute();
  await db.updateTable("article_topics").set({ topic_id: into }).where("topic_id", "=", from).execute();
  await db.updateTable("topic_choices").set({ topic_id: into }).where("topic_id", "=", from).execute();
  await db.deleteFrom("topic_names").where("topic_id", "=", from).execute();
  await db.deleteFrom("topics").where("id", "=", from).execute();
}

async function giveWords(tx: Transaction, { from, into }: MergeNouns): Promise<void> {
  const db = tx.tables<ArticleTables>();
  await db.updateTable("quotations").set({ speaker_id: into }).where("speaker_id", "=", from).execute();
  await db.updateTable("speaker_choices").set({ speaker_id: into }).where("speaker_id", "=", from).execute();
  await db.deleteFrom("speaker_names").where("speaker_id", "=", from).execute();
  await db.deleteFrom("speakers").where("id", "=", from).execute();
}
