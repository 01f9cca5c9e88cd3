// The newsroom's addresses at which stories and words are given to somebody else of the same name.

import { z } from "zod";
import { listBylineNames, listSelves, type NamesByLanguage } from "#people";
import { type AnyRoute, formBody, route, type Visit } from "#platform/http";
import { formatDate, isLanguage, type Language } from "#platform/i18n";
import { Problem } from "#platform/problem";
import { getPublication } from "#publication";
import { PATTERNS, urls } from "#urls";
import { splitByline } from "../signing/split-byline";
import { type CarrierLine, listSignedStories, listSpoken, listTopicStories } from "./carrier-queries";
import { listNounNames, searchNouns } from "./name-queries";
import { idIn, refusalOf } from "./noun-routes";
import { chosenIn, SplitPage, type SplitPageProps } from "./split-page";
import { splitSpeaker } from "./split-speaker";
import { splitTopic } from "./split-topic";

const RIGHT = "names.change";
const MOST = 100;
const Fields = z.record(z.string(), z.string());
type Fields = z.infer<typeof Fields>;
type Named = Partial<Record<Language, string>>;

/** What is split: where its pages are, what is listed, and what the form does. */
interface Split {
  readonly name: string;
  readonly path: string;
  readonly query: readonly string[];
  show(visit: Visit<unknown>, typed: Fields): Promise<Shown>;
  /** @returns the address of what the chosen ones belong to now */
  split(visit: Visit<Fields>, sent: { chosen: number[]; names: Named }): Promise<string>;
}

type Shown = Pick<
  SplitPageProps,
  "current" | "names" | "back" | "action" | "lead" | "lines" | "more" | "fields" | "says" | "others"
>;

const SPLITS: readonly Split[] = [
  {
    name: "topic",
    path: PATTERNS.splitTopic,
    query: ["before"],
    show: showTopic,
    split: async (visit, { chosen, names }) =>
      urls.staffTopic(await splitTopic(visit.act, { topic: idIn(visit, "topic"), articles: chosen, names })),
  },
  {
    name: "speaker",
    path: PATTERNS.splitSpeaker,
    query: ["skip"],
    show: showSpeaker,
    split: async (visit, { chosen, names }) =>
      urls.staffSpeaker(
        await splitSpeaker(visit.act, {
          speaker: idIn(visit, "speaker"),
          quotations: chosen,
          into: Number(visit.body["into"]) || null,
          names,
        }),
      ),
  },
  {
    name: "byline",
    path: PATTERNS.splitByline,
    query: ["before"],
    show: showByline,
    split: async (visit, { chosen, names }) =>
      urls.staffByline(await splitByline(visit.act, { byline: bylineIn(visit), articles: chosen, names })),
  },
];

export const splitRoutes: readonly AnyRoute[] = SPLITS.flatMap((split) => [
  route({
    name: `articles.choose-of-${split.name}`,
    method: "GET",
    path: split.path,
    access: RIGHT,
    cache: "never",
    query: split.query,
    answer: (visit) => show(visit, { split, typed: {}, wrong: null }),
  }),
  route({
    name: `articles.split-${split.name}`,
    method: "POST",
    path: split.path,
    access: RIGHT,
    body: formBody(Fields),
    cache: "never",
    crossSite: "refuse",
    async answer(visit) {
      try {
        const to = await split.split(visit, {
          chosen: chosenIn(visit.body),
          names: namesIn(visit.body),
        });
        return visit.seeOther(`${to}?done=split`);
      } catch (error) {
        return show(visit, { split, typed: visit.body, wrong: refusalOf(error) });
      }
    },
  }),
]);

async function show(
  visit: Visit<unknown>,
  { split, typed, wrong }: { split: Split; typed: Fields; wrong: Problem | null },
): Promise<Response> {
  const { t, language, person } = visit;
  const shown = await split.show(visit, typed);
  return visit.page({
    title: t("names.split"),
    current: "names",
    status: wrong ? 422 : 200,
    body: (
      <SplitPage
        t={t}
        language={language}
        role={person?.role ?? ""}
        {...shown}
        chosen={chosenIn(typed)}
        done={null}
        wrong={wrong && t(wrong.message, wrong.values)}
      />
    ),
  });
}

function namesIn(fields: Fields): Named {
  return Object.fromEntries(
    Object.entries(fields).flatMap(([field, value]) => {
      const language = field.replace(/^name-/, "");
      return field.startsWith("name-") && isLanguage(language) && value.trim() ? [[language, value]] : [];
    }),
  );
}

function bylineIn(visit: Visit<unknown>): number {
  return Number(visit.params.byline) || 0;
}

