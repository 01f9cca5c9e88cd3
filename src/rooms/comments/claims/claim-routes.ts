// How the queue's script says which comment somebody has in front of them, and hears what others have; a button does the same.

import { viewerOf } from "#articles/desk";
import { type AnyRoute, formBody, route, type Visit } from "#platform/http";
import { Problem } from "#platform/problem";
import { PATTERNS, urls } from "#urls";
import { readId, writeFilter } from "../moderation/queue-filter";
import { filterOf, Sent, waitingSays } from "../moderation/show-queue";
import { claimComment } from "./claim-comment";
import { listTaken } from "./claim-queries";
import { takenSays } from "./taken";

const claimRoute = route<Sent>({
  name: "comments.claim",
  method: "POST",
  path: PATTERNS.claimComment,
  access: "comments.moderate",
  body: formBody(Sent, 4096),
  cache: "never",
  crossSite: "refuse",
  async answer(visit) {
    const comment = readId(visit.params.comment ?? "");
    if (!comment) throw new Problem("not-found", "comments.unknown");
    await claimComment(visit.act, { comment });
    if (visit.request.headers.get("accept") === "application/json") return visit.json(await now(visit));
    return visit.seeOther(`${urls.queue()}?${writeFilter(filterOf(visit.body))}#comment-${comment}`);
  },
});

/** For the number at the top and the marks of what is taken, which the script keeps up to date. */
const countRoute = route({
  name: "comments.count",
  method: "GET",
  path: PATTERNS.countHeld,
  access: "comments.moderate",
  cache: "never",
  answer: async (visit) => visit.json(await now(visit)),
});

export const claimRoutes: readonly AnyRoute[] = [claimRoute, countRoute];

async function now(visit: Visit<unknown>) {
  const { act, t, language } = visit;
  const taken = await listTaken(act.reads, await viewerOf(act));
  const says = [...taken].map(([comment, names]) => [comment, takenSays({ names, t, language })]);
  return { waiting: await waitingSays(visit), taken: Object.fromEntries(says) as Record<string, string> };
}
