// Addresses of assignments: the page of one, taking, giving back, assigning, changing, cancelling; and the plan of an article.

import { z } from "zod";
import { type AnyRoute, formBody, route, type Visit } from "#platform/http";
import { Problem } from "#platform/problem";
import { getPublication, listSections } from "#publication";
import { PATTERNS, urls } from "#urls";
import { viewerOf } from "../desk/viewer";
import { holdArticle } from "../hold-article";
import { findWriting } from "../queries";
import { articleIn } from "../step-routes";
import { askForStory } from "./ask-for-story";
import { assignPerson } from "./assign-person";
import { PlanPage } from "./assignment-forms";
import { AssignmentPage } from "./assignment-page";
import {
  findAssignment,
  findAssignmentOf,
  listAssignmentsOf,
  listAssignmentSteps,
  listLanguages,
} from "./assignment-queries";
import { cancelAssignment } from "./cancel-assignment";
import { changeAssignment } from "./change-assignment";
import { choicesFor, idIn, sectionLabel } from "./choices";
import { giveBackAssignment } from "./give-back-assignment";
import { takeAssignment } from "./take-assignment";
import { askingIn, TypedAsking, typedFromAsking } from "./typed-asking";

const MOST = 100;
const Reason = z.object({ reason: z.string().default("") });
const Person = z.object({ person: z.string().default("") });

function assignmentIn(visit: Visit<unknown>): number {
  const id = idIn(visit.params.assignment ?? "");
  if (id === null) throw new Problem("not-found", "articles.no-assignment");
  return id;
}

interface Refused {
  readonly form: string;
  readonly problem: Problem;
  readonly typed?: TypedAsking;
  readonly reason?: string;
}

async function showAssignment(visit: Visit<unknown>, refused: Refused | null = null): Promise<Response> {
  const { reads, t, language, act } = visit;
  const viewer = await viewerOf(act);
  const assignment = await findAssignment(reads, { viewer, id: assignmentIn(visit) });
  if (!assignment) throw new Problem("not-found", "articles.no-assignment");
  const { story } = assignment;
  const { timeZone: zone } = await getPublication(reads);
  const choices = await choicesFor(reads, { viewer, language });
  const planned = (await listLanguages(reads, [story])).get(story) ?? [];
  const all = await listAssignmentsOf(reads, { viewer, story, most: MOST });
  return visit.page({
    title: assignment.title,
    current: "budget",
    status: refused ? 422 : 200,
    body: (
      <AssignmentPage
        t={t}
        language={language}
        zone={zone}
        now={reads.at}
        assignment={assignment}
        section={sectionLabel(await listSections(reads), assignment.section, language)}
        others={all.filter(({ id }) => id !== assignment.id)}
        history={await listAssignmentSteps(reads, {
          assignment: assignment.id,
          unnamed: assignment.unnamed,
          most: MOST,
        })}
        free={choices.languages.filter((one) => !planned.includes(one) && one !== assignment.language)}
        choices={choices}
        typed={refused?.typed ?? typedFromAsking(assignment, zone)}
        assigns={viewer.assigns}
        refused={
          refused && {
            form: refused.form,
            sentence: t(refused.problem.message, refused.problem.values),
            reason: refused.reason ?? "",
          }
        }
      />
    ),
  });
}

/** Does something to an assignment; a refusal is its page again, with what was typed. */
async function trying(
  visit: Visit<unknown>,
  typed: Omit<Refused, "problem">,
  work: (assignment: number) => Promise<void>,
): Promise<Response> {
  const assignment = assignmentIn(visit);
  try {
    await work(assignment);
  } catch (error) {
    if (error instanceof Problem && (error.kind === "invalid" || error.kind === "conflict"))
      return showAssignment(visit, { ...typed, problem: error });
    throw error;
  }
  return visit.seeOther(urls.assignment(assignment));
}

async function take(visit: Visit<unknown>): Promise<Response> {
  let article = 0;
  const answer = await trying(visit, { form: "take" }, async (assignment) => {
    article = await takeAssignment(visit.act, { assignment });
  });
  return article > 0 ? visit.seeOther(urls.write(article)) : answer;
}

async function change(visit: Visit<TypedAsking>): Promise<Response> {
  const { timeZone } = await getPublication(visit.reads);
  return trying(visit, { form: "change", typed: visit.body }, (assignment) =>
    changeAssignment(visit.act, { assignment, ...askingIn(visit.body, timeZone) }),
  );
}

