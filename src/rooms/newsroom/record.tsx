// Gathers what the record shows: its lines, and the names of what stands on them.

import { headlinesOf } from "#articles/desk";
import { listNounNames } from "#articles/names";
import { listPageTitles } from "#pages";
import { listBylineNames, listPeople, mainName, type NamesByLanguage } from "#people";
import { listRecord, type RecordedLine } from "#platform/act";
import { type AnyRoute, route, type Visit } from "#platform/http";
import { formatDate, type Language, LANGUAGE_TAGS, LANGUAGES, momentIn } from "#platform/i18n";
import { getPublication, listSections } from "#publication";
import { PATTERNS, urls } from "#urls";
import { type RecordFilter, RecordPage, type RecordShown, recordUrl } from "./record-page";

const MOST = 200;
const DAY_MS = 86_400_000;

export const recordRoutes: readonly AnyRoute[] = [
  route({
    name: "newsroom.record",
    method: "GET",
    path: PATTERNS.record,
    access: "record.read",
    cache: "never",
    query: ["person", "noun", "id", "verb", "day", "before"],
    answer: showRecord,
  }),
];

async function showRecord(visit: Visit<undefined>): Promise<Response> {
  const { reads, t, language, query } = visit;
  const { timeZone: zone } = await getPublication(reads);
  const filter = filterIn(query);
  const read = await listRecord(reads, {
    ...filter,
    ...daysOf(filter.day, zone),
    before: numberIn(query, "before"),
    most: MOST,
  });
  const people = await listPeople(reads);
  const last = read.at(-1);
  return visit.page({
    title: t("record.record"),
    current: "record",
    body: (
      <RecordPage
        t={t}
        language={language}
        zone={zone}
        filter={filter}
        lines={await shownLines(visit, { lines: read, people, zone })}
        people={people}
        more={last && read.length === MOST ? recordUrl(filter, last.id) : null}
      />
    ),
  });
}

/** An id; null for anything else. */
function numberIn(query: URLSearchParams, name: string): number | null {
  const value = Number(query.get(name));
  return Number.isSafeInteger(value) && value > 0 ? value : null;
}

function filterIn(query: URLSearchParams): RecordFilter {
  const word = (name: string) => {
    const value = query.get(name) ?? "";
    return /^[a-z-]{1,40}$/.test(value) ? value : null;
  };
  const day = query.get("day") ?? "";
  const noun = word("noun");
  return {
    person: numberIn(query, "person"),
    noun,
    id: noun === null ? null : numberIn(query, "id"),
    verb: word("verb"),
    day: /^\d{4}-\d{2}-\d{2}$/.test(day) && !Number.isNaN(Date.parse(day)) ? day : null,
  };
}

/** From midnight to midnight on the paper's clock; where a clock is put forward over midnight, from its first minute. */
function daysOf(day: string | null, zone: string): { from: number | null; until: number | null } {
  if (day === null) return { from: null, until: null };
  const next = new Date(Date.parse(day) + DAY_MS).toISOString().slice(0, 10);
  return { from: beginOf(day, zone), until: beginOf(next, zone) };
}

function beginOf(day: string, zone: string): number | null {
  return momentIn(`${day}T00:00`, zone) ?? momentIn(`${day}T01:00`, zone);
}

interface Reading {
  readonly lines: readonly RecordedLine[];
  readonly people: readonly { readonly id: number; readonly name: string }[];
  readonly zone: string;
}

type Named = Pick<RecordShown, "name" | "url">;

async function shownLines(visit: Visit<unknown>, reading: Reading): Promise<RecordShown[]> {
  const { lines, people, zone } = reading;
  const nameOf = await namesFor(visit, reading);
  return lines.map((line) => ({
    ...line,
    ...nameOf(line),
    who: people.find(({ id }) => id === line.person)?.name ?? null,
    beside: besideOf(visit, { line, zone }),
  }));
}

/** Names for all that stands on these lines, looked up together. */
async function namesFor(
  { reads, t, language }: Visit<unknown>,
  { lines, people }: Reading,
): Promise<(line: RecordedLine) => Named> {
  const ids = (noun: string) => [
    ...new Set(lines.flatMap((line) => (line.noun === noun ? (line.nounId ?? []) : []))),
  ];
  const headlines = await headlinesOf(reads, ids("article"));
  const bylines = await listBylineNames(reads, ids("byline"));
  const topics = await listNounNames(reads, { noun: "topic", ids: ids("topic") });
  const speakers = await listNounNames(reads, { noun: "speaker", ids: ids("speaker") });
  const pages = await listPageTitles(reads, ids("page"));
  const sections = new Map((await listSections(reads)).map(({ id, names }) => [id, names]));
  const named = (names: NamesByLanguage | undefined, url: string | null): Named => {
    const main = names && mainName(names, language);
    return main ? { name: { words: main.name, language: main.language }, url } : { name: null, url: null };
  };
  const KINDS: Readonly<Record<string, (id: number) => Named>> = {
    article: (id) => {
      const found = headlines.get(id);
      if (!found) return { name: null, url: null };
      const words = found.headline || t("editor.untitled");
      return { name: { words, language: found.headline ? found.language : null }, url: urls.write(id) };
    },
    byline: (id) =>
      bylines.has(id)
        ? named(bylines.get(id), urls.staffByline(id))
        : { name: { words: t("newsroom.withheld"), language: null }, url: null },
    topic: (id) => named(topics.get(id), urls.staffTopic(id)),
    speaker: (id) => named(speakers.get(id), urls.staffSpeaker(id)),
    page: (id) => {
      const page = pages.get(id);
      return page
        ? { name: { words: page.title, language: page.language }, url: urls.staffPage(id) }
        : { name: null, url: null };
    },
    section: (id) => named(sections.get(id), urls.settings()),
    person: (id) => {
      const person = people.find((one) => one.id === id);
      return person
        ? { name: { words: person.name, language: null }, url: urls.person(id) }
        : { name: null, url: null };
    },
  };
  return ({ noun, nounId }) =>
    (nounId === null ? undefined : KINDS[noun]?.(nounId)) ?? { name: null, url: null };
}

/** What else a line says, as far as there are words for it. */
function besideOf(
  { t, language }: Visit<unknown>,
  { line, zone }: { line: RecordedLine; zone: string },
): string[] {
  const { revision, to, fix, kind, at } = line.details;
  const said: (string | false)[] = [
    typeof revision === "number" && t("editor.revision-number", { number: revision }),
    fix === "silent" && t("record.silent"),
    line.verb.includes("correct") && typeof kind === "string" && t(`articles.kind.${kind}`),
    line.verb === "embargo" && typeof at === "number" && formatDate(language, at, { kind: "moment", zone }),
    line.verb === "change-role" && typeof to === "string" && t(`people.role-${to}`),
    line.verb === "move-language" && languageName(to),
  ];
  return said.filter((one) => one !== false);
}

function languageName(tag: unknown): string | false {
  const found: Language | undefined = LANGUAGE_TAGS.find((one) => one === tag);
  return found ? LANGUAGES[found].name : false;
}
