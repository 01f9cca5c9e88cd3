// One address for every step of a story's way; each names the right that the table of steps asks for.

import { z } from "zod";
import type { Act } from "#platform/act";
import { type AnyRoute, formBody, route, type Visit } from "#platform/http";
import { momentIn } from "#platform/i18n";
import { Problem } from "#platform/problem";
import { getPublication } from "#publication";
import { PATTERNS, urls } from "#urls";
import { approveArticle } from "./approve-article";
import { askForChanges } from "./ask-for-changes";
import { correctArticle, fixOf } from "./corrections/correct-article";
import { killArticle } from "./kill-article";
import { restoreRevision } from "./restore-revision";
import { reviveArticle } from "./revive-article";
import { scheduleArticle } from "./schedule-article";
import { sendToReview } from "./send-to-review";
import { setEmbargo } from "./set-embargo";
import { spikeArticle } from "./spike-article";
import { STEP_NAMES, type StepName, STEPS } from "./states";
import { takeUpStory } from "./take-up-story";
import { unpublishArticle } from "./unpublish-article";
import { unscheduleArticle } from "./unschedule-article";

const Sent = z.object({
  /** Which version was looked at: what somebody saved meanwhile is not meant. */
  base: z.coerce.number().int().min(0).optional(),
  reason: z.string().default(""),
  /** On the paper's clock: `2026-11-23T14:02`. */
  moment: z.string().default(""),
  /** `silent`, or the kind of a note to readers, with its words. */
  fix: z.string().default(""),
  words: z.string().default(""),
  /** The passage that the note is about. */
  block: z.string().max(24).default(""),
  /** The byline that signs the note; "" for the editors. */
  signed: z.coerce.number().int().min(0).catch(0),
});
const Restored = z.object({ base: z.coerce.number().int().min(0), revision: z.coerce.number().int().min(1) });
type Sent = z.infer<typeof Sent>;

interface Asked extends Sent {
  readonly article: number;
  readonly version: number;
  /** Null when none was given. */
  readonly at: number | null;
}

/** Publishing has a page of its own, which looks at everything first. */
type Plain = Exclude<StepName, "publish">;
const PLAIN = STEP_NAMES.filter((step): step is Plain => step !== "publish");

const PLACES: Readonly<Record<Plain, string>> = {
  "take-up": PATTERNS.takeUp,
  "send-to-review": PATTERNS.sendToReview,
  "ask-for-changes": PATTERNS.askForChanges,
  approve: PATTERNS.approveArticle,
  schedule: PATTERNS.schedule,
  unschedule: PATTERNS.unschedule,
  unpublish: PATTERNS.unpublish,
  spike: PATTERNS.spike,
  revive: PATTERNS.revive,
  kill: PATTERNS.kill,
};

const TAKE: Readonly<Record<Plain, (act: Act, asked: Asked) => Promise<void>>> = {
  "take-up": takeUpStory,
  "send-to-review": sendToReview,
  "ask-for-changes": askForChanges,
  approve: approveArticle,
  schedule: (act, asked) => scheduleArticle(act, { ...asked, at: momentOf(asked) }),
  unschedule: unscheduleArticle,
  unpublish: unpublishArticle,
  spike: spikeArticle,
  revive: reviveArticle,
  kill: killArticle,
};

/** Steps about a text as somebody saw it. */
const AT_A_VERSION: readonly StepName[] = ["send-to-review", "approve", "schedule"];

export function articleIn(visit: Visit<unknown>): number {
  const id = Number(visit.params.article);
  if (!Number.isSafeInteger(id) || id < 1) throw new Problem("not-found", "articles.unknown");
  return id;
}

/** @throws Problem `invalid` when no clock there shows the time that was typed */
async function momentTyped(visit: Visit<Sent>): Promise<number | null> {
  const { moment } = visit.body;
  if (!moment) return null;
  const { timeZone } = await getPublication(visit.reads);
  const at = momentIn(moment, timeZone);
  if (at === null) throw new Problem("invalid", "articles.no-such-time", { zone: timeZone });
  return at;
}

function momentOf({ at }: Asked): number {
  if (at === null) throw new Problem("invalid", "articles.moment-due");
  return at;
}

async function correct(visit: Visit<Sent>): Promise<Response> {
  const article = articleIn(visit);
  const note = fixOf(visit.body);
  if (!note || note === "silent") throw new Problem("invalid", "articles.note-due");
  await correctArticle(visit.act, { article, ...note });
  return visit.seeOther(urls.write(article));
}

async function take(visit: Visit<Sent>, step: Plain): Promise<Response> {
  const article = articleIn(visit);
  const { base } = visit.body;
  if (base === undefined && AT_A_VERSION.includes(step))
    throw new Problem("invalid", "problem.malformed", { where: "base" });
  const at = await momentTyped(visit);
  await TAKE[step](visit.act, { ...visit.body, article, version: base ?? 0, at });
  return visit.seeOther(urls.write(article));
}

async function embargo(visit: Visit<Sent>): Promise<Response> {
  const article = articleIn(visit);
  await setEmbargo(visit.act, { article, at: await momentTyped(visit) });
  return visit.seeOther(urls.write(article));
}

async function restore(visit: Visit<z.infer<typeof Restored>>): Promise<Response> {
  const article = articleIn(visit);
  await restoreRevision(visit.act, { article, version: visit.body.base, revision: visit.body.revision });
  return visit.seeOther(urls.write(article));
}

export const stepRoutes: readonly AnyRoute[] = [
  ...PLAIN.map((step) =>
    route({
      name: `articles.${step}`,
      method: "POST",
      path: PLACES[step],
      access: STEPS[step].right,
      body: formBody(Sent),
      cache: "never",
      crossSite: "refuse",
      answer: (visit) => take(visit, step),
    }),
  ),
  route({
    name: "articles.embargo",
    method: "POST",
    path: PATTERNS.embargo,
    access: "articles.publish",
    body: formBody(Sent),
    cache: "never",
    crossSite: "refuse",
    answer: embargo,
  }),
  route({
    name: "articles.correct",
    method: "POST",
    path: PATTERNS.correct,
    access: "articles.correct",
    body: formBody(Sent),
    cache: "never",
    crossSite: "refuse",
    answer: correct,
  }),
  route({
    name: "articles.restore",
    method: "POST",
    path: PATTERNS.restore,
    access: "articles.write",
    body: formBody(Restored),
    cache: "never",
    crossSite: "refuse",
    answer: restore,
  }),
];
