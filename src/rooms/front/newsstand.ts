// Where a page gets its stories from: what readers can see now, what they will see at a moment, or for staff what was chosen as if it were out.

import { type ListAsked, listLive } from "#articles";
import { listPlaced, listUpcoming, type Upcoming } from "#articles/placing";
import type { Reads } from "#platform/db";
import type { Language } from "#platform/i18n";
import { type Told, toldAhead, toldOf } from "./told";

/** A story that was chosen is there to be shown, or to come; one that was withdrawn is in neither. */
export type Chosen = ReadonlyMap<number, Told | "awaited">;

export interface Newsstand {
  /** ms */
  readonly now: number;
  newest(asked: ListAsked): Promise<Told[]>;
  chosen(ids: readonly number[]): Promise<Chosen>;
}

/** What readers see. */
export function openStand(reads: Reads): Newsstand {
  return {
    now: reads.at,
    newest: async (asked) => (await listLive(reads, asked)).map(toldOf),
    chosen: async (ids) => {
      const placed = await listPlaced(reads, ids);
      return new Map([...placed].map(([id, story]) => [id, story === "awaited" ? story : toldOf(story)]));
    },
  };
}

/** More are not ordered ahead in one language. */
const MOST_DUE = 200;

/** For staff: what readers of a language will see at a moment (ms), when what is ordered until then has gone out. */
export async function standAsOf(
  reads: Reads,
  { language, at }: { language: Language; at: number },
): Promise<Newsstand> {
  const open = openStand(reads);
  const ordered = await listUpcoming(reads, { language, states: ["scheduled"], most: MOST_DUE });
  const due = ordered.filter(({ goesOutAt }) => goesOutAt !== null && goesOutAt <= at);
  const ahead = new Map(due.map((story) => [story.id, toldAhead(story, at)]));
  return {
    now: at,
    newest: async (asked) => {
      const stories = [
        ...(await open.newest(asked)),
        ...due.filter(isAsked(asked)).map((story) => toldAhead(story, at)),
      ];
      return stories.toSorted((one, other) => other.publishedAt - one.publishedAt).slice(0, asked.most);
    },
    chosen: async (ids) => new Map([...(await open.chosen(ids)), ...ahead]),
  };
}

function isAsked({ language, edition, section }: ListAsked) {
  return (story: Upcoming) =>
    story.language === language &&
    (!edition || story.editionId === edition) &&
    (!section || story.sectionId === section);
}

/** For whoever arranges: what was chosen stands in its slot already, also when readers have to wait for it. */
export function arrangingStand(reads: Reads): Newsstand {
  const open = openStand(reads);
  return {
    ...open,
    chosen: async (ids) => {
      const chosen = await open.chosen(ids);
      const missing = ids.filter((id) => chosen.get(id) === "awaited" || !chosen.has(id));
      const upcoming = await listUpcoming(reads, { ids: missing, most: missing.length });
      return new Map([
        ...chosen,
        ...upcoming.map((story) => [story.id, toldAhead(story, reads.at)] as const),
      ]);
    },
  };
}
