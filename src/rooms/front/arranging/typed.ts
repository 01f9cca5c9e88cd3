// The form of the slots: what stands in it, and what was typed into it.

import { momentIn, wallIn } from "#platform/i18n";
import { Problem } from "#platform/problem";
import { type Arrangement, LONGEST_HEADLINE, LONGEST_KICKER, type Setting } from "../arrangement";
import type { Slot } from "../slot";

/** Fields of a form by name. */
export type Fields = Readonly<Record<string, string>>;

/** One slot as typed. */
export interface TypedSlot {
  readonly slot: Slot;
  /** "" for by time. */
  readonly article: string;
  readonly headline: string;
  readonly kicker: string;
  readonly bare: boolean;
  /** As `<input type="datetime-local">` sends it, on the paper's clock. */
  readonly until: string;
}

export function fieldOf(slot: Slot, name: Exclude<keyof TypedSlot, "slot">): string {
  return `${slot}.${name}`;
}

export function typedFrom(
  arrangement: Arrangement,
  { slots, zone }: { slots: readonly Slot[]; zone: string },
): TypedSlot[] {
  return slots.map((slot) => {
    const setting = arrangement.find((one) => one.slot === slot);
    return {
      slot,
      article: setting ? String(setting.article) : "",
      headline: setting?.headline ?? "",
      kicker: setting?.kicker ?? "",
      bare: setting?.bare ?? false,
      until: setting?.until ? wallIn(setting.until, zone) : "",
    };
  });
}

/** The button that was pressed may say that a slot goes by time again, whatever was typed, or keeps the story it shows. */
const OF_ONE_SLOT = /^(empty|keep):([a-z]+(?:-\d+)?)(?::(\d{1,15}))?$/;

export function typedIn(fields: Fields, slots: readonly Slot[]): TypedSlot[] {
  const [, asked, of, kept = ""] = OF_ONE_SLOT.exec(fields["act"] ?? "") ?? [];
  return slots.map((slot) => {
    const isEmptied = asked === "empty" && slot === of;
    const field = (name: Exclude<keyof TypedSlot, "slot">) =>
      isEmptied ? "" : (fields[fieldOf(slot, name)] ?? "").normalize("NFC").trim();
    return {
      slot,
      article: asked === "keep" && slot === of ? kept : field("article"),
      headline: field("headline"),
      kicker: field("kicker"),
      bare: field("bare") !== "",
      until: field("until"),
    };
  });
}

/** What a form says of a slot as it was when the form was made. */
export const seenField = (slot: Slot) => `${slot}.seen`;
export const seenOf = (typed: TypedSlot) => JSON.stringify(typed);

export interface Meeting {
  /** The form as it was typed. */
  readonly mine: readonly TypedSlot[];
  /** The slots as they stand now. */
  readonly now: readonly TypedSlot[];
  /** By slot, what `seenOf` said when the form was made. */
  readonly seen: (slot: Slot) => string;
}

/** Two people's work on one page: each slot is whose who changed it. `clash` when both changed one: it stays as typed. */
export function meet({ mine, now, seen }: Meeting): { typed: readonly TypedSlot[]; clash: boolean } {
  let clash = false;
  const typed = mine.map((one) => {
    const other = now.find(({ slot }) => slot === one.slot) ?? one;
    const was = seen(one.slot);
    if (seenOf(one) === was) return other;
    clash ||= seenOf(other) !== was && seenOf(other) !== seenOf(one);
    return one;
  });
  return { typed, clash };
}

/**
 * @param before what stood there: a slot that keeps its story keeps what it shows until that one is public
 * @throws Problem `invalid` for a moment that the paper's clock never shows, for words that are too long, and for words
 * about a slot without a story
 */
export function arrangementOf(
  typed: readonly TypedSlot[],
  { before, zone }: { before: Arrangement; zone: string },
): Arrangement {
  return typed.flatMap((one): Setting[] => {
    holdToWords(one);
    const article = Number(one.article);
    if (!article) return [];
    const until = one.until ? momentIn(one.until.slice(0, 16), zone) : null;
    if (one.until && until === null) throw new Problem("invalid", "front.no-such-moment");
    const { slot, headline, kicker, bare } = one;
    const meanwhile = before.find(
      (setting) => setting.slot === slot && setting.article === article,
    )?.meanwhile;
    return [{ slot, article, headline, kicker, bare, until, ...(meanwhile && { meanwhile }) }];
  });
}

function holdToWords({ article, headline, kicker, bare, until }: TypedSlot): void {
  if (article && !/^\d{1,15}$/.test(article)) throw new Problem("invalid", "front.unknown-story");
  if (!article && (headline || kicker || bare || until)) throw new Problem("invalid", "front.no-story");
  if (headline.length > LONGEST_HEADLINE)
    throw new Problem("invalid", "front.headline-long", { most: LONGEST_HEADLINE });
  if (kicker.length > LONGEST_KICKER)
    throw new Problem("invalid", "front.kicker-long", { most: LONGEST_KICKER });
}
