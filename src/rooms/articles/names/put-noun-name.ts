// A topic's or speaker's name in one language, written in one place: what it was called before is kept, and its address follows.

import type { Transaction } from "#platform/act";
import { Problem } from "#platform/problem";
import { foldName, freeSlug, slugOf } from "#publication";
import { leaveAddress, listLeftSlugs, takeAddress } from "../redirects/leave-address";
import type { ArticleTables } from "../tables";
import { listNounNames } from "./name-queries";
import { type NamedNoun, placeOf } from "./noun";

export interface PutNounName {
  readonly noun: NamedNoun;
  readonly id: number;
  readonly language: string;
  readonly name: string;
  /** "" keeps the one there is, or makes one from the name. */
  readonly slug?: string;
  /** Of a speaker; left as it is unless given. */
  readonly role?: string;
}

/** @throws Problem `conflict` when a slug that was asked for is another's */
export async function putNounName(tx: Transaction, put: PutNounName): Promise<void> {
  const { noun, id, language, name } = put;
  const names = (await listNounNames(tx.reads, { noun, ids: [id] })).get(id) ?? {};
  const before = Object.entries(names).find(([tag]) => tag === language)?.[1];
  const slug = await slugFor(tx, put, before?.slug ?? "");
  const values = { name, slug, folded: foldName(name) };
  if (noun === "topic") await writeTopicName(tx, { topic_id: id, language, ...values });
  else
    await writeSpeakerName(tx, {
      speaker_id: id,
      language,
      ...values,
      role: put.role ?? before?.role ?? "",
    });
  if (before && before.name !== name) await keepFormerName(tx, { noun, id, language, name: before.name });
  await forgetFormerName(tx, { noun, id, language, name });
  const to = placeOf(noun, language, slug);
  if (!before) await takeAddress(tx, to);
  else if (before.slug !== slug)
    await leaveAddress(tx, {
      from: placeOf(noun, language, before.slug),
      to,
      target: { noun, id, language },
    });
}

interface Former {
  readonly noun: NamedNoun;
  readonly id: number;
  readonly language: string;
  readonly name: string;
}

/** Texts that still call it so mean it. */
export async function keepFormerName(tx: Transaction, { noun, id, language, name }: Former): Promise<void> {
  await tx
    .tables<ArticleTables>()
    .insertInto("former_names")
    .values({ noun, noun_id: id, language, name, folded: foldName(name) })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

async function forgetFormerName(tx: Transaction, { noun, id, language, name }: Former): Promise<void> {
  await tx
    .tables<ArticleTables>()
    .deleteFrom("former_names")
    .where("noun", "=", noun)
    .where("noun_id", "=", id)
    .where("language", "=", language)
    .where("name", "=", name)
    .execute();
}

/** One that was left by something else is not taken again by chance, only when somebody asks for it. */
async function slugFor(
  tx: Transaction,
  { noun, id, language, name, slug = "" }: PutNounName,
  before: string,
): Promise<string> {
  const asked = slugOf(slug);
  const wanted = asked || before || slugOf(name) || `${noun}-${id}`;
  const db = tx.tables<ArticleTables>();
  // A slug is letters, digits and hyphens: nothing in it means anything to `like`.
  const like = `${wanted}%`;
  const rows =
    noun === "topic"
      ? await db
          .selectFrom("topic_names")
          .select("slug")
          .where("language", "=", language)
          .where("topic_id", "!=", id)
          .where("slug", "like", like)
          .execute()
      : await db
          .selectFrom("speaker_names")
          .select("slug")
          .where("language", "=", language)
          .where("speaker_id", "!=", id)
          .where("slug", "like", like)
          .execute();
  const taken = new Set(rows.map((row) => row.slug));
  if (asked && before && taken.has(asked)) throw new Problem("conflict", "names.slug-taken");
  if (asked || wanted === before) return freeSlug(wanted, (one) => taken.has(one));
  const left = await listLeftSlugs(tx.reads, { under: placeOf(noun, language, ""), slug: wanted });
  return freeSlug(wanted, (one) => taken.has(one) || left.has(one));
}

async function writeTopicName(tx: Transaction, row: ArticleTables["topic_names"]): Promise<void> {
  const { name, slug, folded } = row;
  await tx
    .tables<ArticleTables>()
    .insertInto("topic_names")
    .values(row)
    .onConflict((conflict) => conflict.columns(["topic_id", "language"]).doUpdateSet({ name, slug, folded }))
    .execute();
}

interface SpeakerName {
  readonly speaker_id: number;
  readonly language: string;
  readonly name: string;
  readonly slug: string;
  readonly folded: string;
  readonly role: string;
}

async function writeSpeakerName(tx: Transaction, row: SpeakerName): Promise<void> {
  const { name, slug, folded, role } = row;
  await tx
    .tables<ArticleTables>()
    .insertInto("speaker_names")
    .values(row)
    .onConflict((conflict) =>
      conflict.columns(["speaker_id", "language"]).doUpdateSet({ name, slug, folded, role }),
    )
    .execute();
}
