// The newsroom's addresses of bylines: the list, one of them, and what can be done with it.

import { z } from "zod";
import { type AnyRoute, formBody, route, type Visit } from "#platform/http";
import { isLanguage, type Language } from "#platform/i18n";
import { Problem } from "#platform/problem";
import { getPublication } from "#publication";
import { PATTERNS, urls } from "#urls";
import { refusalOf } from "../entrance";
import { isWithin, limitsOf } from "../limits";
import { listPeople } from "../queries";
import { type BylineCard, bylineKindOf } from "./byline";
import { BylinePage, type TypedByline } from "./byline-page";
import { BylinesPage } from "./bylines-page";
import { changeByline } from "./change-byline";
import { mergeBylines } from "./merge-bylines";
import { afterIn, doneIn, moreOf } from "./names-list";
import { typedNamesIn } from "./names-parts";
import { newBylineRoute } from "./new-byline-route";
import { putByline } from "./put-byline";
import { findBylineCard, findMerged, searchBylines } from "./queries";
import { withholdByline } from "./withhold-byline";

const RIGHT = "names.change";
const MOST = 100;
const MOST_FOUND = 20;
const DONE = ["made", "saved", "merged", "withheld"] as const;
const Fields = z.record(z.string(), z.string());
type Fields = z.infer<typeof Fields>;

const asForm = {
  method: "POST",
  access: RIGHT,
  body: formBody(Fields),
  cache: "never",
  crossSite: "refuse",
} as const;
const asPage = { method: "GET", access: RIGHT, cache: "never" } as const;

export const bylineRoutes: readonly AnyRoute[] = [
  newBylineRoute,
  route({
    ...asPage,
    name: "people.bylines",
    path: PATTERNS.staffBylines,
    query: ["q", "after", "done"],
    answer: (visit) => showBylines(visit, null),
  }),
  route({ ...asForm, name: "people.make-byline", path: PATTERNS.staffBylines, answer: make }),
  route({
    ...asPage,
    name: "people.byline",
    path: PATTERNS.staffByline,
    query: ["with", "done"],
    answer: (visit) => showByline(visit, {}),
  }),
  route({ ...asForm, name: "people.change-byline", path: PATTERNS.staffByline, answer: change }),
  route({ ...asForm, name: "people.merge-bylines", path: PATTERNS.mergeByline, answer: merge }),
  route({ ...asForm, name: "people.withhold-byline", path: PATTERNS.withholdByline, answer: withhold }),
];

async function languagesFor({ reads, act }: Visit<unknown>): Promise<Language[]> {
  const { languages } = await getPublication(reads);
  const limits = await limitsOf(act);
  return languages
    .map(({ language }) => language)
    .filter((language) => isWithin(limits, { language, editions: [] }));
}

async function showBylines(
  visit: Visit<unknown>,
  refused: { wrong: Problem; typed: { language: string; name: string } } | null,
): Promise<Response> {
  const { t, reads, language, query, person } = visit;
  const words = query.get("q") ?? "";
  const lines = await searchBylines(reads, { words, after: afterIn(visit), most: MOST });
  return visit.page({
    title: t("names.bylines"),
    current: "names",
    status: refused ? 422 : 200,
    body: (
      <BylinesPage
        t={t}
        language={language}
        role={person?.role ?? ""}
        list={{
          words,
          lines: lines.map(({ id, names }) => ({ id, names, url: urls.staffByline(id) })),
          more: moreOf(urls.staffBylines(), lines, { words, most: MOST }),
        }}
        languages={await languagesFor(visit)}
        typed={refused?.typed ?? { language, name: "" }}
        done={refused ? null : doneIn(visit, DONE)}
        wrong={refused && t(refused.wrong.message, refused.wrong.values)}
      />
    ),
  });
}

async function make(visit: Visit<Fields>): Promise<Response> {
  const { name = "", language = "" } = visit.body;
  const mine = await languagesFor(visit);
  try {
    if (!isLanguage(language) || !name.trim()) throw new Problem("invalid", "names.name-due");
    if (!mine.includes(language)) throw new Problem("not-allowed", "people.not-your-language");
    const id = await putByline(visit.act, { id: null, withheld: false, names: { [language]: { name } } });
    return visit.seeOther(`${urls.staffByline(id)}?done=made`);
  } catch (error) {
    return showBylines(visit, { wrong: refusalOf(error), typed: { language, name } });
  }
}

