// Reads of the record about people: what was done with an account, and what somebody did lately.

import type { Reads } from "#platform/db";
import { findPerson } from "./queries";
import type { ReadableTables } from "./tables";

/** Acts that change who can come in and what they may do; whoever sees one that was not theirs must speak up. */
export const ACCOUNT_ACTS = [
  "claim",
  "link",
  "change-password",
  "add-passkey",
  "remove-passkey",
  "confirm-codes",
  "remove-codes",
  "use-recovery-code",
  "reset-second-factor",
  "change-role",
  "limit",
  "suspend",
  "bring-back",
] as const;

export interface AccountAct {
  readonly verb: (typeof ACCOUNT_ACTS)[number];
  /** Milliseconds since 1970 UTC. */
  readonly at: number;
  /** Themself, somebody else, or null for the command line. */
  readonly by: "self" | { readonly name: string } | null;
}

/** Newest first. */
export async function listAccountActs(
  reads: Reads,
  asked: { person: number; most: number },
): Promise<AccountAct[]> {
  const rows = await reads
    .tables<ReadableTables>()
    .selectFrom("record")
    .select(["verb", "at", "person_id"])
    .where("noun", "=", "person")
    .where("noun_id", "=", asked.person)
    .where("verb", "in", [...ACCOUNT_ACTS])
    .orderBy("id", "desc")
    .limit(asked.most)
    .execute();
  const names = new Map<number, string>();
  for (const id of new Set(rows.flatMap(({ person_id }) => person_id ?? [])))
    names.set(id, (await findPerson(reads, id))?.name ?? "");
  return rows.flatMap(({ verb, at, person_id }) => {
    const known = ACCOUNT_ACTS.find((one) => one === verb);
    if (!known) return [];
    const by =
      person_id === asked.person ? "self" : person_id === null ? null : { name: names.get(person_id) ?? "" };
    return [{ verb: known, at, by }];
  });
}

/** What the record calls the things that people work on. */
export const WORKED_ON = [
  "article",
  "picture",
  "comment",
  "person",
  "publication",
  "section",
  "byline",
] as const;

export interface Doings {
  readonly noun: (typeof WORKED_ON)[number];
  readonly count: number;
  readonly lastAt: number;
}

/** What somebody did since a moment, by what they did it to; most first. Coming in and going out are not work. */
export async function listDoings(reads: Reads, asked: { person: number; since: number }): Promise<Doings[]> {
  const rows = await reads
    .tables<ReadableTables>()
    .selectFrom("record")
    .select("noun")
    .select((eb) => [eb.fn.countAll<number>().as("count"), eb.fn.max("at").as("last_at")])
    .where("person_id", "=", asked.person)
    .where("at", ">", asked.since)
    .where("verb", "not in", ["sign-in", "sign-out", "confirm", "end-session", "end-sessions"])
    .groupBy("noun")
    .execute();
  return rows
    .flatMap(({ noun, count, last_at }) => {
      const known = WORKED_ON.find((one) => one === noun);
      return known ? [{ noun: known, count: Number(count), lastAt: Number(last_at) }] : [];
    })
    .sort((a, b) => b.count - a.count);
}
