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

/** More than there are combinations of reasons. */
const MOST_COMBINATIONS = 5000;

export async function findFigures(reads: Reads, asked: FiguresAsked): Promise<Figures> {
  const slots = await listSlots(reads, asked);
  return {
    all: sumOf(slots),
    slots,
    waits: await findWaits(reads, asked),
    waiting: await findWaiting(reads, asked),
    languages: await listByLanguage(reads, asked),
    ...(await listByReason(reads, asked)),
  };
}

/** Readers' comments under articles in these languages. */
function comments(reads: Reads, languages: readonly string[]) {
  const all = reads
    .tables<Tables>()
    .selectFrom("comments")
    .innerJoin("articles", "articles.id", "comments.article_id")
    .where("comments.staff", "is", null);
  return languages.length > 0 ? all.where("articles.language", "in", [...languages]) : all;
}

const tally = (eb: ExpressionBuilder<Tables, "comments">) =>
  [
    eb.fn.countAll<number>().as("came"),
    eb.fn.count<number>(eb.case().when("comments.state", "=", "approved").then(1).end()).as("approved"),
    eb.fn.count<number>(eb.case().when("comments.state", "=", "rejected").then(1).end()).as("rejected"),
  ] as const;

async function listSlots(reads: Reads, { since, languages }: FiguresAsked): Promise<Slot[]> {
  const slot = sql<number>`comments.created_at / ${sql.lit(SLOT_MS)}`;
  const rows = await comments(reads, languages)
    .select((eb) => [slot.as("slot"), ...tally(eb)])
    .where("comments.created_at", ">=", since)
    .groupBy(slot)
    .execute();
  return rows.map((row) => ({ at: Number(row.slot) * SLOT_MS, ...tallyOf(row) }));
}

async function listByLanguage(
  reads: Reads,
  { since, languages }: FiguresAsked,
): Promise<Figures["languages"]> {
  const rows = await comments(reads, languages)
    .select((eb) => ["articles.language", ...tally(eb)])
    .where("comments.created_at", ">=", since)
    .groupBy("articles.language")
    .orderBy("articles.language")
    .execute();
  return rows.map((row) => ({ language: row.language, ...tallyOf(row) }));
}

async function listByReason(
  reads: Reads,
  { since, languages }: FiguresAsked,
): Promise<Pick<Figures, "held" | "rejections">> {
  const rows = await comments(reads, languages)
    .select((eb) => ["comments.reasons", ...tally(eb)])
    .where("comments.created_at", ">=", since)
    .groupBy("comments.reasons")
    .limit(MOST_COMBINATIONS)
    .execute();
  const known = rows.map((row) => ({ ...tallyOf(row), ...unpackReasons(row.reasons) }));
  return {
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

async function findWaits(reads: Reads, { since, languages }: FiguresAsked): Promise<Figures["waits"]> {
  const wait = sql<number>`comments.first_decided_at - comments.created_at`;
  const decided = comments(reads, languages)
    .where("comments.created_at", ">=", since)
    .where("comments.first_decided_at", "is not", null);
  const sums = await decided
    .select((eb) => [eb.fn.countAll<number>().as("count"), eb.fn.max(wait).as("longest")])
    .executeTakeFirst();
  const count = Number(sums?.count ?? 0);
  if (count === 0) return null;
  const middle = await decided
    .select(wait.as("wait"))
    .orderBy(wait)
    .offset(Math.floor((count - 1) / 2))
    .limit(1)
    .executeTakeFirst();
  return { decided: count, median: Number(middle?.wait ?? 0), longest: Number(sums?.longest ?? 0) };
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
