// Somebody chooses what they are told of, and where.

import type { Act } from "#platform/act";
import { type Told, type Topic, TOPIC_NAMES } from "./notice";
import type { NoticeTables } from "./tables";

export async function chooseNotices(
  act: Act,
  { person, choices }: { person: number; choices: Readonly<Partial<Record<Topic, Told>>> },
): Promise<void> {
  await act.commit(async (tx) => {
    const db = tx.tables<NoticeTables>();
    for (const topic of TOPIC_NAMES) {
      const told = choices[topic];
      if (!told) continue;
      await db
        .insertInto("notice_choices")
        .values({ person_id: person, topic, told })
        .onConflict((conflict) => conflict.columns(["person_id", "topic"]).doUpdateSet({ told }))
        .execute();
    }
    tx.record({ verb: "choose-notices", noun: "person", id: person });
  });
}