function beforeIn({ query }: Visit<unknown>): number | null {
  return Number(query.get("before")) || null;
}

/** Names for every language in which something is listed: as typed, or as they would be proposed. */
function fieldsFor(
  lines: readonly { language: Language }[],
  typed: Fields,
  proposed: (language: Language) => string,
) {
  const languages = [...new Set(lines.map(({ language }) => language))];
  return languages.map((language) => ({
    language,
    value: typed[`name-${language}`] ?? proposed(language),
  }));
}

async function storyLines({ t, language, reads }: Visit<unknown>, stories: readonly CarrierLine[]) {
  const { timeZone: zone } = await getPublication(reads);
  return stories.map(({ id, language: own, headline, publishedAt }) => ({
    id,
    language: own,
    words: headline || t("editor.untitled"),
    beside:
      publishedAt === null ? t("names.not-public") : formatDate(language, publishedAt, { kind: "day", zone }),
  }));
}

function moreStories(here: string, stories: readonly CarrierLine[]): string | null {
  const last = stories.at(-1);
  return last && stories.length === MOST ? `${here}?before=${last.id}` : null;
}

async function showTopic(visit: Visit<unknown>, typed: Fields): Promise<Shown> {
  const topic = idIn(visit, "topic");
  const names = (await listNounNames(visit.reads, { noun: "topic", ids: [topic] })).get(topic);
  if (!names) throw new Problem("not-found", "names.unknown");
  const stories = await listTopicStories(visit.reads, { topic, before: beforeIn(visit), most: MOST });
  return {
    current: "topics",
    names,
    back: urls.staffTopic(topic),
    action: urls.splitTopic(topic),
    lead: visit.t("names.split-topic-lead"),
    lines: await storyLines(visit, stories),
    more: moreStories(urls.splitTopic(topic), stories),
    fields: fieldsFor(stories, typed, () => ""),
    says: visit.t("names.split-topic-into"),
  };
}

async function showByline(visit: Visit<unknown>, typed: Fields): Promise<Shown> {
  const byline = bylineIn(visit);
  const names: NamesByLanguage | undefined = (await listBylineNames(visit.reads, [byline])).get(byline);
  if (!names) throw new Problem("not-found", "names.unknown");
  const bylines = await listSelves(visit.reads, byline);
  const stories = await listSignedStories(visit.reads, { bylines, before: beforeIn(visit), most: MOST });
  return {
    current: "bylines",
    names,
    back: urls.staffByline(byline),
    action: urls.splitByline(byline),
    lead: visit.t("names.split-byline-lead"),
    lines: await storyLines(visit, stories),
    more: moreStories(urls.splitByline(byline), stories),
    fields: fieldsFor(stories, typed, () => ""),
    says: visit.t("names.split-byline-into"),
  };
}

async function showSpeaker(visit: Visit<unknown>, typed: Fields): Promise<Shown> {
  const { reads, language, t, query } = visit;
  const speaker = idIn(visit, "speaker");
  const names = (await listNounNames(reads, { noun: "speaker", ids: [speaker] })).get(speaker);
  if (!names) throw new Problem("not-found", "names.unknown");
  const skip = Number(query.get("skip")) || 0;
  const spoken = await listSpoken(reads, { speaker, skip, most: MOST });
  const { timeZone: zone } = await getPublication(reads);
  return {
    current: "speakers",
    names,
    back: urls.staffSpeaker(speaker),
    action: urls.splitSpeaker(speaker),
    lead: t("names.split-speaker-lead"),
    lines: spoken.map((one) => ({
      id: one.id,
      language: one.language,
      words: one.words,
      beside: [one.role, one.headline, formatDate(language, one.publishedAt, { kind: "day", zone })]
        .filter(Boolean)
        .flatMap((part, index) => [index > 0 ? " · " : "", <bdi key={part}>{part}</bdi>]),
    })),
    more: spoken.length === MOST ? `${urls.splitSpeaker(speaker)}?skip=${skip + MOST}` : null,
    fields: fieldsFor(spoken, typed, (tag) => names[tag]?.name ?? ""),
    says: t("names.split-speaker-into"),
    others: await namesakes(visit, { speaker, name: Object.values(names)[0]?.name ?? "" }),
  };
}

/** Others of the same name, told apart by their address. */
async function namesakes({ reads }: Visit<unknown>, { speaker, name }: { speaker: number; name: string }) {
  const found = await searchNouns(reads, { noun: "speaker", words: name, after: null, most: 20 });
  return found
    .filter(({ id }) => id !== speaker)
    .map(({ id, names }) => ({
      id,
      says: Object.values(names)
        .map((one) => [one.name, one.role, one.slug].filter(Boolean).join(" · "))
        .join(" / "),
    }));
}
