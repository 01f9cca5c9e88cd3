// Some stories under a byline are somebody else's of that name: from now on another byline stands over them.

import { findBylineByName, holdToLimits, insertNamed, listSelves, listWithheldBylines } from "#people";
import type { Act, Transaction } from "#platform/act";
import { isLanguage, type Language } from "#platform/i18n";
import { Problem } from "#platform/problem";
import type { ArticleTables } from "../tables";
import { replaceByline } from "./replace-byline";

export interface SplitByline {
  readonly byline: number;
  /** Over texts of which it stands, public or not. */
  readonly articles: readonly number[];
  /** How the other is called: a byline that there is, or a new one. In each language of those articles. */
  readonly names: Readonly<Partial<Record<Language, string>>>;
}

/** @returns the other byline. @throws Problem `invalid` when nothing is chosen or a name is missing, `conflict` for its own name, `not-allowed` outside one's languages */
export async function splitByline(act: Act, { byline, articles, names }: SplitByline): Promise<number> {
  return act.commit(async (tx) => {
    if ((await listWithheldBylines(tx.reads, [byline])).length > 0)
      throw new Problem("not-found", "names.unknown");
    const from = await listSelves(tx.reads, byline);
    const chosen = await signed(tx, { articles, from });
    if (chosen.length === 0) throw new Problem("invalid", "names.nothing-chosen");
    const languages = [...new Set(chosen.map(({ language }) => language))];
    for (const language of languages) await holdToLimits(tx, { language, sections: [] });
    const to = await otherByline(tx, { byline, languages, names });
    for (const { id } of chosen) await replaceByline(tx, { article: id, from, to });
    await tx.announce("bylines-replaced", { articles: chosen.map(({ id }) => id), from, to });
    tx.record({
      verb: "split",
      noun: "byline",
      id: byline,
      details: { into: to, stories: chosen.length },
    });
    tx.change(`byline:${byline}`, `byline:${to}`);
    return to;
  });
}

async function signed(tx: Transaction, of: { articles: readonly number[]; from: readonly number[] }) {
  if (of.articles.length === 0) return [];
  const rows = await tx
    .tables<ArticleTables>()
    .selectFrom("signed_texts")
    .innerJoin("articles", "articles.id", "signed_texts.article_id")
    .select(["articles.id", "language"])
    .distinct()
    .where("byline_id", "in", [...of.from])
    .where("articles.id", "in", [...of.articles])
    .execute();
  return rows.flatMap(({ id, language }) => (isLanguage(language) ? [{ id, language }] : []));
}

async function otherByline(
  tx: Transaction,
  { byline, languages, names }: Pick<SplitByline, "byline" | "names"> & { languages: readonly Language[] },
): Promise<number> {
  const named = languages.map((language) => ({ language, name: (names[language] ?? "").trim() }));
  if (named.some(({ name }) => !name)) throw new Problem("invalid", "names.name-due");
  const known: number[] = [];
  for (const one of named) known.push(...[await findBylineByName(tx.reads, one)].flatMap((id) => id ?? []));
  if (known.includes(byline)) throw new Problem("conflict", "names.same-name");
  return insertNamed(tx, { id: known[0] ?? null, names: named });
}
