// Everything that the arranging screen shows of one page, read in one place.

import { type ArticleState, listLive } from "#articles";
import { listUpcoming, listLiveByWords, type Upcoming } from "#articles/placing";
import { isWithin, limitsOf } from "#people";
import type { Visit } from "#platform/http";
import { type Language, type Translate, translatorFor } from "#platform/i18n";
import { getPublication, listSections, type NamedSection, type Section } from "#publication";
import { type Arrangement, BY_TIME, inOrder, isOver, type Setting } from "../arrangement";
import { gatherFront, gatherList } from "../gather";
import { holdPlace } from "../hold-place";
import type { FrontLayout } from "../lay-out";
import { arrangingStand, type Chosen, openStand, standAsOf } from "../newsstand";
import { findHolding, getDraft, listHeld, listScheduled, type PutOutArrangement } from "../queries";
import { FRONT, type Place, type Slot, slotsOf } from "../slot";
import type { Told } from "../told";
import { type Change, listChanges } from "./changes";

/** Newest stories to choose from without searching; as many are found by words. */
const MOST_OFFERED = 40;
const MOST_SCHEDULED = 10;
const MOST_HELD = 10;
/** What is likely to stand on a page tomorrow. Other states are found by words. */
const NEAR: readonly ArticleState[] = ["scheduled", "approved"];
const FINDABLE: readonly ArticleState[] = [
  ...NEAR,
  "idea",
  "draft",
  "in-review",
  "changes-asked-for",
  "unpublished",
];

/** A story that may be put into a slot. */
export interface Offered {
  readonly id: number;
  readonly headline: string;
  readonly state: ArticleState;
  /** When it was published, or goes out by the clock (ms); null while nobody knows. */
  readonly at: number | null;
  readonly pictured: boolean;
}

/** How a slot is filled. `waits`: for a story that was never public. `gone`: its story was withdrawn. */
export type Filling = "time" | "hand" | "waits" | "gone";

export interface SlotLine {
  readonly slot: Slot;
  readonly filling: Filling;
  /** What the screen shows in it. */
  readonly told: Told | null;
  readonly setting: Setting | null;
  /** Its headline stands in the slot until the story that it waits for is public. */
  readonly meanwhile: string | null;
  /** When that story goes out by the clock (ms). */
  readonly goesOutAt: number | null;
}

export interface Ordered extends PutOutArrangement {
  readonly changes: readonly Change[];
}

export interface Screen {
  readonly t: Translate;
  /** The person's. */
  readonly language: Language;
  /** Says what stands on the page itself, in its language. */
  readonly pageWords: Translate;
  readonly zone: string;
  /** ms */
  readonly now: number;
  readonly place: Place;
  /** The edition or section; null for the front. */
  readonly named: NamedSection | null;
  readonly languages: readonly Language[];
  readonly sections: readonly Section[];
  readonly slots: readonly SlotLine[];
  readonly page: FrontLayout | readonly Told[];
  readonly arrangement: Arrangement;
  readonly version: number;
  readonly draft: { readonly savedAt: number; readonly savedBy: string | null } | null;
  /** What the draft would change for readers now. */
  readonly changes: readonly Change[];
  readonly scheduled: readonly Ordered[];
  /** Newest first; the first one holds. */
  readonly held: readonly PutOutArrangement[];
  readonly offered: readonly Offered[];
  readonly words: string;
  /** Headlines of stories that changes wait for. */
  readonly ahead: ReadonlyMap<number, Upcoming>;
}

/** @throws Problem as `holdPlace` */
export async function readScreen(visit: Visit<unknown>, place: Place): Promise<Screen> {
  const { reads, t, language } = visit;
  const named = await holdPlace(visit.act, place);
  const publication = await getPublication(reads);
  const sections = await listSections(reads);
  const slots = slotsOf(place, sections);
  const holding = (await findHolding(reads, { ...place, at: reads.at }))?.settings ?? BY_TIME;
  const { version, draft, savedAt, savedBy } = await getDraft(reads, place);
  const arrangement = inOrder(draft ?? holding, slots).filter((setting) => !isOver(setting, reads.at));
  const gathering = { stand: arrangingStand(reads), sections, arrangement };
  const page =
    place.section === FRONT
      ? await gatherFront(place.language, gathering)
      : await gatherList(place, gathering);
  const scheduled = await orderedOf(visit, { place, sections, holding });
  const changes = draft
    ? await listChanges(place, { stand: openStand(reads), sections, before: holding, after: arrangement })
    : [];
  const words = (visit.query.get("words") ?? "").normalize("NFC").trim().slice(0, 200);
  return {
    t,
    language,
    pageWords: translatorFor(place.language),
    zone: publication.timeZone,
    now: reads.at,
    place,
    named,
    languages: publication.languages.map((one) => one.language),
    sections,
    slots: await linesOf(visit, { slots, arrangement, page }),
    page,
    arrangement,
    version,
    draft: draft ? { savedAt, savedBy } : null,
    changes,
    scheduled,
    held: await listHeld(reads, place, MOST_HELD),
    offered: await listOffered(visit, { language: place.language, words }),
    words,
    ahead: await aheadOf(visit, [...changes, ...scheduled.flatMap((one) => one.changes)]),
  };
}

