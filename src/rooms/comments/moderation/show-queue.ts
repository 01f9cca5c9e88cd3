// The moderators' page for whoever asks, and the way back to it after a decision: the same part of the list, at the next comment.

import { z } from "zod";
import { viewerOf } from "#articles/desk";
import { limitsOf } from "#people";
import type { Visit } from "#platform/http";
import { getPublication } from "#publication";
import { urls } from "#urls";
import { listFirst } from "../claims/claim-queries";
import { readState } from "../comment";
import { countHeld, listQueue } from "../queries";
import { queuePage, type QueueProps } from "../queue-page";
import { listSurges } from "../surges/surge-queries";
import { listBeside } from "./beside-queries";
import type { Decided } from "./decide-comments";
import { type QueueFilter, readFilter, readId, writeFilter } from "./queue-filter";

const MOST = 50;

/** What was done with a comment, for the sentence at the top. */
export const DONE = ["approved", "rejected", "held", "answered", "noted", "warned"] as const;
export type Done = (typeof DONE)[number];

/** `from` is the list in which the button stood, `seen` the mark of what the comment said there, `where` all that was said of it, `next` the comment after it there. */
export const Sent = z.object({
  from: z.string().catch(""),
  seen: z.string().catch(""),
  where: z.string().catch(""),
  next: z.string().catch(""),
  reason: z.string().catch(""),
});
export type Sent = z.infer<typeof Sent>;

export interface Shown extends Pick<QueueProps, "script" | "filter" | "done" | "fault" | "typed" | "undone"> {
  /** How many somebody else had decided on first, and one of them. */
  readonly faster?: number;
  readonly first?: number | null;
}

export async function showQueue(visit: Visit<unknown>, shown: Shown): Promise<Response> {
  const { t, language, nonce, act } = visit;
  const { reads } = act;
  const { languages } = await limitsOf(act);
  const viewer = await viewerOf(act);
  const [comments, held, { timeZone: zone, languages: offered }, [first = null]] = await Promise.all([
    listQueue(reads, { ...shown.filter, most: MOST, languages }),
    countHeld(reads, languages),
    getPublication(reads),
    listFirst(reads, { comments: shown.first ? [shown.first] : [], viewer }),
  ]);
  const papers = offered
    .map((one) => one.language)
    .filter((tag) => languages.length === 0 || languages.includes(tag));
  const unusual = await listSurges(reads, { languages });
  const beside = await listBeside(reads, { comments, viewer });
  return visit.page(
    queuePage({ ...shown, first, comments, beside, unusual, held, papers, t, language, zone, nonce }),
  );
}

export async function waitingSays({ act, t }: Visit<unknown>): Promise<string> {
  const { languages } = await limitsOf(act);
  return t("comments.waiting", { count: await countHeld(act.reads, languages) });
}

export function filterOf({ where, from }: Pick<Sent, "where" | "from">): QueueFilter {
  const filter = readFilter(new URLSearchParams(where));
  return where ? filter : { ...filter, state: readState(from) ?? "held" };
}

export interface GoneOn {
  readonly filter: QueueFilter;
  readonly decided: Decided;
  readonly to: Done;
  readonly comment: number;
}

export function goOn(visit: Visit<Pick<Sent, "next">>, { filter, decided, to, comment }: GoneOn): Response {
  const next = readId(visit.body.next);
  const [first] = decided.faster;
  const done = first && decided.done.length === 0 ? "" : `&done=${to}&comment=${comment}`;
  const late = first ? `&faster=${decided.faster.length}&first=${first}` : "";
  const place = next ? `#comment-${next}` : "";
  return visit.seeOther(`${urls.queue()}?${writeFilter(filter)}${done}${late}${place}`);
}