/** The plan of an article: the one that is there, or the form that makes one. */
async function showPlan(
  visit: Visit<unknown>,
  refused: { problem: Problem; typed: TypedAsking } | null = null,
): Promise<Response> {
  const { reads, t, language, act } = visit;
  const article = articleIn(visit);
  await holdArticle({ who: act.who, reads }, { article });
  const writing = await findWriting(reads, article);
  if (!writing) throw new Problem("not-found", "articles.unknown");
  const viewer = await viewerOf(act);
  const there = await findAssignmentOf(reads, { viewer, article });
  if (there) return visit.seeOther(urls.assignment(there.id));
  const { timeZone: zone } = await getPublication(reads);
  const { headline, section } = writing.manuscript;
  const blank = { brief: "", length: null, picture: false, urgent: false, dueAt: null };
  return visit.page({
    title: t("articles.assignment-new"),
    current: "budget",
    status: refused ? 422 : 200,
    body: (
      <PlanPage
        t={t}
        typed={refused?.typed ?? typedFromAsking({ ...blank, title: headline, section }, zone)}
        choices={await choicesFor(reads, { viewer, language })}
        zone={zone}
        article={{ id: article, headline, language: writing.language }}
        wrong={refused && t(refused.problem.message, refused.problem.values)}
      />
    ),
  });
}

async function plan(visit: Visit<TypedAsking>): Promise<Response> {
  const article = articleIn(visit);
  const { reads, act, body } = visit;
  await holdArticle({ who: act.who, reads }, { article });
  const writing = await findWriting(reads, article);
  if (!writing) throw new Problem("not-found", "articles.unknown");
  const { timeZone } = await getPublication(reads);
  try {
    const id = await askForStory(act, {
      ...askingIn(body, timeZone),
      story: writing.story,
      language: writing.language,
      person: idIn(body.person),
    });
    return visit.seeOther(urls.assignment(id));
  } catch (error) {
    if (error instanceof Problem && error.kind !== "not-found")
      return showPlan(visit, { problem: error, typed: body });
    throw error;
  }
}

const reading = { method: "GET", access: "articles.write", cache: "never" } as const;
const writing = { method: "POST", access: "articles.write", cache: "never", crossSite: "refuse" } as const;

export const assignmentRoutes: readonly AnyRoute[] = [
  route({
    ...reading,
    name: "articles.assignment",
    path: PATTERNS.assignment,
    answer: (visit) => showAssignment(visit),
  }),
  route({ ...writing, name: "articles.take-assignment", path: PATTERNS.takeAssignment, answer: take }),
  route({
    ...writing,
    name: "articles.give-back-assignment",
    path: PATTERNS.giveBackAssignment,
    body: formBody(Reason),
    answer: (visit: Visit<z.infer<typeof Reason>>) =>
      trying(visit, { form: "give-back", reason: visit.body.reason }, (assignment) =>
        giveBackAssignment(visit.act, { assignment, ...visit.body }),
      ),
  }),
  route({
    ...writing,
    name: "articles.assign",
    path: PATTERNS.assignPerson,
    access: "assignments.assign",
    body: formBody(Person),
    answer: (visit: Visit<z.infer<typeof Person>>) =>
      trying(visit, { form: "assign" }, (assignment) =>
        assignPerson(visit.act, { assignment, person: idIn(visit.body.person) }),
      ),
  }),
  route({
    ...writing,
    name: "articles.change-assignment",
    path: PATTERNS.changeAssignment,
    body: formBody(TypedAsking),
    answer: change,
  }),
  route({
    ...writing,
    name: "articles.cancel-assignment",
    path: PATTERNS.cancelAssignment,
    body: formBody(Reason),
    answer: (visit: Visit<z.infer<typeof Reason>>) =>
      trying(visit, { form: "cancel", reason: visit.body.reason }, (assignment) =>
        cancelAssignment(visit.act, { assignment, ...visit.body }),
      ),
  }),
  route({
    ...reading,
    name: "articles.plan",
    path: PATTERNS.articleAssignment,
    answer: (visit) => showPlan(visit),
  }),
  route({
    ...writing,
    name: "articles.plan-article",
    path: PATTERNS.articleAssignment,
    body: formBody(TypedAsking),
    answer: plan,
  }),
];
