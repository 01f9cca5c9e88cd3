// Gathers the stories of a page and lays them out: by an arrangement where there is one, else by time.

import type { ListAsked } from "#articles";
import type { Language } from "#platform/i18n";
import type { Section } from "#publication";
import { type Arrangement, standing, storiesIn } from "./arrangement";
import { bandPlaces } from "./band-places";
import { type FrontLayout, layOutFront, layOutList } from "./lay-out";
import type { Newsstand } from "./newsstand";
import { FRONT, type Place, type Slot, slotsOf } from "./slot";
import type { Told } from "./told";

const NEWEST = 12;
const OF_PLACE = 16;
/** Stories on one page of a list. Older ones are found through their topics and sections. */
export const MOST_LISTED = 60;

export interface Gathering {
  readonly stand: Newsstand;
  readonly sections: readonly Section[];
  readonly arrangement: Arrangement;
}

export async function gatherFront(
  language: Language,
  { stand, sections, arrangement }: Gathering,
): Promise<FrontLayout> {
  const set = await standingIn({ language, section: FRONT }, { stand, sections, arrangement });
  // What stands elsewhere by hand leaves a gap in what is new.
  const newest = await stand.newest({ language, most: NEWEST + set.size });
  const places = await Promise.all(
    bandPlaces(sections, language).map(async (place) => ({
      place,
      newest: await stand.newest({
        language,
        [place.parentId === null ? "edition" : "section"]: place.id,
        most: OF_PLACE + set.size,
      }),
    })),
  );
  return layOutFront({ newest, places, set });
}

/** Of an edition or a section. */
export async function gatherList(place: Place, gathering: Gathering): Promise<Told[]> {
  const { stand, sections } = gathering;
  const set = await standingIn(place, gathering);
  const isEdition = sections.find(({ id }) => id === place.section)?.parentId === null;
  const asked: ListAsked = {
    language: place.language,
    [isEdition ? "edition" : "section"]: place.section,
    most: MOST_LISTED,
  };
  return layOutList(await stand.newest(asked), { set, slots: slotsOf(place, sections), most: MOST_LISTED });
}

/** What stands in the slots of a page, by hand or by time, in the order of reading. */
export async function gatherSlots(place: Place, gathering: Gathering): Promise<Told[]> {
  if (place.section !== FRONT) return slotted(await gatherList(place, gathering));
  const { lead, seconds, bands } = await gatherFront(place.language, gathering);
  return slotted([...(lead ? [lead] : []), ...seconds, ...bands.flatMap(({ stories }) => stories)]);
}

function slotted(stories: readonly Told[]): Told[] {
  return stories.filter(({ slot }) => slot);
}

/** What stands by hand in the slots that the place has. */
async function standingIn(
  place: Place,
  { stand, sections, arrangement }: Gathering,
): Promise<Map<Slot, Told>> {
  const stories = await stand.chosen(storiesIn(arrangement));
  const stands = standing(arrangement, { stories, now: stand.now });
  return new Map(slotsOf(place, sections).flatMap((slot) => pair(slot, stands.get(slot))));
}

function pair(slot: Slot, story: Told | undefined): [Slot, Told][] {
  return story ? [[slot, story]] : [];
}
