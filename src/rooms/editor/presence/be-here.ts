// A writing screen says that it is open, whether somebody writes in it, and sometimes that it takes the turn.

import { freezeRevision, holdArticle } from "#articles";
import type { Act, Transaction } from "#platform/act";
import { Problem } from "#platform/problem";
import type { EditorTables } from "../tables";
import { PRESENT_MS, TURN_MS } from "./presence";

export interface BeHere {
  readonly article: number;
  /** Made by the screen when it opens. */
  readonly screen: string;
  /** `away`: it closes. `reading`: open. `writing`: somebody writes in it. `taking`: they take the turn from whoever has it. */
  readonly doing: "away" | "reading" | "writing" | "taking";
}

const TABLES = ["presences", "turns"] as const satisfies readonly (keyof EditorTables)[];

type Here = BeHere & { readonly person: number };

/** Taking a turn keeps the text as it stands as a revision. @throws Problem `not-found`, `not-allowed` outside one's limits */
export async function beHere(act: Act, input: BeHere): Promise<void> {
  const { who } = act;
  if (who.kind !== "person") throw new Problem("not-allowed", "problem.not-allowed");
  const here: Here = { ...input, person: who.id };
  await act.commit(async (tx) => {
    if (input.doing === "away") return goAway(tx, here);
    await holdArticle(tx, input);
    await putPresence(tx, here);
    if (input.doing !== "reading") await putTurn(tx, here);
  });
}

async function goAway(tx: Transaction, { screen, person }: Here): Promise<void> {
  const db = tx.tables<EditorTables>();
  for (const table of TABLES)
    await db.deleteFrom(table).where("screen_id", "=", screen).where("person_id", "=", person).execute();
}

async function putPresence(tx: Transaction, { article, screen, person }: Here): Promise<void> {
  const db = tx.tables<EditorTables>();
  const seen = { article_id: article, person_id: person, seen_at: tx.at };
  await db
    .deleteFrom("presences")
    .where("article_id", "=", article)
    .where("seen_at", "<", tx.at - PRESENT_MS)
    .execute();
  await db
    .insertInto("presences")
    .values({ screen_id: screen, ...seen })
    .onConflict((conflict) => conflict.column("screen_id").doUpdateSet(seen))
    .execute();
}

/** Given when it is free, one's own, or taken. Two who begin at the same moment: the row decides. */
async function putTurn(tx: Transaction, { article, screen, person, doing }: Here): Promise<void> {
  const db = tx.tables<EditorTables>();
  const turn = { screen_id: screen, person_id: person, since: tx.at, until_at: tx.at + TURN_MS };
  const begun = await db
    .insertInto("turns")
    .values({ article_id: article, ...turn })
    .onConflict((conflict) => conflict.column("article_id").doNothing())
    .executeTakeFirst();
  if (Number(begun.numInsertedOrUpdatedRows) === 1) return;
  // Another screen of the same person is nobody else: a telephone that forgot its page comes back to its own turn.
  const renewed = await db
    .updateTable("turns")
    .set({ until_at: turn.until_at, screen_id: screen })
    .where("article_id", "=", article)
    .where("person_id", "=", person)
    .executeTakeFirst();
  if (Number(renewed.numUpdatedRows) === 1) return;
  let giving = db.updateTable("turns").set(turn).where("article_id", "=", article);
  if (doing !== "taking") giving = giving.where("until_at", "<=", tx.at);
  const given = await giving.executeTakeFirst();
  if (doing !== "taking" || Number(given.numUpdatedRows) !== 1) return;
  await freezeRevision(tx, { article, why: "take-over" });
  tx.record({ verb: "take-over", noun: "article", id: article });
}