/** One that became another leads there. */
async function asked(visit: Visit<unknown>): Promise<BylineCard | Response> {
  const id = Number(visit.params.byline) || 0;
  const card = await findBylineCard(visit.reads, id);
  if (card) return card;
  const into = (await findMerged(visit.reads, [id])).get(id);
  if (into) return visit.seeOther(urls.staffByline(into));
  throw new Problem("not-found", "names.unknown");
}

function typedFrom(card: BylineCard, languages: readonly Language[]): TypedByline {
  return {
    kind: card.kind,
    person: card.person === null ? "" : String(card.person),
    picture: card.picture === null ? "" : String(card.picture),
    links: card.links.join("\n"),
    names: Object.fromEntries(
      languages.map((tag) => {
        const { name = "", slug = "", biography = "" } = card.names[tag] ?? {};
        return [tag, { name, slug, more: biography }];
      }),
    ),
  };
}

interface Shown {
  readonly typed?: TypedByline;
  readonly wrong?: Problem;
}

async function showByline(visit: Visit<unknown>, { typed, wrong }: Shown): Promise<Response> {
  const card = await asked(visit);
  if (card instanceof Response) return card;
  const { t, reads, language, query, person } = visit;
  const { languages } = await getPublication(reads);
  const tags = languages.map((one) => one.language);
  const words = query.get("with") ?? "";
  const found = words ? await searchBylines(reads, { words, after: null, most: MOST_FOUND }) : [];
  return visit.page({
    title: t("names.bylines"),
    current: "names",
    status: wrong ? 422 : 200,
    body: (
      <BylinePage
        t={t}
        language={language}
        role={person?.role ?? ""}
        card={card}
        typed={typed ?? typedFrom(card, tags)}
        languages={tags}
        people={(await listPeople(reads)).filter(({ suspended }) => !suspended)}
        merging={{ words, found: found.filter(({ id }) => id !== card.id) }}
        done={wrong ? null : doneIn(visit, DONE)}
        wrong={wrong ? t(wrong.message, wrong.values) : null}
      />
    ),
  });
}

function typedIn(fields: Fields, languages: readonly Language[]): TypedByline {
  const { kind = "", person = "", picture = "", links = "" } = fields;
  return { kind, person, picture, links, names: typedNamesIn(fields, languages) };
}

async function change(visit: Visit<Fields>): Promise<Response> {
  const byline = Number(visit.params.byline) || 0;
  const { languages } = await getPublication(visit.reads);
  const typed = typedIn(
    visit.body,
    languages.map(({ language }) => language),
  );
  try {
    await changeByline(visit.act, {
      byline,
      kind: bylineKindOf(typed.kind),
      person: Number(typed.person) || null,
      picture: pictureIn(typed.picture),
      links: typed.links,
      names: Object.fromEntries(
        Object.entries(typed.names).map(([tag, { name, slug, more }]) => [
          tag,
          { name, slug, biography: more },
        ]),
      ),
    });
  } catch (error) {
    return showByline(visit, { typed, wrong: refusalOf(error) });
  }
  return visit.seeOther(`${urls.staffByline(byline)}?done=saved`);
}

/** @throws Problem `invalid` for what is no number */
function pictureIn(typed: string): number | null {
  if (!typed.trim()) return null;
  const id = Number(typed);
  if (!Number.isSafeInteger(id) || id < 1) throw new Problem("invalid", "names.no-such-picture");
  return id;
}

async function merge(visit: Visit<Fields>): Promise<Response> {
  const from = Number(visit.params.byline) || 0;
  const into = Number(visit.body["into"]) || 0;
  try {
    await mergeBylines(visit.act, { from, into });
  } catch (error) {
    return showByline(visit, { wrong: refusalOf(error) });
  }
  return visit.seeOther(`${urls.staffByline(into)}?done=merged`);
}

async function withhold(visit: Visit<Fields>): Promise<Response> {
  const byline = Number(visit.params.byline) || 0;
  if (visit.body["sure"] !== "yes")
    return showByline(visit, { wrong: new Problem("invalid", "names.withhold-unsure") });
  await withholdByline(visit.act, { byline, key: visit.keys.token });
  return visit.seeOther(`${urls.staffBylines()}?done=withheld`);
}
