// The slots of a page that somebody may fill: of a front its lead, what stands beside it and the head of each band; of a list its first five.

import type { Language } from "#platform/i18n";
import type { Section } from "#publication";
import { bandPlaces } from "./band-places";

/** `lead`, `second-1`, `band-12` with a section's id, `top-3`. */
export type Slot = string;

/** A page that is arranged: the front of a language, or of an edition or a section in it. */
export interface Place {
  readonly language: Language;
  /** The edition's or section's id; `FRONT` for the front. */
  readonly section: number;
}

/** No section has this id. */
export const FRONT = 0;

export const SECONDS = 2;
/** More, and the page would not follow the news any more. */
const MOST_ON_TOP = 5;

export const LEAD: Slot = "lead";
export const secondSlot = (index: number): Slot => `second-${index + 1}`;
export const bandSlot = (section: number): Slot => `band-${section}`;
export const topSlot = (index: number): Slot => `top-${index + 1}`;

/** In the order of reading. */
export function slotsOf({ language, section }: Place, sections: readonly Section[]): Slot[] {
  if (section !== FRONT) return Array.from({ length: MOST_ON_TOP }, (_, index) => topSlot(index));
  return [
    LEAD,
    ...Array.from({ length: SECONDS }, (_, index) => secondSlot(index)),
    ...bandPlaces(sections, language).map(({ id }) => bandSlot(id)),
  ];
}

/** Whether its slots are a list, in which a story that is put between two others moves the rest down. */
export function isList({ section }: Place): boolean {
  return section !== FRONT;
}
