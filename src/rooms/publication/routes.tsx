// The addresses of the paper's settings.

import { z } from "zod";
import { type AnyRoute, formBody, route, type Visit } from "#platform/http";
import { Problem } from "#platform/problem";
import { PATTERNS, urls } from "#urls";
import { changePublication } from "./change-publication";
import { putSection } from "./put-section";
import { getPublication, listSections } from "./queries";
import { removeSection } from "./remove-section";
import { DONE, type Done, type Refused, SettingsPage } from "./settings-page";
import {
  changeOf,
  namesIn,
  type Fields,
  type TypedPaper,
  typedFrom,
  typedIn,
  typedSectionIn,
} from "./settings-typed";
import { startOwnPaper } from "./start-own-paper";

/** Any fields, each once: the verbs say what will not do, and the page keeps what was typed. */
const Form: z.ZodType<Fields> = z.record(z.string(), z.string());

export const publicationRoutes: AnyRoute[] = [
  route({
    name: "publication.settings",
    method: "GET",
    path: PATTERNS.settings,
    access: "publication.change",
    cache: "never",
    query: ["done"],
    answer: (visit) => showSettings(visit, {}),
  }),
  route({
    name: "publication.change",
    method: "POST",
    path: PATTERNS.settings,
    access: "publication.change",
    body: formBody(Form),
    cache: "never",
    crossSite: "refuse",
    // Whether two people and a second factor are asked for stands among the settings.
    confirms: true,
    answer: changePaper,
  }),
  route({
    name: "publication.sections",
    method: "POST",
    path: PATTERNS.settingsSections,
    access: "publication.change",
    body: formBody(Form),
    cache: "never",
    crossSite: "refuse",
    answer: changeSections,
  }),
  route({
    name: "publication.start-own",
    method: "POST",
    path: PATTERNS.startOwn,
    access: "publication.start-own",
    confirms: true,
    body: formBody(Form),
    cache: "never",
    crossSite: "refuse",
    answer: startOwn,
  }),
];

interface Shown {
  /** As typed and refused; else as it is. */
  readonly paper?: TypedPaper;
  readonly refused?: Refused;
}

async function showSettings(visit: Visit<unknown>, { paper, refused }: Shown): Promise<Response> {
  const { reads, t, language, person, query } = visit;
  const publication = await getPublication(reads);
  return visit.page({
    title: t("newsroom.settings"),
    current: "settings",
    status: refused ? 422 : 200,
    body: (
      <SettingsPage
        t={t}
        language={language}
        paper={paper ?? typedFrom(publication)}
        sections={await listSections(reads)}
        // Spares others a button that would refuse them; the right that its route names is what decides.
        mayStartOwn={publication.sample && person?.role === "owner"}
        refused={refused ?? null}
        done={(!refused && DONE.find((one) => one === query.get("done"))) || null}
      />
    ),
  });
}

async function changePaper(visit: Visit<Fields>): Promise<Response> {
  const paper = typedIn(visit.body);
  try {
    await changePublication(visit.act, changeOf(paper));
  } catch (error) {
    return showSettings(visit, {
      paper,
      refused: { form: "paper", sentence: sentenceOf(visit, error) },
    });
  }
  return done(visit, "saved");
}

async function changeSections(visit: Visit<Fields>): Promise<Response> {
  const typed = typedSectionIn(visit.body);
  const { id, parentId } = typed;
  const removes = visit.body["act"] === "remove";
  try {
    if (!removes) await putSection(visit.act, { id, parentId, names: namesIn(typed) });
    else if (id !== null) await removeSection(visit.act, { id });
  } catch (error) {
    return showSettings(visit, {
      refused: { form: "section", sentence: sentenceOf(visit, error), typed },
    });
  }
  return done(visit, removes ? "section-removed" : "section");
}

async function startOwn(visit: Visit<Fields>): Promise<Response> {
  if (visit.body["sure"] !== "yes") {
    return showSettings(visit, {
      refused: {
        form: "own",
        sentence: visit.t("newsroom.settings-own-unsure"),
      },
    });
  }
  await startOwnPaper(visit.act);
  return done(visit, "own");
}

function done(visit: Visit<unknown>, what: Done): Response {
  return visit.seeOther(`${urls.settings()}?done=${what}`);
}

/** The sentence of a refusal, for the page. @throws anything else again */
function sentenceOf({ t }: Visit<unknown>, error: unknown): string {
  const kinds: readonly string[] = ["invalid", "conflict"];
  if (error instanceof Problem && kinds.includes(error.kind)) return t(error.message, error.values);
  throw error;
}
