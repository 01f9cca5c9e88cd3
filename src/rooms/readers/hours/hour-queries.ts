// Reads of what came in the last hours, where much of it came from browsers that are new.

import type { Reads } from "#platform/db";
import type { ReaderTables } from "../tables";
import { type Burst, BURST_HOURS, type Bursts, HOUR_MS } from "./hour";

/** From so many new browsers on; a village that reads one story is no more. */
const LEAST = { vote: 20, comment: 5 } as const;
const KINDS = ["vote", "comment"] as const;

/** Articles where at least half of what came in this hour and the last was from new browsers, and not little of it. */
export async function listBursts(reads: Reads, { most = 5 } = {}): Promise<Bursts> {
  const first = Math.floor(reads.at / HOUR_MS) - BURST_HOURS + 1;
  const rows = await reads
    .tables<ReaderTables>()
    .selectFrom("reader_hours")
    .select((eb) => [
      "kind",
      "article_id",
      eb.fn.sum<number | string>("acts").as("acts"),
      eb.fn.sum<number | string>("fresh").as("fresh"),
    ])
    .where("hour", ">=", first)
    .groupBy(["kind", "article_id"])
    .having((eb) => eb.fn.sum("fresh"), ">=", Math.min(...Object.values(LEAST)))
    .orderBy((eb) => eb.fn.sum("fresh"), "desc")
    .limit(200)
    .execute();
  const bursts = rows
    .map(burstOf)
    .filter(({ kind, acts, fresh }) => fresh >= LEAST[kind] && fresh * 2 >= acts)
    .slice(0, most);
  return { since: first * HOUR_MS, bursts, usual: await sumBefore(reads, first) };
}

async function sumBefore(reads: Reads, first: number): Promise<Bursts["usual"]> {
  const rows = await reads
    .tables<ReaderTables>()
    .selectFrom("reader_hours")
    .select((eb) => [
      "kind",
      eb.fn.sum<number | string>("acts").as("acts"),
      eb.fn.sum<number | string>("fresh").as("fresh"),
    ])
    .where("hour", "<", first)
    .groupBy("kind")
    .execute();
  const of = (kind: Burst["kind"]) => {
    const row = rows.find((one) => one.kind === kind);
    return { acts: Number(row?.acts ?? 0), fresh: Number(row?.fresh ?? 0) };
  };
  return { vote: of("vote"), comment: of("comment") };
}

function burstOf(row: {
  kind: string;
  article_id: number;
  acts: number | string;
  fresh: number | string;
}): Burst {
  const kind = KINDS.find((known) => known === row.kind) ?? "vote";
  return { kind, article: row.article_id, acts: Number(row.acts), fresh: Number(row.fresh) };
}
