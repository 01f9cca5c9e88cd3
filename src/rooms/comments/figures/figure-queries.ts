// Reads of figures: sums of a bounded time, made by the database, so that no page ever walks through comments.

import { type ExpressionBuilder, sql } from "kysely";
import type { Reads } from "#platform/db";
import { HOLD_REASONS, REJECT_REASONS, unpackReasons } from "../comment";
import type { CommentTables, ReadableTables } from "../tables";
import { type Figures, SLOT_MS, type Slot, sumOf, type Tally } from "./figures";

export interface FiguresAsked {
  readonly since: number;
  /** Of the articles that somebody is limited to; empty for all. */
  readonly languages: readonly string[];
}

type Tables = CommentTables & ReadableTables;

/** More than there are combinations of languages and reasons in any paper. */
const MOST_COMBINATIONS = 20_000;

export async function findFigures(reads: Reads, asked: FiguresAsked): Promise<Figures> {
  const slots = await listSlots(reads, asked);
  return {
    all: sumOf(slots),
    slots,
    waits: await findWaits(reads, { ...asked, slots }),
    waiting: await findWaiting(reads, asked),
    ...(await listByKind(reads, asked)),
  };
}

/** Readers' comments under articles in these languages. */
function comments(reads: Reads, languages: readonly string[]) {
  const db = reads.tables<Tables>();
  const all = db.selectFrom("comments").where("comments.staff", "is", null);
  if (languages.length === 0) return all;
  const articles = db
    .selectFrom("articles")
    .select("articles.id")
    .where("language", "in", [...languages]);
  return all.where("comments.article_id", "in", articles);
}

const tally = (eb: ExpressionBuilder<Tables, "comments">) =>
  [
    eb.fn.countAll<number>().as("came"),
    eb.fn.count<number>(eb.case().when("comments.state", "=", "approved").then(1).end()).as("approved"),
    eb.fn.count<number>(eb.case().when("comments.state", "=", "rejected").then(1).end()).as("rejected"),
  ] as const;

const wait = sql<number | null>`comments.first_decided_at - comments.created_at`;

type WaitedSlot = Slot & { readonly decided: number; readonly longest: number };

async function listSlots(reads: Reads, { since, languages }: FiguresAsked): Promise<WaitedSlot[]> {
  const slot = sql<number>`comments.created_at / ${sql.lit(SLOT_MS)}`;
  const rows = await comments(reads, languages)
    .select((eb) => [
      slot.as("slot"),
      ...tally(eb),
      eb.fn.count<number>("comments.first_decided_at").as("decided"),
      eb.fn.max(wait).as("longest"),
    ])
    .where("comments.created_at", ">=", since)
    .groupBy(slot)
    .execute();
  return rows.map((row) => ({
    at: Number(row.slot) * SLOT_MS,
    ...tallyOf(row),
    decided: Number(row.decided),
    longest: Number(row.longest ?? 0),
  }));
}

async function listByKind(
  reads: Reads,
  { since, languages }: FiguresAsked,
): Promise<Pick<Figures, "languages" | "held" | "rejections">> {
  const rows = await comments(reads, languages)
    .innerJoin("articles", "articles.id", "comments.article_id")
    .select((eb) => ["articles.language", "comments.reasons", ...tally(eb)])
    .where("comments.created_at", ">=", since)
    .groupBy(["articles.language", "comments.reasons"])
    .orderBy("articles.language")
    .limit(MOST_COMBINATIONS)
    .execute();
  const known = rows.map((row) => ({
    language: row.language,
    ...tallyOf(row),
    ...unpackReasons(row.reasons),
  }));
  return {
    languages: [...Map.groupBy(known, ({ language }) => language)].map(([language, of]) => ({
      language,
      ...sumOf(of),
    })),
    held: HOLD_REASONS.map((reason) => ({
      reason,
      ...sumOf(known.filter(({ held }) => held.includes(reason))),
    })).filter(({ came }) => came > 0),
    rejections: REJECT_REASONS.map((reason) => ({
      reason,
      count: sumOf(known.filter(({ rejection }) => rejection === reason)).rejected,
    })).filter(({ count }) => count > 0),
  };
}

async function findWaits(
  reads: Reads,
  { since, languages, slots }: FiguresAsked & { slots: readonly WaitedSlot[] },
): Promise<Figures["waits"]> {
  const decided = slots.reduce((sum, slot) => sum + slot.decided, 0);
  if (decided === 0) return null;
  const middle = await comments(reads, languages)
    .select(wait.as("wait"))
    .where("comments.created_at", ">=", since)
    .where("comments.first_decided_at", "is not", null)
    .orderBy(wait)
    .offset(Math.floor((decided - 1) / 2))
    .limit(1)
    .executeTakeFirst();
  return {
    decided,
    median: Number(middle?.wait ?? 0),
    longest: Math.max(...slots.map(({ longest }) => longest)),
  };
}

/** Whenever it came. */
async function findWaiting(reads: Reads, { languages }: FiguresAsked): Promise<Figures["waiting"]> {
  const row = await comments(reads, languages)
    .select((eb) => [eb.fn.countAll<number>().as("count"), eb.fn.min("comments.created_at").as("oldest")])
    .where("comments.state", "=", "held")
    .executeTakeFirst();
  return { count: Number(row?.count ?? 0), oldest: row?.oldest ? Number(row.oldest) : null };
}

function tallyOf(row: Tally): Tally {
  return { came: Number(row.came), approved: Number(row.approved), rejected: Number(row.rejected) };
}
