// Threads for tests: many comments at once, as they stand in the database after people wrote and moderators decided.

import type { Act } from "#platform/act";
import { randomId } from "#platform/ids";

export interface Seed {
  /** What it says, and by what the others of the same thread name it. */
  readonly key: string;
  readonly answers?: string;
  /** Milliseconds since 1970 UTC. */
  readonly at: number;
  readonly likes?: number;
  readonly picked?: boolean;
  readonly state?: "approved" | "held";
  readonly name?: string;
  readonly words?: string;
  readonly language?: string;
}

export interface Seeded {
  readonly id: number;
  readonly publicId: string;
}

interface Tables {
  comments: Record<string, unknown> & { id: number };
  comment_counts: { article_id: number; approved: number };
}

export async function seedThread(
  act: Act,
  { article, seeds }: { article: number; seeds: readonly Seed[] },
): Promise<Seeded[]> {
  return act.commit(async (tx) => {
    const db = tx.tables<Tables>();
    const made = new Map<string, Seeded & { root: number }>();
    for (const seed of seeds) {
      const parent = seed.answers === undefined ? undefined : made.get(seed.answers);
      const publicId = randomId(12);
      const { id } = await db
        .insertInto("comments")
        .values({ ...rowOf(seed), public_id: publicId, article_id: article, ...under(parent) } as never)
        .returning("id")
        .executeTakeFirstOrThrow();
      made.set(seed.key, { id, publicId, root: parent?.root ?? id });
    }
    const approved = seeds.filter(({ state }) => state !== "held").length;
    await db
      .insertInto("comment_counts")
      .values({ article_id: article, approved })
      .onConflict((conflict) =>
        conflict
          .column("article_id")
          .doUpdateSet((eb) => ({ approved: eb("comment_counts.approved", "+", approved) })),
      )
      .execute();
    tx.change(`comments:${article}`);
    return seeds.flatMap(({ key }) => made.get(key) ?? []);
  });
}

function under(parent?: { id: number; root: number }) {
  return { parent_id: parent?.id ?? null, root_id: parent?.root ?? null };
}

function rowOf({ key, at, likes = 0, picked, state = "approved", name = "", words, language = "en" }: Seed) {
  return {
    language,
    name,
    words: words ?? key,
    state,
    reasons: "[]",
    created_at: at,
    likes,
    picked_at: picked ? at : null,
  };
}
