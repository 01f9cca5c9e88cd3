// Two people of one name: somebody says which quotations are whose, and from then on the two stay apart.

import { holdToLimits } from "#people";
import type { Act, Transaction } from "#platform/act";
import { isLanguage, type Language } from "#platform/i18n";
import { Problem } from "#platform/problem";
import { quotationsIn } from "../manuscript/shown";
import { Manuscript } from "../block";
import type { ArticleTables } from "../tables";
import { listNounNames } from "./name-queries";
import { nounNameOf } from "./noun";
import { putNounName } from "./put-noun-name";
import { makeSpeaker } from "./understand-names";

export interface SplitSpeaker {
  readonly speaker: number;
  /** Ids of quotations that are the other one's. */
  readonly quotations: readonly number[];
  /** Another speaker that there is; null for a new one. */
  readonly into: number | null;
  /** How the new one is called, in each language of those quotations. Often the same name. */
  readonly names: Readonly<Partial<Record<Language, string>>>;
}

/** One quotation of a live article. */
interface Said {
  readonly id: number;
  readonly article: number;
  /** Of the block that it stands in, and the name that stands there. */
  readonly block: string;
  readonly name: string;
  readonly language: Language;
}

/** @returns the other speaker. @throws Problem as `splitTopic` */
export async function splitSpeaker(act: Act, input: SplitSpeaker): Promise<number> {
  const { speaker } = input;
  return act.commit(async (tx) => {
    const names = await listNounNames(tx.reads, {
      noun: "speaker",
      ids: [speaker, ...(input.into === null ? [] : [input.into])],
    });
    if (!names.has(speaker) || (input.into !== null && !names.has(input.into)))
      throw new Problem("not-found", "names.unknown");
    if (input.into === speaker) throw new Problem("conflict", "names.same");
    const said = await listSaid(tx, input);
    const chosen = said.filter(({ id }) => input.quotations.includes(id));
    if (chosen.length === 0) throw new Problem("invalid", "names.nothing-chosen");
    const languages = [...new Set(chosen.map(({ language }) => language))];
    for (const language of languages) await holdToLimits(tx, { language, sections: [] });
    const into = await otherSpeaker(tx, { ...input, languages });
    await choose(tx, { said, chosen, speaker, into });
    tx.record({ verb: "split", noun: "speaker", id: speaker, details: { into, quotations: chosen.length } });
    tx.change(`speaker:${speaker}`, `speaker:${into}`, ...chosen.map(({ article }) => `article:${article}`));
    return into;
  });
}

/** Everything that this speaker says in the articles of the chosen quotations, with where it stands in their text. */
async function listSaid(tx: Transaction, { speaker, quotations }: SplitSpeaker): Promise<Said[]> {
  if (quotations.length === 0) return [];
  const rows = await tx
    .tables<ArticleTables>()
    .selectFrom("quotations")
    .innerJoin("articles", "articles.id", "quotations.article_id")
    .innerJoin("revisions", "revisions.id", "articles.live_revision_id")
    .select(["quotations.id", "quotations.article_id", "position", "language", "manuscript"])
    .where("speaker_id", "=", speaker)
    .where("quotations.article_id", "in", (eb) =>
      eb
        .selectFrom("quotations as chosen")
        .select("chosen.article_id")
        .where("chosen.id", "in", [...quotations]),
    )
    .execute();
  return rows.flatMap(({ id, article_id, position, language, manuscript }) => {
    // The rows were written in the order of the text.
    const spoken = quotationsIn(Manuscript.parse(JSON.parse(manuscript)))[position];
    if (!spoken || !isLanguage(language)) return [];
    return [{ id, article: article_id, block: spoken.block, name: spoken.speaker, language }];
  });
}

async function otherSpeaker(
  tx: Transaction,
  { into, languages, names }: SplitSpeaker & { languages: readonly Language[] },
): Promise<number> {
  const has =
    into === null ? {} : ((await listNounNames(tx.reads, { noun: "speaker", ids: [into] })).get(into) ?? {});
  const missing = languages
    .filter((language) => !has[language])
    .map((language) => ({ language, name: nounNameOf("speaker", names[language] ?? "") }));
  const [first, ...others] = missing;
  if (into === null && !first) throw new Problem("invalid", "names.name-due");
  if (into === null && first) {
    const id = await makeSpeaker(tx, first);
    for (const one of others) await putNounName(tx, { noun: "speaker", id, ...one });
    return id;
  }
  for (const one of missing) await putNounName(tx, { noun: "speaker", id: into ?? 0, ...one });
  return into ?? 0;
}

interface Choosing {
  readonly said: readonly Said[];
  readonly chosen: readonly Said[];
  readonly speaker: number;
  readonly into: number;
}

/** Written down for what stays as well as for what goes: nobody has to guess when the article is published again. */
async function choose(tx: Transaction, { said, chosen, speaker, into }: Choosing): Promise<void> {
  const db = tx.tables<ArticleTables>();
  // What one name says in one block is one person's.
  const goes = (one: Said) =>
    chosen.some(
      ({ article, block, name }) => article === one.article && block === one.block && name === one.name,
    );
  for (const one of said) {
    const speaker_id = goes(one) ? into : speaker;
    await db
      .insertInto("speaker_choices")
      .values({ article_id: one.article, block_id: one.block, name: one.name, speaker_id })
      .onConflict((conflict) =>
        conflict.columns(["article_id", "block_id", "name"]).doUpdateSet({ speaker_id }),
      )
      .execute();
    await db.updateTable("quotations").set({ speaker_id }).where("id", "=", one.id).execute();
  }
}
