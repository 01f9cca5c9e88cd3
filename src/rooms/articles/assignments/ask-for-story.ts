// Plans a language version of a story: an idea with what is wanted of it, for somebody or for whoever takes it.

import { holdToLimits } from "#people";
import type { Act, Transaction } from "#platform/act";
import type { Language } from "#platform/i18n";
import { Problem } from "#platform/problem";
import { signatureOf } from "../search/signature";
import { insertStory } from "../start-story";
import type { ArticleTables } from "../tables";
import { type Asking, askingOf, AT_WORK, holdDeadline } from "./assignment";
import { holdToWriter, mayAssign } from "./hold-assignment";
import { setClock, writeAssignmentStep } from "./step-assignment";

export interface AskForStory extends Asking {
  /** Null for a new story. */
  readonly story: number | null;
  readonly language: Language;
  /** Who is to write it; null: whoever takes it. */
  readonly person: number | null;
}

/** @returns the assignment's id. @throws Problem `invalid`, `not-allowed`, `not-found`, `conflict` when it is asked for already */
export async function askForStory(act: Act, input: AskForStory): Promise<number> {
  const asking = askingOf(input);
  return act.commit(async (tx) => {
    holdDeadline(asking.dueAt, tx.at);
    await holdToLimits(tx, { language: input.language, sections: [asking.section] });
    await holdToPerson(tx, input);
    const story = input.story ?? (await insertStory(tx, null));
    const article = await findPlace(tx, { story, language: input.language });
    const row = await tx
      .tables<ArticleTables>()
      .insertInto("assignments")
      .values({
        story_id: story,
        article_id: article,
        language: input.language,
        section_id: asking.section,
        title: asking.title,
        brief: asking.brief,
        signature: signatureOf([asking.title, asking.brief]),
        length: asking.length,
        picture: asking.picture ? 1 : 0,
        urgent: asking.urgent ? 1 : 0,
        state: input.person === null ? "open" : "taken",
        person_id: input.person,
        due_at: asking.dueAt,
        created_by: tx.who.kind === "person" ? tx.who.id : null,
        created_at: tx.at,
        closed_at: null,
      })
      .returningAll()
      .executeTakeFirstOrThrow();
    await writeAssignmentStep(tx, { row, verb: "ask", reason: "", concerns: [row.person_id] });
    await setClock(tx, row);
    if (article !== null && input.person !== null) await giveLine(tx, { article, person: input.person });
    return row.id;
  });
}

/** To oneself, to nobody, or to somebody else by whoever may assign. */
async function holdToPerson(tx: Transaction, { person, language, section }: AskForStory): Promise<void> {
  if (person === null) return;
  const own = tx.who.kind === "person" && tx.who.id === person;
  if (!own && !(await mayAssign(tx))) throw new Problem("not-allowed", "articles.assignment-not-to-others");
  await holdToWriter(tx, { person, language, section });
}

/** The article that stands there already. What is asked for twice is refused. */
async function findPlace(
  tx: Transaction,
  { story, language }: { story: number; language: Language },
): Promise<number | null> {
  const db = tx.tables<ArticleTables>();
  // Held until the commit: whoever asks at the same moment waits, and then finds this one.
  const held = await db
    .updateTable("stories")
    .set((eb) => ({ created_at: eb.ref("created_at") }))
    .where("id", "=", story)
    .executeTakeFirst();
  if (Number(held.numUpdatedRows) !== 1) throw new Problem("not-found", "articles.unknown");
  const asked = await db
    .selectFrom("assignments")
    .select("id")
    .where("story_id", "=", story)
    .where("language", "=", language)
    .where("state", "in", [...AT_WORK])
    .executeTakeFirst();
  if (asked) throw new Problem("conflict", "articles.assignment-exists");
  const article = await db
    .selectFrom("articles")
    .select(["id", "state"])
    .where("story_id", "=", story)
    .where("language", "=", language)
    .executeTakeFirst();
  if (article && ["spiked", "killed"].includes(article.state))
    throw new Problem("conflict", "articles.assignment-ended");
  return article?.id ?? null;
}

async function giveLine(
  tx: Transaction,
  { article, person }: { article: number; person: number },
): Promise<void> {
  await tx
    .tables<ArticleTables>()
    .updateTable("desk_lines")
    .set({ owner_id: person })
    .where("article_id", "=", article)
    .execute();
}
