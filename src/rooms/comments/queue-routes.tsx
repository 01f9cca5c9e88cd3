// The moderators' routes: one page, and one form for each decision.

import { z } from "zod";
import type { Act } from "#platform/act";
import { type AnyRoute, formBody, route, type Visit } from "#platform/http";
import { Problem } from "#platform/problem";
import { getPublication } from "#publication";
import { PATTERNS, urls } from "#urls";
import { approveComment } from "./approve-comment";
import { type CommentState, readRejection, readState } from "./comment";
import { holdComment } from "./hold-comment";
import { countHeld, listQueue } from "./queries";
import { queuePage } from "./queue-page";
import { rejectComment } from "./reject-comment";

const RIGHT = "comments.moderate";
const MOST = 50;

const queueRoute = route({
  name: "comments.queue",
  method: "GET",
  path: PATTERNS.queue,
  access: RIGHT,
  cache: "never",
  query: ["state", "done", "comment"],
  async answer(visit) {
    const { query, t, language } = visit;
    const { reads } = visit.act;
    const state = readState(query.get("state") ?? "") ?? "held";
    const done = readState(query.get("done") ?? "");
    const comment = Number(query.get("comment"));
    const [comments, held, { timeZone }] = await Promise.all([
      listQueue(reads, { state, most: MOST }),
      countHeld(reads),
      getPublication(reads),
    ]);
    return visit.page(
      queuePage({
        state,
        comments,
        held,
        t,
        language,
        zone: timeZone,
        done: done && Number.isSafeInteger(comment) && comment > 0 ? { state: done, comment } : null,
      }),
    );
  },
});

/** `from` is the list in which the button stood. */
const Decided = z.object({ from: z.string().catch(""), reason: z.string().catch("") });
type Decided = z.infer<typeof Decided>;

const approveRoute = decisionRoute({
  name: "comments.approve",
  path: PATTERNS.approve,
  to: "approved",
  decide: (act, comment) => approveComment(act, { comment }),
});
const rejectRoute = decisionRoute({
  name: "comments.reject",
  path: PATTERNS.reject,
  to: "rejected",
  decide: (act, comment, { reason }) => rejectComment(act, { comment, reason: readRejection(reason) }),
});
const holdRoute = decisionRoute({
  name: "comments.hold",
  path: PATTERNS.hold,
  to: "held",
  decide: (act, comment) => holdComment(act, { comment }),
});

export const queueRoutes: readonly AnyRoute[] = [queueRoute, approveRoute, rejectRoute, holdRoute];

interface Declared {
  readonly name: string;
  readonly path: string;
  readonly to: CommentState;
  decide(act: Act, comment: number, sent: Decided): Promise<void>;
}

function decisionRoute({ name, path, to, decide }: Declared): AnyRoute {
  return route<Decided>({
    name,
    method: "POST",
    path,
    access: RIGHT,
    body: formBody(Decided, 4096),
    cache: "never",
    crossSite: "refuse",
    async answer(visit) {
      const comment = readComment(visit);
      await decide(visit.act, comment, visit.body);
      const from = readState(visit.body.from) ?? "held";
      return visit.seeOther(`${urls.queue()}?state=${from}&done=${to}&comment=${comment}`);
    },
  });
}

function readComment({ params }: Visit<unknown>): number {
  const comment = Number(params.comment);
  if (!Number.isSafeInteger(comment) || comment < 1) throw new Problem("not-found", "comments.unknown");
  return comment;
}
