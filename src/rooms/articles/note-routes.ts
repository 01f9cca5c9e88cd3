// Addresses of notes on a passage: leaving one, answering, resolving.

import { z } from "zod";
import { type AnyRoute, formBody, route, type Visit } from "#platform/http";
import { PATTERNS, urls } from "#urls";
import { leaveNote } from "./leave-note";
import { resolveNote } from "./resolve-note";
import { articleIn } from "./step-routes";
import { settleSuggestion } from "./suggest/settle-suggestion";

const id = z.coerce.number().int().min(0).default(0);
const Left = z.object({
  words: z.string().default(""),
  block: z.string().max(24).default(""),
  quoted: z.string().default(""),
  person: id,
  answers: id,
  suggested: z.string().default(""),
});
const Settled = z.object({ note: id, accept: z.string().default("") });
const Resolved = z.object({ note: id, resolved: z.string().default("") });

async function leave(visit: Visit<z.infer<typeof Left>>): Promise<Response> {
  const article = articleIn(visit);
  const { person, answers, ...rest } = visit.body;
  const note = await leaveNote(visit.act, {
    ...rest,
    article,
    person: person || null,
    answers: answers || null,
  });
  return done(visit, `${urls.notes(article)}#note-${answers || note}`);
}

async function resolve(visit: Visit<z.infer<typeof Resolved>>): Promise<Response> {
  const article = articleIn(visit);
  const { note, resolved } = visit.body;
  await resolveNote(visit.act, { article, note, resolved: resolved === "yes" });
  return done(visit, `${urls.notes(article)}#note-${note}`);
}

async function settle(visit: Visit<z.infer<typeof Settled>>): Promise<Response> {
  const article = articleIn(visit);
  const { note, accept } = visit.body;
  await settleSuggestion(visit.act, { article, note, accept: accept === "yes" });
  return done(visit, `${urls.notes(article)}#note-${note}`);
}

/** A script asks for the notes anew by itself. */
function done(visit: Visit<unknown>, url: string): Response {
  const byScript = visit.request.headers.get("accept")?.includes("application/json");
  return byScript ? visit.json({}) : visit.seeOther(url);
}

export const noteRoutes: readonly AnyRoute[] = [
  route({
    name: "articles.note",
    method: "POST",
    path: PATTERNS.notes,
    access: "articles.write",
    body: formBody(Left),
    cache: "never",
    crossSite: "refuse",
    answer: leave,
  }),
  route({
    name: "articles.resolve-note",
    method: "POST",
    path: PATTERNS.resolveNote,
    access: "articles.write",
    body: formBody(Resolved),
    cache: "never",
    crossSite: "refuse",
    answer: resolve,
  }),
  route({
    name: "articles.settle-suggestion",
    method: "POST",
    path: PATTERNS.settleSuggestion,
    access: "articles.write",
    body: formBody(Settled),
    cache: "never",
    crossSite: "refuse",
    answer: settle,
  }),
];