/** Each with what it changes of the one before it, as readers will see the paper then. */
async function orderedOf(
  { reads }: Visit<unknown>,
  { place, sections, holding }: { place: Place; sections: readonly Section[]; holding: Arrangement },
): Promise<Ordered[]> {
  const ordered: Ordered[] = [];
  let before = holding;
  for (const one of await listScheduled(reads, place, MOST_SCHEDULED)) {
    const stand = await standAsOf(reads, { language: place.language, at: one.fromAt });
    ordered.push({
      ...one,
      changes: await listChanges(place, { stand, sections, before, after: one.settings }),
    });
    before = one.settings;
  }
  return ordered;
}

async function linesOf(
  { reads }: Visit<unknown>,
  shown: { slots: readonly Slot[]; arrangement: Arrangement; page: Screen["page"] },
): Promise<SlotLine[]> {
  const { slots, arrangement } = shown;
  const ids = arrangement.flatMap(({ article, meanwhile }) => [
    article,
    ...(meanwhile ? [meanwhile.article] : []),
  ]);
  const chosen = await openStand(reads).chosen(ids);
  const upcoming = await listUpcoming(reads, { ids, most: ids.length });
  return slots.map((slot) => {
    const setting = arrangement.find((one) => one.slot === slot) ?? null;
    const before = setting?.meanwhile && chosen.get(setting.meanwhile.article);
    return {
      slot,
      filling: fillingOf(setting, chosen),
      told: toldIn(shown.page).find((told) => told.slot === slot) ?? null,
      setting,
      meanwhile: before && before !== "awaited" ? before.headline : null,
      goesOutAt: upcoming.find(({ id }) => id === setting?.article)?.goesOutAt ?? null,
    };
  });
}

function fillingOf(setting: Setting | null, chosen: Chosen): Filling {
  if (!setting) return "time";
  const story = chosen.get(setting.article);
  return story === "awaited" ? "waits" : story ? "hand" : "gone";
}

function toldIn(page: Screen["page"]): readonly Told[] {
  if (!("bands" in page)) return page;
  return [
    ...(page.lead ? [page.lead] : []),
    ...page.seconds,
    ...page.bands.flatMap(({ stories }) => stories),
  ];
}

/** The stories that go out by the clock and the approved ones before the newest; by words, any that is not ended. */
async function listOffered(
  visit: Visit<unknown>,
  { language, words }: { language: Language; words: string },
): Promise<Offered[]> {
  const { reads } = visit;
  const limits = await limitsOf(visit.act);
  const asked = { language, most: MOST_OFFERED };
  const upcoming = await listUpcoming(reads, { ...asked, states: words ? FINDABLE : NEAR, words });
  const live = words ? await listLiveByWords(reads, { ...asked, words }) : await listLive(reads, asked);
  const mine = upcoming.filter(({ editionId }) =>
    isWithin(limits, { language, editions: editionId === null ? [] : [editionId] }),
  );
  return [
    ...mine
      .toSorted((one, other) => (one.goesOutAt ?? Infinity) - (other.goesOutAt ?? Infinity))
      .map((story) => ({ ...story, at: story.goesOutAt, pictured: story.picture !== null })),
    ...live.map(({ id, headline, picture, publishedAt }) => ({
      id,
      headline,
      state: "published" as const,
      at: publishedAt,
      pictured: picture !== null,
    })),
  ];
}

async function aheadOf(
  { reads }: Visit<unknown>,
  changes: readonly Change[],
): Promise<Map<number, Upcoming>> {
  const ids = changes.flatMap(({ awaits }) => awaits ?? []);
  const stories = await listUpcoming(reads, { ids, most: ids.length });
  return new Map(stories.map((story) => [story.id, story]));
}
