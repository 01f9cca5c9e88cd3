// The moderators' routes: one page, and a form for each decision, for many at once, and for taking the last one back.

import { z } from "zod";
import { limitsOf } from "#people";
import { type AnyRoute, formBody, route, type Visit } from "#platform/http";
import { Problem } from "#platform/problem";
import { getPublication } from "#publication";
import { PATTERNS, urls } from "#urls";
import { type CommentState, readRejection, readState } from "./comment";
import { type Decided, DEEDS, type Deed, decideComments } from "./moderation/decide-comments";
import { FILTER_FIELDS, type QueueFilter, readFilter, readId, writeFilter } from "./moderation/queue-filter";
import { undoDecision } from "./moderation/undo-decision";
import { countHeld, listQueue } from "./queries";
import { queuePage, type QueueProps } from "./queue-page";

const RIGHT = "comments.moderate";
const MOST = 50;

/** @param script address of the script that gives the page its keys */
export function queueRoutes(script: string): readonly AnyRoute[] {
  return [
    queueRoute(script),
    countRoute,
    approveRoute,
    rejectRoute(script),
    holdRoute,
    manyRoute(script),
    undoRoute,
  ];
}

function queueRoute(script: string): AnyRoute {
  return route({
    name: "comments.queue",
    method: "GET",
    path: PATTERNS.queue,
    access: RIGHT,
    cache: "never",
    query: [...FILTER_FIELDS, "done", "comment", "faster", "undone"],
    answer(visit) {
      const { query } = visit;
      const done = readState(query.get("done") ?? "");
      const comment = readId(query.get("comment") ?? "");
      return showQueue(visit, {
        script,
        filter: readFilter(query),
        done: done && comment ? { state: done, comment } : null,
        faster: readId(query.get("faster") ?? "") ?? 0,
        undone: query.has("undone"),
      });
    },
  });
}

type Shown = Pick<QueueProps, "script" | "filter" | "done" | "fault" | "faster" | "undone">;

async function showQueue(visit: Visit<unknown>, shown: Shown): Promise<Response> {
  const { t, language, nonce } = visit;
  const { reads } = visit.act;
  const { languages } = await limitsOf(visit.act);
  const [comments, held, { timeZone: zone, languages: offered }] = await Promise.all([
    listQueue(reads, { ...shown.filter, most: MOST, languages }),
    countHeld(reads, languages),
    getPublication(reads),
  ]);
  const papers = offered
    .map((one) => one.language)
    .filter((tag) => languages.length === 0 || languages.includes(tag));
  return visit.page(queuePage({ ...shown, comments, held, papers, t, language, zone, nonce }));
}

/** For the number at the top, which the script keeps up to date. */
const countRoute = route({
  name: "comments.count",
  method: "GET",
  path: PATTERNS.countHeld,
  access: RIGHT,
  cache: "never",
  answer: async (visit) => visit.json({ waiting: await waitingSays(visit) }),
});

async function waitingSays({ act, t }: Visit<unknown>): Promise<string> {
  const { languages } = await limitsOf(act);
  return t("comments.waiting", { count: await countHeld(act.reads, languages) });
}

/** `from` is the list in which the button stood, `where` all that was said of it, `next` the comment after it there. */
const Sent = z.object({
  from: z.string().catch(""),
  where: z.string().catch(""),
  next: z.string().catch(""),
  reason: z.string().catch(""),
});
type Sent = z.infer<typeof Sent>;

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
      const comments = [body.comment].flat().flatMap((text) => readId(text) ?? []);
      const reason = readRejection(body.reason);
      const filter = filterOf(body);
      if (!deed || comments.length === 0) throw new Problem("invalid", "comments.nothing-chosen");
      if (deed === "reject" && !reason) {
        const [fault = 0] = comments;
        return showQueue(visit, { script, filter, done: null, fault });
      }
      const from = readState(body.from) ?? "held";
      const decided = await decideComments(act, { comments, deed, from, ...(reason ? { reason } : {}) });
      if (wantsData(visit)) return visit.json(await told(visit, { deed, decided }));
      return goOn(visit, { filter, decided, to: BECOMES[deed], comment: comments[0] ?? 0 });
    },
  });
}

async function told(visit: Visit<unknown>, { deed, decided }: { deed: Deed; decided: Decided }) {
  const { done, faster } = decided;
  const { t } = visit;
  const says = [
    ...(done.length > 0 ? [t(`comments.did.${deed}`, { count: done.length })] : []),
    ...(faster.length > 0 ? [t("comments.faster", { count: faster.length })] : []),
  ].join(" ");
  return { gone: [...done, ...faster], says, waiting: await waitingSays(visit) };
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
    const faster = undone.kept.length > 0 ? `&faster=${undone.kept.length}` : "";
    const place = undone.back[0] ? `&undone=yes#comment-${undone.back[0]}` : "";
    return visit.seeOther(`${urls.queue()}?${where}${faster}${place}`);
  },
});

function filterOf({ where, from }: Sent): QueueFilter {
  const filter = readFilter(new URLSearchParams(where));
  return where ? filter : { ...filter, state: readState(from) ?? "held" };
}

interface GoneOn {
  readonly filter: QueueFilter;
  readonly decided: Decided;
  readonly to: CommentState;
  readonly comment: number;
}

function goOn(visit: Visit<Sent>, { filter, decided, to, comment }: GoneOn): Response {
  const next = readId(visit.body.next);
  const faster = decided.faster.length;
  const done = faster > 0 && decided.done.length === 0 ? "" : `&done=${to}&comment=${comment}`;
  const place = next ? `#comment-${next}` : "";
  return visit.seeOther(
    `${urls.queue()}?${writeFilter(filter)}${done}${faster > 0 ? `&faster=${faster}` : ""}${place}`,
  );
}

function wantsData({ request }: Visit<unknown>): boolean {
  return request.headers.get("accept") === "application/json";
}
