// The forms that readers notice: a draft goes out or is ordered, an order is called off, something is put back.

import type { Visit } from "#platform/http";
import { momentIn } from "#platform/i18n";
import { Problem } from "#platform/problem";
import { getPublication } from "#publication";
import { callOff } from "../call-off";
import { putBack } from "../put-back";
import { putOut } from "../put-out";
import type { Place } from "../slot";
import type { Done } from "./arranging-page";
import { backTo, seenIn } from "./change-draft";
import { showRefused } from "./show-screen";
import type { Fields } from "./typed";

export function putOutDraft(visit: Visit<Fields>, place: Place): Promise<Response> {
  const later = visit.body["when"] === "later";
  return going(visit, place, {
    done: later ? "scheduled" : "out",
    act: async () => {
      const at = later ? await momentOf(visit) : null;
      await putOut(visit.act, { ...seenIn(visit, place), at });
    },
  });
}

export function callOffOrdered(visit: Visit<Fields>, place: Place): Promise<Response> {
  const id = Number(visit.body["id"]) || 0;
  return going(visit, place, {
    done: "called-off",
    act: () => callOff(visit.act, { ...seenIn(visit, place), id }),
  });
}

export function putBackHeld(visit: Visit<Fields>, place: Place): Promise<Response> {
  const id = visit.body["id"] ? Number(visit.body["id"]) || 0 : null;
  return going(visit, place, {
    done: "put-back",
    act: () => putBack(visit.act, { ...seenIn(visit, place), id }),
  });
}

async function going(
  visit: Visit<Fields>,
  place: Place,
  { done, act }: { done: Done; act: () => Promise<void> },
): Promise<Response> {
  try {
    await act();
  } catch (error) {
    return showRefused(visit, place, { error });
  }
  return backTo(visit, place, done);
}

/** @throws Problem `invalid` for a moment that the paper's clock never shows */
async function momentOf({ reads, body }: Visit<Fields>): Promise<number> {
  const { timeZone } = await getPublication(reads);
  const at = momentIn((body["moment"] ?? "").slice(0, 16), timeZone);
  if (at === null) throw new Problem("invalid", "front.no-such-moment");
  return at;
}
