// The forms that change the draft: the whole of it, one slot that is emptied, one story that is put into a slot, or its end.

import type { Visit } from "#platform/http";
import { Problem } from "#platform/problem";
import { getPublication, listSections } from "#publication";
import { urls } from "#urls";
import { BY_TIME, withMove } from "../arrangement";
import { discardDraft } from "../discard-draft";
import { findHolding, getDraft } from "../queries";
import { saveArrangement } from "../save-arrangement";
import { type Place, slotsOf } from "../slot";
import type { Done } from "./arranging-page";
import { showRefused } from "./show-screen";
import { arrangementOf, type Fields, typedIn } from "./typed";

export function changeDraft(visit: Visit<Fields>, place: Place): Promise<Response> {
  const act = visit.body["act"] ?? "";
  if (act === "place") return placeStory(visit, place);
  if (act === "discard") return discard(visit, place);
  return saveTyped(visit, place);
}

export function seenIn(visit: Visit<Fields>, place: Place) {
  return { ...place, base: Number(visit.body["base"]) || 0 };
}

export function backTo(visit: Visit<Fields>, place: Place, done: Done): Response {
  // Whoever looked for stories goes on looking among them.
  const words = visit.body["words"];
  return visit.seeOther(`${urls.arrange(place)}?${new URLSearchParams({ done, ...(words && { words }) })}`);
}

async function draftOf({ reads }: Visit<unknown>, place: Place) {
  const { draft } = await getDraft(reads, place);
  return draft ?? (await findHolding(reads, { ...place, at: reads.at }))?.settings ?? BY_TIME;
}

async function saveTyped(visit: Visit<Fields>, place: Place): Promise<Response> {
  const { reads, body } = visit;
  const slots = slotsOf(place, await listSections(reads));
  const { timeZone } = await getPublication(reads);
  const typed = typedIn(body, slots);
  try {
    const arrangement = arrangementOf(typed, { before: await draftOf(visit, place), zone: timeZone });
    await saveArrangement(visit.act, { ...seenIn(visit, place), arrangement });
  } catch (error) {
    return showRefused(visit, place, { error, typed });
  }
  return backTo(visit, place, "saved");
}

async function placeStory(visit: Visit<Fields>, place: Place): Promise<Response> {
  const { reads, body } = visit;
  const move = { article: Number(body["article"]) || 0, to: body["to"] ?? "" };
  const slots = slotsOf(place, await listSections(reads));
  try {
    if (!slots.includes(move.to)) throw new Problem("invalid", "front.unknown-slot");
    if (move.article < 1) throw new Problem("invalid", "front.unknown-story");
    const arrangement = withMove(await draftOf(visit, place), move, { place, slots });
    await saveArrangement(visit.act, { ...seenIn(visit, place), arrangement });
  } catch (error) {
    return showRefused(visit, place, { error, again: move });
  }
  return backTo(visit, place, "saved");
}

async function discard(visit: Visit<Fields>, place: Place): Promise<Response> {
  try {
    await discardDraft(visit.act, seenIn(visit, place));
  } catch (error) {
    return showRefused(visit, place, { error });
  }
  return backTo(visit, place, "discarded");
}
