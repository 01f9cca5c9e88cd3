// Where a story stands for whoever has it open: the next step, the others, and what was said and ordered.

import { countOpenNotes, listSteps, nextStep, stepsFrom, type StepName, type Writing } from "#articles";
import { findAssignmentOf, lateWords, viewerOf, whenWords } from "#articles/desk";
import { listBylines, mayDo } from "#people";
import type { Visit } from "#platform/http";
import { formatDate, type MessageKey, wallIn } from "#platform/i18n";
import type { Publication } from "#publication";
import { urls } from "#urls";
import type { WritingWay } from "./writing-data";

const HOUR_MS = 3_600_000;
/** States in which the words of the last step are what one must know first. */
const SAYING: readonly string[] = ["changes-asked-for", "unpublished", "spiked", "killed"];
/** States in which a story moves only by somebody who reviews. */
const WITH_EDITORS: readonly string[] = ["in-review", "approved"];
/** Steps that are about changes which readers do not see yet. */
const OF_CHANGES: readonly StepName[] = ["send-to-review", "ask-for-changes", "approve", "publish"];
const SHUT: readonly string[] = ["published", "spiked", "killed"];

export async function wayOf(
  visit: Visit<undefined>,
  { writing, publication }: { writing: Writing; publication: Publication },
): Promise<WritingWay> {
  const { reads, language, person } = visit;
  const may = (right: string) => person !== null && mayDo(person.role, right);
  const zone = publication.timeZone;
  const embargoed = writing.embargoAt !== null && writing.embargoAt > reads.at;
  const standing = { ...writing, twoPeople: publication.twoPeople, embargoed };
  const next = nextStep(standing, may);
  const moment = (at: number) => formatDate(language, at, { kind: "moment", zone });
  const hour = Math.ceil((reads.at + HOUR_MS / 2) / HOUR_MS) * HOUR_MS;
  return {
    next,
    afterChange: nextStep({ ...standing, changed: true, approved: false }, may),
    waits: next === null && WITH_EDITORS.includes(writing.state),
    others: stepsFrom(writing.state, may).filter(
      (step) => step !== next && (writing.changed || !OF_CHANGES.includes(step)),
    ),
    mayCorrect: may("articles.correct") && writing.state === "published",
    mayProve: may("articles.proof"),
    mayEmbargo: may("articles.publish") && !SHUT.includes(writing.state),
    embargoed: embargoed && writing.embargoAt !== null ? moment(writing.embargoAt) : null,
    goesOut: writing.goesOutAt === null ? null : moment(writing.goesOutAt),
    changedSinceScheduled: writing.changedSinceScheduled,
    reviewAsked: writing.reviewAsked && writing.state === "published",
    openNotes: await countOpenNotes(reads, writing.id),
    assignment: await asked(visit, { writing, zone }),
    said: await lastWords(visit, writing),
    signing: await signingOf(visit, writing),
    zone,
    moment: wallIn(embargoed && writing.embargoAt ? writing.embargoAt : hour, zone),
  };
}

/** Named bylines, those of the story first. */
export async function signingOf({ reads }: Pick<Visit<unknown>, "reads">, { language, manuscript }: Writing) {
  const bylines = await listBylines(reads, { language });
  const named = bylines.filter(({ withheld, name }) => !withheld && name !== "");
  const own = named.filter(({ id }) => manuscript.bylines.includes(id));
  const signers = [...own, ...named.filter((byline) => !own.includes(byline))];
  return { language, signers: signers.map(({ id, name }) => ({ id, name })) };
}

/** What was asked for, as long as somebody waits for it. */
async function asked(
  { reads, t, language, act }: Visit<undefined>,
  { writing, zone }: { writing: Writing; zone: string },
): Promise<WritingWay["assignment"]> {
  const assignment = await findAssignmentOf(reads, { viewer: await viewerOf(act), article: writing.id });
  if (!assignment) return null;
  const { dueAt, length, picture, mine, person, state } = assignment;
  const nobody = state === "open" ? t("editor.assigned-open") : t("editor.byline-withheld");
  const late = dueAt !== null && dueAt < reads.at && state !== "delivered";
  return {
    url: urls.assignment(assignment.id),
    due: dueAt === null ? null : whenWords({ t, language, zone, now: reads.at }, dueAt),
    late: late ? lateWords(t, reads.at - dueAt) : null,
    who: mine ? t("editor.assigned-you") : (person?.name ?? nobody),
    brief: assignment.brief,
    wanted: [
      length !== null && t("editor.wanted-words", { count: length }),
      picture && t("editor.wanted-picture"),
    ]
      .filter(Boolean)
      .join(", "),
  };
}

async function lastWords(
  { reads, t, person }: Visit<undefined>,
  writing: Writing,
): Promise<WritingWay["said"]> {
  const seesWithheld = mayDo(person?.role ?? "", "bylines.see-withheld");
  const [last] = await listSteps(reads, { article: writing.id, most: 1, seesWithheld });
  if (last?.verb === "undo-publish") return { who: last.who, words: t("editor.publishing-undone") };
  if (last?.verb === "schedule-failed") return { who: null, words: t(last.reason as MessageKey) };
  if (!last?.reason || !SAYING.includes(writing.state)) return null;
  return { who: last.who, words: last.reason };
}
