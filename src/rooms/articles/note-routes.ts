// Addresses of notes on a passage: leaving one, answering, resolving.

import { z } from "zod";
import { type AnyRoute, formBody, route, type Visit } from "#platform/http";
import { PATTERNS, urls } from "#urls";
import { leaveNote } from "./leave-note";
import { resolveNote } from "./resolve-note";
import { articleIn } from "./step-routes";

const id = z.coerce.number().int().min(0).default(0);
const Left = z.object({
  words: z.string().default(""),
  block: z.string().max(24).default(""),
  quoted: z.string().default(""),
  person: id,
  answers: id,
});
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
  return visit.seeOther(`${urls.notes(article)}#note-${answers || note}`);
}

async function resolve(visit: Visit<z.infer<typeof Resolved>>): Promise<Response> {
  const article = articleIn(visit);
  const { note, resolved } = visit.body;
  await resolveNote(visit.act, { article, note, resolved: resolved === "yes" });
  return visit.seeOther(`${urls.notes(article)}#note-${note}`);
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
];
