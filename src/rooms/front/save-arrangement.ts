// Keeps the draft of the next arrangement of a page, unless somebody else did something to the page in between.

import { listPlaceable } from "#articles/placing";
import { holdToLimits } from "#people";
import type { Act, Transaction } from "#platform/act";
import { Problem } from "#platform/problem";
import { listSections } from "#publication";
import { Arrangement, BY_TIME, inOrder, isSame } from "./arrangement";
import { holdPlace, putDraft, type Seen } from "./hold-place";
import { findHolding, getDraft } from "./queries";
import { type Slot, slotsOf } from "./slot";

/** Farther away is a slip of the finger. */
const FARTHEST_MS = 5 * 366 * 86_400_000;

export interface SaveArrangement extends Seen {
  readonly arrangement: Arrangement;
}

/**
 * A draft that is the same as what holds is none.
 *
 * @throws Problem `not-found`, `not-allowed` outside one's limits, `conflict` when the place was changed meanwhile, `invalid`
 */
export async function saveArrangement(act: Act, input: SaveArrangement): Promise<void> {
  const { arrangement: _, ...seen } = input;
  await act.commit(async (tx) => {
    await holdPlace(tx, input);
    const holding = (await findHolding(tx.reads, { ...input, at: tx.at }))?.settings ?? BY_TIME;
    const before = (await getDraft(tx.reads, input)).draft ?? holding;
    const slots = slotsOf(input, await listSections(tx.reads));
    const arrangement = inOrder(Arrangement.parse(input.arrangement), slots);
    holdToPage(arrangement, { slots, now: tx.at, named: input.arrangement.length });
    await holdStories(tx, { arrangement, before, language: input.language });
    const nothing = isSame(arrangement, inOrder(holding, slots));
    await putDraft(tx, seen, nothing ? null : JSON.stringify(arrangement));
    tx.record({
      verb: "arrange",
      noun: "front",
      id: input.section,
      details: { language: input.language, set: arrangement.length },
    });
  });
}

interface OfPage {
  readonly slots: readonly Slot[];
  readonly now: number;
  /** How many settings were sent. */
  readonly named: number;
}

function holdToPage(arrangement: Arrangement, { now, named }: OfPage): void {
  if (arrangement.length < named) throw new Problem("invalid", "front.unknown-slot");
  const stories = arrangement.map(({ article }) => article);
  if (new Set(stories).size < stories.length) throw new Problem("invalid", "front.twice");
  for (const { until } of arrangement) {
    if (until !== null && until <= now) throw new Problem("invalid", "front.until-past");
    if (until !== null && until > now + FARTHEST_MS) throw new Problem("invalid", "front.moment-far");
  }
}

interface Holding {
  readonly arrangement: Arrangement;
  readonly before: Arrangement;
  readonly language: string;
}

/** Only what is new is looked at: a story that was withdrawn since may stay in its slot, for the day it comes back. */
async function holdStories(tx: Transaction, { arrangement, before, language }: Holding): Promise<void> {
  const known = new Set(before.map(({ article }) => article));
  const ids = arrangement.flatMap(({ article }) => (known.has(article) ? [] : [article]));
  const stories = await listPlaceable(tx.reads, ids);
  if (stories.length < ids.length || stories.some((story) => story.language !== language))
    throw new Problem("invalid", "front.unknown-story");
  for (const { state, sectionId } of stories) {
    if (state === "killed" || state === "spiked") throw new Problem("invalid", "front.story-ended");
    // What is public may be shown by anybody; what is not belongs to those who work on it.
    if (state !== "published") await holdToLimits(tx, { language, sections: [sectionId] });
  }
}
