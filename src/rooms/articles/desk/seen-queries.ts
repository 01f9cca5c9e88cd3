// What somebody may see at all: every list and search of the desk begins with one of these.

import type { Reads } from "#platform/db";
import type { ArticleTables, ReadableTables } from "../tables";
import type { Viewer } from "./viewer";

/** `in ()` is no SQL. */
const oneOf = (ids: readonly number[]) => (ids.length > 0 ? [...ids] : [0]);

/** Every article with its line, within the limits of whoever looks: where it is to stand, and where it stands. */
export function seenLines(reads: Reads, { languages, sections }: Viewer) {
  let query = reads
    .tables<ArticleTables & ReadableTables>()
    .selectFrom("desk_lines")
    .innerJoin("articles", "articles.id", "desk_lines.article_id");
  if (languages) query = query.where("desk_lines.language", "in", [...languages]);
  if (sections) {
    const allowed = oneOf(sections);
    query = query
      .where((eb) =>
        eb.or([eb("desk_lines.section_id", "is", null), eb("desk_lines.section_id", "in", allowed)]),
      )
      .where((eb) =>
        eb.not(
          eb.exists(
            eb
              .selectFrom("live_articles")
              .select("live_articles.article_id")
              .whereRef("live_articles.article_id", "=", "desk_lines.article_id")
              .where("live_articles.section_id", "not in", allowed),
          ),
        ),
      );
  }
  return query;
}

/** Every assignment within the limits of whoever looks. */
export function seenAssignments(reads: Reads, { languages, sections }: Viewer) {
  let query = reads.tables<ArticleTables & ReadableTables>().selectFrom("assignments");
  if (languages) query = query.where("assignments.language", "in", [...languages]);
  if (sections) {
    const allowed = oneOf(sections);
    query = query.where((eb) =>
      eb.or([eb("assignments.section_id", "is", null), eb("assignments.section_id", "in", allowed)]),
    );
  }
  return query;
}
