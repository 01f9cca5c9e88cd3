// What stands in a form about an assignment: as it was typed, so that what is refused is not lost.

import { z } from "zod";
import { momentIn, wallIn } from "#platform/i18n";
import { Problem } from "#platform/problem";
import type { Asking } from "./assignment";
import { idIn } from "./choices";

const text = z.string().default("");

export const TypedAsking = z.object({
  title: text,
  brief: text,
  /** Id; "" for none. */
  section: text,
  /** Words wanted. */
  length: text,
  picture: text,
  urgent: text,
  /** On the paper's clock: `2026-11-23T18:00`. */
  due: text,
  /** Id; "" for whoever takes it. */
  person: text,
  language: text,
  /** Id; "" for a new story. */
  story: text,
});
export type TypedAsking = z.infer<typeof TypedAsking>;

export const NOTHING_TYPED: TypedAsking = TypedAsking.parse({});

/** @param zone the paper's. @throws Problem `invalid` for a time that no clock shows, or a length that is no number */
export function askingIn(typed: TypedAsking, zone: string): Asking {
  const dueAt = typed.due === "" ? null : momentIn(typed.due, zone);
  if (typed.due !== "" && dueAt === null) throw new Problem("invalid", "articles.no-such-time", { zone });
  const length = typed.length.trim() === "" ? null : Number(latin(typed.length.trim()));
  return {
    title: typed.title,
    brief: typed.brief,
    section: idIn(typed.section),
    length: length === null || Number.isFinite(length) ? length : 0,
    picture: typed.picture !== "",
    urgent: typed.urgent !== "",
    dueAt,
  };
}

export function typedFromAsking(asking: Asking, zone: string): TypedAsking {
  return {
    ...NOTHING_TYPED,
    title: asking.title,
    brief: asking.brief,
    section: asking.section === null ? "" : String(asking.section),
    length: asking.length === null ? "" : String(asking.length),
    picture: asking.picture ? "yes" : "",
    urgent: asking.urgent ? "yes" : "",
    due: asking.dueAt === null ? "" : wallIn(asking.dueAt, zone),
  };
}

/** Numbers are typed in one's own digits. */
function latin(digits: string): string {
  return digits.replace(/[\u0660-\u0669\u06f0-\u06f9]/g, (one) => String(one.charCodeAt(0) & 15));
}
