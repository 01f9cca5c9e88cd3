// Answers with the arranging screen: as it stands, or with what was typed and not kept.

import type { Visit } from "#platform/http";
import { Problem, STATUS_OF } from "#platform/problem";
import type { Place } from "../slot";
import { arrangingPage, DONE, type Refused } from "./arranging-page";
import { readScreen, type Screen } from "./screen-data";
import { type TypedSlot, typedFrom } from "./typed";

export interface NotDone {
  readonly error: unknown;
  /** The form as it was typed. */
  readonly typed?: readonly TypedSlot[];
  /** The move that was not made. */
  readonly again?: Refused["again"];
}

export async function showScreen(visit: Visit<unknown>, place: Place): Promise<Response> {
  const screen = await readScreen(visit, place);
  const done = DONE.find((one) => one === visit.query.get("done")) ?? null;
  const typed = typedOf(screen);
  return visit
    .inLanguage(place.language)
    .page(arrangingPage({ screen, typed, theirs: new Map(), done, refused: null }));
}

/** The screen again, with the sentence and what was typed. @throws what is no refusal of a form */
export async function showRefused(visit: Visit<unknown>, place: Place, notDone: NotDone): Promise<Response> {
  const { error, again = null } = notDone;
  const isOfForm = error instanceof Problem && (error.kind === "invalid" || error.kind === "conflict");
  if (!isOfForm) throw error;
  const screen = await readScreen(visit, place);
  const typed = notDone.typed ?? typedOf(screen);
  const refused = {
    sentence: visit.t(error.message, error.values),
    status: STATUS_OF[error.kind],
    again: error.kind === "conflict" ? again : null,
  };
  const theirs = error.kind === "conflict" ? othersIn(screen, typed) : new Map();
  return visit.inLanguage(place.language).page(arrangingPage({ screen, typed, theirs, done: null, refused }));
}

function typedOf({ arrangement, slots, zone }: Screen): TypedSlot[] {
  return typedFrom(arrangement, { slots: slots.map(({ slot }) => slot), zone });
}

/** Slots that stand otherwise now than they were typed: what somebody else has put there. */
function othersIn(screen: Screen, typed: readonly TypedSlot[]): Map<string, string | null> {
  const now = typedOf(screen);
  return new Map(
    typed.flatMap((one, index) => {
      const line = screen.slots.find(({ slot }) => slot === one.slot);
      if (JSON.stringify(one) === JSON.stringify(now[index])) return [];
      return [[one.slot, line?.setting ? (line.told?.headline ?? "–") : null] as const];
    }),
  );
}
