// The forms that change the draft: the whole of it, one slot that is emptied, one story that is put into a slot, or its end.

import type { Visit } from "#platform/http";
import { Problem } from "#platform/problem";
import { getPublication, listSections } from "#publication";
import { urls } from "#urls";
import { BY_TIME, isOver, withMove } from "../arrangement";
import { discardDraft } from "../discard-draft";
import { findHolding, getDraft } from "../queries";
import { saveArrangement } from "../save-arrangement";
import { type Place, slotsOf } from "../slot";
import type { Done } from "./arranging-page";
import { showRefused } from "./show-screen";
import { arrangementOf, type Fields, meet, seenField, seenOf, typedFrom, typedIn } from "./typed";

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

/** What stands in the draft, or without one for readers; and the version in which it does. */
async function standing({ reads }: Visit<unknown>, place: Place) {
  const { draft, version } = await getDraft(reads, place);
  const holding = draft ?? (await findHolding(reads, { ...place, at: reads.at }))?.settings ?? BY_TIME;
  return { arrangement: holding.filter((setting) => !isOver(setting, reads.at)), version };
}

/** Two people may work on different slots of one page; only who changes the same one is asked what is meant. */
async function saveTyped(visit: Visit<Fields>, place: Place): Promise<Response> {
  const { reads, body } = visit;
  const slots = slotsOf(place, await listSections(reads));
  const zone = (await getPublication(reads)).timeZone;
  const seen = seenIn(visit, place);
  const now = await standing(visit, place);
  const mine = typedIn(body, slots);
  const met = meet({
    mine,
    now: typedFrom(now.arrangement, { slots, zone }),
    seen: (slot) => body[seenField(slot)] ?? "",
  });
  const isBehind = now.version !== seen.base;
  const typed = isBehind ? met.typed : mine;
  try {
    if (isBehind && met.clash) throw new Problem("conflict", "front.changed-meanwhile");
    const arrangement = arrangementOf(typed, { before: now.arrangement, zone });
    await saveArrangement(visit.act, { ...place, base: now.version, arrangement });
  } catch (error) {
    return showRefused(visit, place, { error, typed });
  }
  return backTo(visit, place, "saved");
}

async function placeStory(visit: Visit<Fields>, place: Place): Promise<Response> {
  const { reads, body } = visit;
  const move = { article: Number(body["article"]) || 0, to: body["to"] ?? "" };
  const slots = slotsOf(place, await listSections(reads));
  const zone = (await getPublication(reads)).timeZone;
  const seen = seenIn(visit, place);
  const now = await standing(visit, place);
  const [there] = typedFrom(now.arrangement, { slots: [move.to], zone });
  try {
    if (!slots.includes(move.to)) throw new Problem("invalid", "front.unknown-slot");
    if (move.article < 1) throw new Problem("invalid", "front.unknown-story");
    // What a colleague did elsewhere on the page does not matter to this slot.
    if (now.version !== seen.base && (!there || seenOf(there) !== body["seen"]))
      throw new Problem("conflict", "front.changed-meanwhile");
    const arrangement = withMove(now.arrangement, move, { place, slots });
    await saveArrangement(visit.act, { ...place, base: now.version, arrangement });
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
