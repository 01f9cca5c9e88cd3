// What readers will see otherwise when one arrangement follows another: slot by slot, in words that can be read aloud.

import { type Arrangement, isOver, succeeding } from "../arrangement";
import { type Gathering, gatherSlots } from "../gather";
import type { Newsstand } from "../newsstand";
import { type Place, type Slot, slotsOf } from "../slot";
import type { Told } from "../told";

export interface Change {
  readonly slot: Slot;
  /** Headlines; null where nothing stands. */
  readonly before: string | null;
  readonly after: string | null;
  /** The story itself stays, and is told otherwise. */
  readonly retold: boolean;
  /** The id of a story for which the slot waits: readers see it as soon as it is public. */
  readonly awaits: number | null;
}

export interface Turn extends Pick<Gathering, "sections"> {
  readonly stand: Newsstand;
  readonly before: Arrangement;
  readonly after: Arrangement;
}

export async function listChanges(place: Place, { stand, sections, before, after }: Turn): Promise<Change[]> {
  const stories = await stand.chosen(after.map(({ article }) => article));
  const isAwaited = (article: number) => stories.get(article) === "awaited";
  const next = succeeding(after, before, isAwaited);
  const were = await gatherSlots(place, { stand, sections, arrangement: before });
  const will = await gatherSlots(place, { stand, sections, arrangement: next });
  return slotsOf(place, sections).flatMap((slot) => {
    const was = were.find((told) => told.slot === slot);
    const is = will.find((told) => told.slot === slot);
    const set = after.find((setting) => setting.slot === slot && !isOver(setting, stand.now));
    const awaits = set && isAwaited(set.article) && !isSet(before, slot, set.article) ? set.article : null;
    if (isAlike(was, is) && awaits === null) return [];
    const heads = { before: was?.headline ?? null, after: is?.headline ?? null };
    return [{ slot, ...heads, retold: was !== undefined && was.id === is?.id, awaits }];
  });
}

function isSet(arrangement: Arrangement, slot: Slot, article: number): boolean {
  return arrangement.some((setting) => setting.slot === slot && setting.article === article);
}

function isAlike(one: Told | undefined, other: Told | undefined): boolean {
  return (
    one?.id === other?.id &&
    one?.headline === other?.headline &&
    one?.kicker === other?.kicker &&
    one?.picture?.id === other?.picture?.id
  );
}
