// The newsroom's addresses of topics and of speakers: the list, one of them, renaming and merging.

import { z } from "zod";
import { afterIn, doneIn, moreOf, type TypedName, typedNamesIn } from "#people";
import { type AnyRoute, formBody, route, type Visit } from "#platform/http";
import type { Language } from "#platform/i18n";
import { Problem } from "#platform/problem";
import { getPublication } from "#publication";
import { PATTERNS } from "#urls";
import { changeNoun } from "./change-noun";
import { mergeNouns } from "./merge-nouns";
import { listFormerNames, listNounNames, type ListedNoun, searchNouns } from "./name-queries";
import { type NamedNoun, NAMED_NOUNS, type NounNames } from "./noun";
import { NounPage } from "./noun-page";
import { NounsPage, STAFF } from "./nouns-page";

const RIGHT = "names.change";
const MOST = 100;
const MOST_FOUND = 20;
const DONE = ["saved", "merged", "split"] as const;
const Fields = z.record(z.string(), z.string());
type Fields = z.infer<typeof Fields>;

const PLACES = {
  topic: { list: PATTERNS.staffTopics, one: PATTERNS.staffTopic, merge: PATTERNS.mergeTopic },
  speaker: { list: PATTERNS.staffSpeakers, one: PATTERNS.staffSpeaker, merge: PATTERNS.mergeSpeaker },
} as const;

export const nounRoutes: readonly AnyRoute[] = NAMED_NOUNS.flatMap((noun) => [
  route({
    name: `articles.${noun}s`,
    method: "GET",
    path: PLACES[noun].list,
    access: RIGHT,
    cache: "never",
    query: ["q", "after", "done"],
    answer: (visit) => showList(visit, noun),
  }),
  route({
    name: `articles.${noun}`,
    method: "GET",
    path: PLACES[noun].one,
    access: RIGHT,
    cache: "never",
    query: ["with", "done"],
    answer: (visit) => showOne(visit, { noun }),
  }),
  route({
    name: `articles.change-${noun}`,
    method: "POST",
    path: PLACES[noun].one,
    access: RIGHT,
    body: formBody(Fields),
    cache: "never",
    crossSite: "refuse",
    answer: (visit) => change(visit, noun),
  }),
  route({
    name: `articles.merge-${noun}s`,
    method: "POST",
    path: PLACES[noun].merge,
    access: RIGHT,
    body: formBody(Fields),
    cache: "never",
    crossSite: "refuse",
    answer: (visit) => merge(visit, noun),
  }),
]);

export function idIn(visit: Visit<unknown>, noun: NamedNoun): number {
  return Number(visit.params[noun]) || 0;
}

async function showList(visit: Visit<unknown>, noun: NamedNoun): Promise<Response> {
  const { t, reads, language, query, person } = visit;
  const words = query.get("q") ?? "";
  const lines = await searchNouns(reads, { noun, words, after: afterIn(visit), most: MOST });
  return visit.page({
    title: t(`names.${noun}s`),
    current: "names",
    body: (
      <NounsPage
        t={t}
        language={language}
        role={person?.role ?? ""}
        noun={noun}
        words={words}
        lines={lines}
        more={moreOf(STAFF[noun].list(), lines, { words, most: MOST })}
        done={doneIn(visit, DONE)}
        wrong={null}
      />
    ),
  });
}

interface Shown {
  readonly noun: NamedNoun;
  readonly typed?: Readonly<Partial<Record<Language, TypedName>>>;
  readonly wrong?: Problem;
}

async function showOne(visit: Visit<unknown>, { noun, typed, wrong }: Shown): Promise<Response> {
  const { t, reads, language, query, person } = visit;
  const id = idIn(visit, noun);
  const names = (await listNounNames(reads, { noun, ids: [id] })).get(id);
  if (!names) throw new Problem("not-found", "names.unknown");
  const { languages } = await getPublication(reads);
  const words = query.get("with") ?? "";
  const found = words ? await searchNouns(reads, { noun, words, after: null, most: MOST_FOUND }) : [];
  return visit.page({
    title: t(`names.${noun}s`),
    current: "names",
    status: wrong ? 422 : 200,
    body: (
      <NounPage
        t={t}
        language={language}
        role={person?.role ?? ""}
        noun={noun}
        id={id}
        names={names}
        former={await listFormerNames(reads, { noun, id })}
        typed={typed ?? typedFrom(names)}
        languages={languages.map((one) => one.language)}
        merging={{ words, found: found.filter((one) => one.id !== id).map(withRole) }}
        done={wrong ? null : doneIn(visit, DONE)}
        wrong={wrong ? t(wrong.message, wrong.values) : null}
      />
    ),
  });
}

/** Two speakers of one name are told apart by what they are. */
function withRole({ id, names }: ListedNoun) {
  const roles = Object.values(names).flatMap(({ role }) => role || []);
  return { id, names, ...(roles.length > 0 && { beside: roles.join(" · ") }) };
}

function typedFrom(names: NounNames): Partial<Record<Language, TypedName>> {
  return Object.fromEntries(
    Object.entries(names).map(([tag, { name, slug, role }]) => [tag, { name, slug, more: role }]),
  );
}

async function change(visit: Visit<Fields>, noun: NamedNoun): Promise<Response> {
  const id = idIn(visit, noun);
  const { languages } = await getPublication(visit.reads);
  const typed = typedNamesIn(
    visit.body,
    languages.map(({ language }) => language),
  );
  try {
    await changeNoun(visit.act, {
      noun,
      id,
      names: Object.fromEntries(
        Object.entries(typed).map(([tag, { name, slug, more }]) => [tag, { name, slug, role: more }]),
      ),
    });
  } catch (error) {
    return showOne(visit, { noun, typed, wrong: refusalOf(error) });
  }
  return visit.seeOther(`${STAFF[noun].one(id)}?done=saved`);
}

async function merge(visit: Visit<Fields>, noun: NamedNoun): Promise<Response> {
  const from = idIn(visit, noun);
  const into = Number(visit.body["into"]) || 0;
  try {
    await mergeNouns(visit.act, { noun, from, into });
  } catch (error) {
    return showOne(visit, { noun, wrong: refusalOf(error) });
  }
  return visit.seeOther(`${STAFF[noun].one(into)}?done=merged`);
}

/** What the page itself answers, with the words still in it. @throws anything else again */
export function refusalOf(error: unknown): Problem {
  const kinds: readonly string[] = ["invalid", "conflict"];
  if (error instanceof Problem && kinds.includes(error.kind)) return error;
  throw error;
}
