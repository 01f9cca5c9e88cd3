// Gathers what the budget shows, and plans what is typed into its line.

import { editionOf } from "#people";
import { type AnyRoute, formBody, route, type Visit } from "#platform/http";
import { addDays, beginOfDay, dayOf, isDay, isLanguage } from "#platform/i18n";
import { Problem } from "#platform/problem";
import { getPublication, listSections, type Section } from "#publication";
import { PATTERNS, urls } from "#urls";
import { type Viewer, viewerOf } from "../desk/viewer";
import { askForStory } from "./ask-for-story";
import type { Assignment } from "./assignment";
import { listLanguages } from "./assignment-queries";
import { type BudgetDay, type BudgetFilter, BudgetPage } from "./budget-page";
import { type BudgetAsked, listDue, listIdeas, listPlanned, listUndated } from "./budget-queries";
import { choicesFor, idIn, sectionLabel, withChildren } from "./choices";
import { askingIn, NOTHING_TYPED, TypedAsking } from "./typed-asking";

const DAYS = 14;
const MOST = 200;

interface Refused {
  readonly problem: Problem;
  readonly typed: TypedAsking;
}

async function showBudget(visit: Visit<unknown>, refused: Refused | null = null): Promise<Response> {
  const { reads, t, language, act, query } = visit;
  const viewer = await viewerOf(act);
  const { timeZone: zone, defaultLanguage } = await getPublication(reads);
  const sections = await listSections(reads);
  const filter = filterIn(query);
  const today = dayOf(reads.at, zone);
  const from = filter.from || today;
  const to = addDays(from, DAYS - 1);
  const asked = askedFor(filter, { viewer, sections });
  const span = { from: beginOfDay(from, zone), to: beginOfDay(addDays(to, 1), zone) };
  const planned = await listPlanned(reads, { ...asked, ...span });
  const lists = {
    late: await listDue(reads, { ...asked, before: reads.at }),
    undated: await listUndated(reads, asked),
    ideas: filter.owner === "" ? await listIdeas(reads, asked) : [],
  };
  const late = new Set(lists.late.map(({ id }) => id));
  const stories = [...planned, ...lists.late, ...lists.undated].map(({ story }) => story);
  const choices = await choicesFor(reads, { viewer, language });
  return visit.page({
    title: t("articles.budget"),
    current: "budget",
    script: "desk",
    status: refused ? 422 : 200,
    body: (
      <BudgetPage
        t={t}
        language={language}
        zone={zone}
        now={reads.at}
        filter={{ ...filter, from }}
        {...lists}
        days={byDay(
          planned.filter(({ id }) => !late.has(id)),
          { zone, sections },
        )}
        to={to}
        before={addDays(from, -DAYS)}
        after={addDays(from, DAYS)}
        cut={[planned, ...Object.values(lists)].some(({ length }) => length === MOST)}
        sectionOf={(id) => sectionLabel(sections, id, language)}
        languages={await listLanguages(reads, stories)}
        choices={choices}
        typed={refused?.typed ?? blank(choices.languages, [language, defaultLanguage])}
        wrong={refused && t(refused.problem.message, refused.problem.values)}
      />
    ),
  });
}

function filterIn(query: URLSearchParams): BudgetFilter {
  const [from, language, owner] = ["from", "language", "owner"].map((name) => query.get(name) ?? "");
  return {
    from: from && isDay(from) ? from : "",
    language: language && isLanguage(language) ? language : null,
    section: idIn(query.get("section") ?? ""),
    owner: owner === "me" || owner === "open" || idIn(owner ?? "") !== null ? (owner ?? "") : "",
  };
}

function askedFor(
  { language, section, owner }: BudgetFilter,
  { viewer, sections }: { viewer: Viewer; sections: readonly Section[] },
): BudgetAsked {
  const person = owner === "me" ? viewer.person : owner === "open" ? null : idIn(owner);
  return {
    viewer,
    most: MOST,
    ...(language && { language }),
    ...(section !== null && { sections: withChildren(sections, section) }),
    ...(owner !== "" && { person }),
  };
}

/** In the paper's order of sections, then by time. */
function byDay(
  planned: readonly Assignment[],
  { zone, sections }: { zone: string; sections: readonly Section[] },
): BudgetDay[] {
  const position = (id: number | null) => sections.findIndex((one) => one.id === id);
  const place = ({ section }: Assignment) =>
    section === null ? -1 : position(editionOf(sections, section)) * sections.length + position(section);
  return [...Map.groupBy(planned, ({ dueAt }) => dayOf(dueAt ?? 0, zone))].map(([day, lines]) => ({
    day,
    begins: beginOfDay(day, zone),
    lines: lines.toSorted((a, b) => place(a) - place(b)),
  }));
}

/** The line begins with one's own language, where one may write in it. */
function blank(languages: readonly string[], wished: readonly string[]): TypedAsking {
  return { ...NOTHING_TYPED, language: wished.find((one) => languages.includes(one)) ?? languages[0] ?? "" };
}

async function plan(visit: Visit<TypedAsking>): Promise<Response> {
  const { act, body, reads } = visit;
  const { timeZone, defaultLanguage } = await getPublication(reads);
  try {
    const id = await askForStory(act, {
      ...askingIn(body, timeZone),
      story: idIn(body.story),
      language: isLanguage(body.language) ? body.language : defaultLanguage,
      person: idIn(body.person),
    });
    return visit.seeOther(body.story === "" ? `${urls.budget()}#plan` : urls.assignment(id));
  } catch (error) {
    if (error instanceof Problem && error.kind !== "not-found")
      return showBudget(visit, { problem: error, typed: body });
    throw error;
  }
}

export const budgetRoutes: readonly AnyRoute[] = [
  route({
    name: "articles.budget",
    method: "GET",
    path: PATTERNS.budget,
    access: "articles.write",
    cache: "never",
    query: ["from", "language", "section", "owner"],
    answer: (visit) => showBudget(visit),
  }),
  route({
    name: "articles.plan-story",
    method: "POST",
    path: PATTERNS.budget,
    access: "articles.write",
    body: formBody(TypedAsking),
    cache: "never",
    crossSite: "refuse",
    answer: plan,
  }),
];
