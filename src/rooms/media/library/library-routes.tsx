// The library's own addresses: the contact sheet, and what the writing screen may choose from.

import { listPeople, mayDo } from "#people";
import { type AnyRoute, route, type Visit } from "#platform/http";
import { isLanguage } from "#platform/i18n";
import { getPublication } from "#publication";
import { PATTERNS } from "#urls";
import { chosenOf } from "../chooser/chosen-picture";
import { FILTER_QUERY, filterIn, monthsSince } from "./filter";
import { LibraryPage } from "./library-page";
import { findFirstAdded, listLibrary } from "./library-queries";
import { viewerOf } from "./viewer";

/** A screenful: more than that on a thin line is a wait. */
const MOST_LINES = 40;
const MOST_CHOICES = 12;
const BRINGS = "media.upload";

export const libraryRoutes: readonly AnyRoute[] = [
  route({
    name: "media.library",
    method: "GET",
    path: PATTERNS.pictures,
    access: "media.see",
    cache: "never",
    query: [...FILTER_QUERY, "done"],
    answer: showLibrary,
  }),
  route({
    name: "media.choices",
    method: "GET",
    path: PATTERNS.pictureChoices,
    access: "media.see",
    cache: "never",
    query: ["words", "before", "language"],
    answer: sendChoices,
  }),
];

async function showLibrary(visit: Visit<undefined>): Promise<Response> {
  const { reads, t, language, query } = visit;
  const { timeZone: zone } = await getPublication(reads);
  const filter = filterIn(query);
  const { lines, more } = await listLibrary(reads, {
    filter,
    zone,
    viewer: viewerOf(visit),
    most: MOST_LINES,
  });
  const first = await findFirstAdded(reads);
  const people = await listPeople(reads);
  return visit.page({
    title: t("media.pictures"),
    current: "pictures",
    script: "pictures",
    body: (
      <LibraryPage
        t={t}
        language={language}
        lines={lines}
        more={more}
        filter={filter}
        empty={first === null}
        months={first === null ? [] : monthsSince(first, reads.at, zone)}
        deleted={query.get("done") === "deleted"}
        people={people.filter(({ role }) => mayDo(role, BRINGS))}
      />
    ),
  });
}

/** For the script of the writing screen: a few pictures at a time, with their words in the story's language. */
async function sendChoices(visit: Visit<undefined>): Promise<Response> {
  const { reads, query } = visit;
  const { timeZone: zone } = await getPublication(reads);
  const filter = { ...filterIn(query), use: null, lacks: null, by: null, month: null };
  const tag = query.get("language") ?? "";
  const language = isLanguage(tag) ? tag : null;
  const asked = { filter, zone, viewer: viewerOf(visit), most: MOST_CHOICES };
  const { lines, more } = await listLibrary(reads, asked);
  return visit.json({
    pictures: lines.map(({ picture, words }) => chosenOf(picture, { words, language })),
    before: more ? (lines.at(-1)?.picture.id ?? null) : null,
  });
}
