// The writing screen's address.

import { createHmac } from "node:crypto";
import { findUndoable, heldWriting, listSpeakerNames, listTopicNames, type Writing } from "#articles";
import { listStoryVersions } from "#articles/translation";
import { checkManuscript } from "#articles/manuscript";
import { isWithin, type Limits, limitsOf, listBylines, mayDo } from "#people";
import { type AnyRoute, route, type Visit } from "#platform/http";
import { formatDate, LANGUAGES } from "#platform/i18n";
import { getPublication, listSections, type Section, trailOf } from "#publication";
import { PATTERNS, urls } from "#urls";
import { showHistory } from "./history";
import { addressees, showNotes } from "./notes/notes";
import { openNotes } from "./notes/notes-data";
import { showSource } from "./source";
import { besideSource } from "./source-data";
import { presenceRoutes } from "./presence/routes";
import { namingOf } from "./writing-naming";
import { showPreview } from "./preview";
import { pictureSources } from "./picture-sources";
import { publishingRoutes } from "./publishing/routes";
import { WritingPage } from "./writing-page";
import { wayOf } from "./writing-way";

export function editorRoutes({ script }: { script: string }): readonly AnyRoute[] {
  return [
    route({
      name: "editor.write",
      method: "GET",
      path: PATTERNS.write,
      access: "articles.write",
      cache: "never",
      answer: (visit) => openScreen(visit, script),
    }),
    ...presenceRoutes,
    route({
      name: "editor.notes",
      method: "GET",
      path: PATTERNS.notes,
      access: "articles.write",
      cache: "never",
      answer: showNotes,
    }),
    ...publishingRoutes,
    route({
      name: "editor.preview",
      method: "GET",
      path: PATTERNS.preview,
      access: "articles.write",
      cache: "never",
      query: ["width"],
      answer: showPreview,
    }),
    route({
      name: "editor.source",
      method: "GET",
      path: PATTERNS.source,
      access: "articles.write",
      cache: "never",
      answer: showSource,
    }),
    route({
      name: "editor.history",
      method: "GET",
      path: PATTERNS.history,
      access: "articles.write",
      cache: "never",
      query: ["from", "to"],
      answer: showHistory,
    }),
  ];
}

async function openScreen(visit: Visit<undefined>, scriptUrl: string): Promise<Response> {
  const writing = await heldWriting(visit);
  const limits = await limitsOf(visit.act);
  const { reads, t, nonce, language } = visit;
  const bylines = await bylineChoices(visit, writing);
  const publication = await getPublication(reads);
  const beside = await besideSource(visit, writing.id);
  const startable = publication.languages
    .map((one) => one.language)
    .filter((one) => isWithin(limits, { language: one, editions: [] }));
  const rules = { language: writing.language, creditDue: publication.creditDue };
  return visit.page({
    title: writing.manuscript.headline || t("editor.untitled"),
    current: "stories",
    script: "pictures",
    body: (
      <WritingPage
        language={writing.language}
        direction={LANGUAGES[writing.language].direction}
        article={{
          id: writing.id,
          state: writing.state,
          version: writing.version,
          liveVersion: writing.liveVersion,
          manuscript: writing.manuscript,
          publicUrl: writing.address && writing.state === "published" ? urls.article(writing.address) : null,
        }}
        savedAtText={formatDate(language, writing.savedAt, {
          kind: "time",
          zone: publication.timeZone,
        })}
        way={await wayOf(visit, { writing, publication })}
        rules={rules}
        findings={checkManuscript(writing.manuscript, rules)}
        naming={await namingOf(visit, { writing, publication, bylines })}
        undo={await undoOf(visit, { writing, zone: publication.timeZone })}
        choices={{
          sections: sectionChoices(await listSections(reads), writing, limits),
          bylines,
          newByline: ownByline(visit.person?.name ?? "", { writing, bylines }),
          topics: await listTopicNames(reads, writing.language),
          speakers: await listSpeakerNames(reads, writing.language),
        }}
        versions={{ all: await listStoryVersions(reads, writing.story), startable }}
        beside={beside}
        notes={await openNotes(visit, writing)}
        people={await addressees(visit)}
        pictures={await pictureSources(reads, {
          manuscripts: [writing.manuscript, ...(beside?.view.manuscripts ?? [])],
          language: writing.language,
        })}
        urls={urlsOf(writing.id)}
        unsentKey={unsentKey(visit)}
        t={t}
        personLanguage={language}
        scriptUrl={scriptUrl}
        nonce={nonce}
      />
    ),
  });
}

/** Where the screen's script sends what it has, and asks for what others did. */
function urlsOf(article: number) {
  return {
    save: urls.save(article),
    presence: urls.presence(article),
    newByline: urls.newByline(),
    preview: urls.preview(article),
    notes: urls.notes(article),
    resolveNote: urls.resolveNote(article),
    settleSuggestion: urls.settleSuggestion(article),
    list: urls.stories(),
  };
}

/** The publication of a moment ago, for whoever may take it back. */
async function undoOf(
  { reads, language, person }: Visit<undefined>,
  { writing, zone }: { writing: Writing; zone: string },
): Promise<string | null> {
  if (!mayDo(person?.role ?? "", "articles.publish")) return null;
  const undoable = await findUndoable(reads, writing.id);
  return undoable && formatDate(language, undoable.publishedAt, { kind: "time", zone });
}

/** The same at every sign-in of this person, so that what could not be sent is readable after the next. */
function unsentKey({ keys, person }: Visit<undefined>): string {
  return createHmac("sha256", keys.unsent)
    .update(`unsent|${person?.id ?? 0}`)
    .digest("base64");
}

/** Only where this person may put it. */
function sectionChoices(sections: readonly Section[], { language }: Writing, limits: Limits) {
  return sections.flatMap(({ id }) => {
    const trail = trailOf(sections, id, language);
    const editions = trail.slice(0, 1).map((edition) => edition.id);
    return trail.at(-1)?.id === id && isWithin(limits, { language, editions })
      ? [{ id, label: trail.map(({ name }) => name).join(" › ") }]
      : [];
  });
}

/** Those that may be chosen, and those that stand there already: of withheld ones, only these and the one that is nobody's. */
async function bylineChoices({ reads, t }: Visit<undefined>, { language, manuscript }: Writing) {
  const own = await listBylines(reads, { language, ids: manuscript.bylines });
  const all = await listBylines(reads, { language });
  const others = all.filter(({ id }) => !own.some((byline) => byline.id === id));
  return [...own, ...others].flatMap(({ id, name, withheld }) => {
    if (withheld) return [{ id, name: t("editor.byline-withheld"), withheld }];
    return name ? [{ id, name }] : [];
  });
}

/**
 * The writer's own name, while the story has no byline, nobody has that name in its language, and it is written as that
 * language is. It only stands ready: nothing is signed before it is added.
 */
function ownByline(
  name: string,
  { writing, bylines }: { writing: Writing; bylines: readonly { name: string }[] },
): string {
  if (writing.manuscript.bylines.length > 0 || bylines.some((byline) => byline.name === name)) return "";
  const isArabic = /\p{Script=Arabic}/u.test(name);
  return isArabic === (LANGUAGES[writing.language].direction === "rtl") ? name : "";
}
