// Reads of the names in which somebody of the newsroom may answer.

import { unnamedTo } from "#articles";
import type { Reads } from "#platform/db";
import { findPublication } from "#publication";
import type { ReadableTables } from "../tables";
import type { Voices } from "./voice";

export interface VoicesAsked {
  readonly person: number;
  readonly articles: readonly { readonly id: number; readonly language: string }[];
}

/** By article. One's own name is that of one's byline in that language; without one, the name by which colleagues know one. */
export async function listVoices(
  reads: Reads,
  { person, articles }: VoicesAsked,
): Promise<ReadonlyMap<number, Voices>> {
  const publication = await findPublication(reads);
  const ids = [...new Set(articles.map(({ id }) => id))];
  const unnamed = await unnamedTo(reads, { viewer: { seesWithheld: false }, articles: ids });
  const own = await listOwnNames(reads, person);
  const mastheadIn = (language: string) =>
    publication?.languages.find((one) => one.language === language)?.masthead ?? "";
  return new Map(
    articles.map(({ id, language }) => [
      id,
      {
        paper: mastheadIn(language),
        person: unnamed.has(id) ? null : (own.get(language) ?? own.get("") ?? null),
      },
    ]),
  );
}

/** By language; under "" the name of the account. */
async function listOwnNames(reads: Reads, person: number): Promise<ReadonlyMap<string, string>> {
  const db = reads.tables<ReadableTables>();
  const account = await db.selectFrom("people").select("name").where("id", "=", person).executeTakeFirst();
  const signed = await db
    .selectFrom("bylines")
    .innerJoin("byline_names", "byline_names.byline_id", "bylines.id")
    .select(["language", "name"])
    .where("person_id", "=", person)
    .where("withheld", "=", 0)
    .where("merged_into", "is", null)
    .orderBy("bylines.id", "desc")
    .execute();
  return new Map([
    ...(account ? [["", account.name] as const] : []),
    ...signed.flatMap(({ language, name }) => (name ? [[language, name] as const] : [])),
  ]);
}
