// The moderators' routes: one page, and a form for each decision, for many at once, and for taking the last one back.

import { z } from "zod";
import { viewerOf } from "#articles/desk";
import { type AnyRoute, formBody, route, type Visit } from "#platform/http";
import { Problem } from "#platform/problem";
import { PATTERNS, urls } from "#urls";
import { claimRoutes } from "./claims/claim-routes";
import { listFirst } from "./claims/claim-queries";
import { readRejection, readState } from "./comment";
import { type Decided, DEEDS, type Deed, decideComments } from "./moderation/decide-comments";
import { firstSays } from "./moderation/first-says";
import { readSeen } from "./moderation/seen";
import { FILTER_FIELDS, readFilter, readId, writeFilter } from "./moderation/queue-filter";
import { sayingRoutes } from "./moderation/saying-routes";
import { DONE, filterOf, goOn, Sent, showQueue, waitingSays } from "./moderation/show-queue";
import { undoDecision } from "./moderation/undo-decision";

const RIGHT = "comments.moderate";

/** @param script address of the script that gives the page its keys */
export function queueRoutes(script: string): readonly AnyRoute[] {
  return [
    queueRoute(script),
    approveRoute,
    rejectRoute(script),
    holdRoute,
    manyRoute(script),
    undoRoute,
    ...claimRoutes,
    ...sayingRoutes(script),
  ];
}

function queueRoute(script: string): AnyRoute {
  return route({
    name: "comments.queue",
    method: "GET",
    path: PATTERNS.queue,
    access: RIGHT,
    cache: "never",
    query: [...FILTER_FIELDS, "done", "comment", "faster", "first", "undone"],
    answer(visit) {
      const { query } = visit;
      const asked = query.get("done");
      const done = DONE.find((known) => known === asked);
      const comment = readId(query.get("comment") ?? "");
      return showQueue(visit, {
        script,
        filter: readFilter(query),
        done: done && comment ? { state: done, comment } : null,
        faster: readId(query.get("faster") ?? "") ?? 0,
        first: readId(query.get("first") ?? ""),
        undone: query.has("undone"),
      });
    },
  });
}

const approveRoute = decisionRoute({ name: "approve", path: PATTERNS.approve, deed: "approve" });
const rejectRoute = (script: string) =>
  decisionRoute({ name: "reject", path: PATTERNS.reject, deed: "reject", script });
const holdRoute = decisionRoute({ name: "hold", path: PATTERNS.hold, deed: "hold" });

interface Declared {
  readonly name: string;
  readonly path: string;
  readonly deed: "approve" | "reject" | "hold";
  readonly script?: string;
}

const BECOMES = {
  approve: "approved",
  pick: "approved",
  reject: "rejected",
  ban: "rejected",
  hold: "held",
} as const;

/** Without a reason nothing is rejected: the list comes back, and its words stand at the comment's reasons. */
function decisionRoute({ name, path, deed, script = "" }: Declared): AnyRoute {
  return route<Sent>({
    name: `comments.${name}`,
    method: "POST",
    path,
    access: RIGHT,
    body: formBody(Sent, 4096),
    cache: "never",
    crossSite: "refuse",
    async answer(visit) {
      const comment = readId(visit.params.comment ?? "");
      if (!comment) throw new Problem("not-found", "comments.unknown");
      const reason = readRejection(visit.body.reason);
      const filter = filterOf(visit.body);
      if (deed === "reject" && !reason)
        return showQueue(visit, { script, filter, done: null, fault: comment });
      const from = readState(visit.body.from);
      const decided = await decideComments(visit.act, {
        comments: [comment],
        deed,
        from,
        seen: new Map([[comment, visit.body.seen]]),
        ...(reason ? { reason } : {}),
      });
      return goOn(visit, { filter, decided, to: BECOMES[deed], comment });
    },
  });
}

const Many = Sent.extend({
  comment: z.union([z.string(), z.array(z.string())]).catch([]),
  do: z.string().catch(""),
});
type Many = z.infer<typeof Many>;

function manyRoute(script: string): AnyRoute {
  return route<Many>({
    name: "comments.decide",
    method: "POST",
    path: PATTERNS.decideComments,
    access: RIGHT,
    body: formBody(Many, 16_384),
    cache: "never",
    crossSite: "refuse",
    async answer(visit) {
      const { body, act } = visit;
      const deed = DEEDS.find((known) => known === body.do);
      const marked = [body.comment].flat().flatMap((text) => readSeen(text) ?? []);
      const comments = marked.map(({ id }) => id);
      const seen = new Map(marked.map((one) => [one.id, one.seen]));
      const reason = readRejection(body.reason);
      const filter = filterOf(body);
      if (!deed || comments.length === 0) throw new Problem("invalid", "comments.nothing-chosen");
      if (deed === "reject" && !reason) {
        const [fault = 0] = comments;
        return showQueue(visit, { script, filter, done: null, fault });
      }
      const from = readState(body.from) ?? "held";
      const decided = await decideComments(act, {
        comments,
        deed,
        from,
        seen,
        ...(reason ? { reason } : {}),
      });
      if (wantsData(visit)) return visit.json(await told(visit, { deed, decided }));
      return goOn(visit, { filter, decided, to: BECOMES[deed], comment: comments[0] ?? 0 });
    },
  });
}

async function told(visit: Visit<unknown>, { deed, decided }: { deed: Deed; decided: Decided }) {
  const { done, faster } = decided;
  const { t, act } = visit;
  const [first] = await listFirst(act.reads, { comments: faster, viewer: await viewerOf(act) });
  const says = [
    ...(done.length > 0 ? [t(`comments.did.${deed}`, { count: done.length })] : []),
    ...(faster.length > 0 ? [firstSays({ first, faster: faster.length, t })] : []),
  ].join(" ");
  return { gone: [...done, ...faster], undo: done.length > 0, says, waiting: await waitingSays(visit) };
}

const undoRoute = route<Sent>({
  name: "comments.undo",
  method: "POST",
  path: PATTERNS.undoDecision,
  access: RIGHT,
  body: formBody(Sent, 4096),
  cache: "never",
  crossSite: "refuse",
  async answer(visit) {
    const undone = await undoDecision(visit.act);
    const where = writeFilter(filterOf(visit.body));
    if (!undone) return visit.seeOther(`${urls.queue()}?${where}`);
    const [first] = undone.kept;
    const faster = first ? `&faster=${undone.kept.length}&first=${first}` : "";
    const place = undone.back[0] ? `&undone=yes#comment-${undone.back[0]}` : "";
    return visit.seeOther(`${urls.queue()}?${where}${faster}${place}`);
  },
});

function wantsData({ request }: Visit<unknown>): boolean {
  return request.headers.get("accept") === "application/json";
}
