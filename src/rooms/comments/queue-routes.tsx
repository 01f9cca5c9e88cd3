// The moderators' routes: one page, and one form for each decision.

import { z } from "zod";
import { limitsOf } from "#people";
import { type AnyRoute, formBody, route, type Visit } from "#platform/http";
import { Problem } from "#platform/problem";
import { getPublication } from "#publication";
import { PATTERNS, urls } from "#urls";
import { approveComment } from "./approve-comment";
import { type CommentState, readRejection, readState } from "./comment";
import { holdComment } from "./hold-comment";
import { countHeld, listQueue } from "./queries";
import { queuePage, type QueueProps } from "./queue-page";
import { rejectComment } from "./reject-comment";

const RIGHT = "comments.moderate";
const MOST = 50;

/** @param script address of the script that gives the page its keys */
export function queueRoutes(script: string): readonly AnyRoute[] {
  return [queueRoute(script), approveRoute, rejectRoute(script), holdRoute];
}

function queueRoute(script: string): AnyRoute {
  return route({
    name: "comments.queue",
    method: "GET",
    path: PATTERNS.queue,
    access: RIGHT,
    cache: "never",
    query: ["state", "done", "comment"],
    answer(visit) {
      const { query } = visit;
      const done = readState(query.get("done") ?? "");
      const comment = readId(query.get("comment") ?? "");
      return showQueue(visit, {
        script,
        state: readState(query.get("state") ?? "") ?? "held",
        done: done && comment ? { state: done, comment } : null,
      });
    },
  });
}

type Shown = Pick<QueueProps, "script" | "state" | "done" | "fault">;

async function showQueue(visit: Visit<unknown>, shown: Shown): Promise<Response> {
  const { t, language, nonce } = visit;
  const { reads } = visit.act;
  const { languages } = await limitsOf(visit.act);
  const [comments, held, { timeZone: zone }] = await Promise.all([
    listQueue(reads, { state: shown.state, most: MOST, languages }),
    countHeld(reads, languages),
    getPublication(reads),
  ]);
  return visit.page(queuePage({ ...shown, comments, held, t, language, zone, nonce }));
}

/** `from` is the list in which the button stood, `next` the comment after it there. */
const Decided = z.object({
  from: z.string().catch(""),
  next: z.string().catch(""),
  reason: z.string().catch(""),
});
type Decided = z.infer<typeof Decided>;

const approveRoute = decisionRoute({
  name: "comments.approve",
  path: PATTERNS.approve,
  to: "approved",
  decide: ({ act }, comment) => approveComment(act, { comment }),
});
/** Without a reason nothing is rejected: the list comes back, and its words stand at the comment's reasons. */
const rejectRoute = (script: string) =>
  decisionRoute({
    name: "comments.reject",
    path: PATTERNS.reject,
    to: "rejected",
    decide: async (visit, comment) => {
      const reason = readRejection(visit.body.reason);
      if (reason) return rejectComment(visit.act, { comment, reason });
      const state = readState(visit.body.from) ?? "held";
      return showQueue(visit, { script, state, done: null, fault: comment });
    },
  });
const holdRoute = decisionRoute({
  name: "comments.hold",
  path: PATTERNS.hold,
  to: "held",
  decide: ({ act }, comment) => holdComment(act, { comment }),
});

interface Declared {
  readonly name: string;
  readonly path: string;
  readonly to: CommentState;
  /** An answer of its own where nothing was decided. */
  decide(visit: Visit<Decided>, comment: number): Promise<Response | void>;
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
      const comment = readId(visit.params.comment ?? "");
      if (!comment) throw new Problem("not-found", "comments.unknown");
      const answer = await decide(visit, comment);
      if (answer) return answer;
      const from = readState(visit.body.from) ?? "held";
      const next = readId(visit.body.next);
      const place = next ? `#comment-${next}` : "";
      return visit.seeOther(`${urls.queue()}?state=${from}&done=${to}&comment=${comment}${place}`);
    },
  });
}

function readId(text: string): number | null {
  const id = Number(text);
  return Number.isSafeInteger(id) && id > 0 ? id : null;
}
