// Reads about where an article may stand.

import { isWithin, limitsOf } from "#people";
import type { Act } from "#platform/act";
import type { Language } from "#platform/i18n";
import { getPublication } from "#publication";
import type { ArticleTables } from "../tables";

/** The languages to which somebody may move it: of the paper, within their limits, and without an article of the story. */
export async function listFreeLanguages(
  act: Pick<Act, "who" | "reads">,
  article: number,
): Promise<Language[]> {
  const { languages } = await getPublication(act.reads);
  const limits = await limitsOf(act);
  const rows = await act.reads
    .tables<ArticleTables>()
    .selectFrom("articles as own")
    .innerJoin("articles as other", "other.story_id", "own.story_id")
    .select("other.language")
    .where("own.id", "=", article)
    .execute();
  const taken = rows.map((one) => one.language);
  return languages
    .map((one) => one.language)
    .filter((language) => !taken.includes(language) && isWithin(limits, { language, editions: [] }));
}
