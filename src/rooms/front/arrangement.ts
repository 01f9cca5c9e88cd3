// An arrangement: which story somebody put into which slot of a page, and how long it stays there. Rules; no database, no request.

import { z } from "zod";
import { isList, type Place, type Slot } from "./slot";
import type { Told } from "./told";

export const LONGEST_HEADLINE = 300;
export const LONGEST_KICKER = 60;

const Choice = z.strictObject({
  article: z.number().int().positive(),
  /** Of this page only; "" for the article's own. */
  headline: z.string().max(LONGEST_HEADLINE),
  /** "" for the section's name. */
  kicker: z.string().max(LONGEST_KICKER),
  /** Without its picture. */
  bare: z.boolean(),
  /** The slot goes by time again from then on (ms); null for as long as nobody changes it. */
  until: z.number().int().nullable(),
});
/** A story that was chosen for a slot, and how it is told there. */
export type Choice = z.infer<typeof Choice>;

const Setting = Choice.extend({
  slot: z.string(),
  /** What stood there before, and stays until a story that was never public goes out. */
  meanwhile: Choice.optional(),
});
export type Setting = z.infer<typeof Setting>;

/** What is not named goes by time. */
export type Arrangement = readonly Setting[];
export const Arrangement = z.array(Setting);

export const BY_TIME: Arrangement = [];

export function chosen(article: number): Choice {
  return { article, headline: "", kicker: "", bare: false, until: null };
}

/** @param stories what readers can be shown of the chosen ones, or that they are to come; the rest was withdrawn */
export function standing(
  arrangement: Arrangement,
  { stories, now }: { stories: ReadonlyMap<number, Told | "awaited">; now: number },
): Map<Slot, Told> {
  const stands = new Map<Slot, Told>();
  const open = arrangement.filter((setting) => !isOver(setting, now));
  // A story stands on a page once: where it was put, before where it only stays meanwhile.
  const shown = new Set(open.flatMap(({ article }) => (isTold(stories.get(article)) ? article : [])));
  for (const { slot, meanwhile, ...choice } of open) {
    const story = stories.get(choice.article);
    if (isTold(story)) stands.set(slot, tell(story, { slot, choice }));
    if (story !== "awaited" || !meanwhile || isOver(meanwhile, now)) continue;
    const before = stories.get(meanwhile.article);
    if (!isTold(before) || shown.has(meanwhile.article)) continue;
    shown.add(meanwhile.article);
    stands.set(slot, tell(before, { slot, choice: meanwhile }));
  }
  return stands;
}

function isTold(story: Told | "awaited" | undefined): story is Told {
  return story !== undefined && story !== "awaited";
}

export function isOver({ until }: Pick<Choice, "until">, now: number): boolean {
  return until !== null && until <= now;
}

function tell(story: Told, { slot, choice }: { slot: Slot; choice: Choice }): Told {
  return {
    ...story,
    slot,
    byHand: true,
    headline: choice.headline || story.headline,
    ...(choice.kicker && { kicker: choice.kicker }),
    ...(choice.bare && { picture: null }),
  };
}

/** Every story that it names. */
export function storiesIn(arrangement: Arrangement): number[] {
  return [
    ...new Set(
      arrangement.flatMap(({ article, meanwhile }) => [article, ...(meanwhile ? [meanwhile.article] : [])]),
    ),
  ];
}

/** Every moment after `now` at which a slot goes by time again. */
export function endsOf(arrangement: Arrangement, now: number): number[] {
  return arrangement
    .flatMap(({ until, meanwhile }) => [until, meanwhile?.until ?? null])
    .filter((at): at is number => at !== null && at > now);
}

export interface Move {
  readonly article: number;
  readonly to: Slot;
}

/**
 * Puts a story into a slot. On a front it changes places with what stands there when both were set by hand, else that
 * goes by time again; in a list the others make room, and what falls out at the end goes by time again.
 *
 * @param slots of the place, in order
 */
export function withMove(
  arrangement: Arrangement,
  { article, to }: Move,
  { place, slots }: { place: Place; slots: readonly Slot[] },
): Arrangement {
  const row = slots.map((slot) => arrangement.find((setting) => setting.slot === slot));
  const from = row.findIndex((setting) => setting?.article === article);
  const at = slots.indexOf(to);
  const moved = row[from] ?? { ...chosen(article), slot: to };
  if (isList(place)) {
    const room = row.findIndex((setting, index) => index >= at && !setting);
    row.splice(from >= 0 ? from : room >= 0 ? room : row.length - 1, 1);
    row.splice(at, 0, moved);
  } else {
    if (from >= 0) row[from] = row[at];
    row[at] = moved;
  }
  return row.flatMap((setting, index) => (setting ? [{ ...setting, slot: slots[index] ?? to }] : []));
}

export function withoutSlot(arrangement: Arrangement, slot: Slot): Arrangement {
  return arrangement.filter((setting) => setting.slot !== slot);
}

/** In the order of the page; what stands in a slot that the page has not any more is left out. */
export function inOrder(arrangement: Arrangement, slots: readonly Slot[]): Arrangement {
  return slots.flatMap((slot) => arrangement.find((setting) => setting.slot === slot) ?? []);
}

/** Whether two tell readers the same once everything is out. */
export function isSame(one: Arrangement, other: Arrangement): boolean {
  const words = (arrangement: Arrangement) =>
    JSON.stringify(
      arrangement
        .map(({ slot, article, headline, kicker, bare, until }) => [
          slot,
          article,
          headline,
          kicker,
          bare,
          until,
        ])
        .sort(([a], [b]) => (String(a) < String(b) ? -1 : 1)),
    );
  return words(one) === words(other);
}

/**
 * What goes out in place of `before`: a slot that waits for a story keeps what stands in it until then.
 *
 * @param awaited whether a story was never public
 */
export function succeeding(
  next: Arrangement,
  before: Arrangement,
  awaited: (article: number) => boolean,
): Arrangement {
  return next.map(({ meanwhile: _, ...setting }) => {
    if (!awaited(setting.article)) return setting;
    const there = before.find(({ slot }) => slot === setting.slot);
    const meanwhile = !there ? undefined : awaited(there.article) ? there.meanwhile : choiceOf(there);
    return meanwhile ? { ...setting, meanwhile } : setting;
  });
}

function choiceOf({ article, headline, kicker, bare, until }: Setting): Choice {
  return { article, headline, kicker, bare, until };
}
