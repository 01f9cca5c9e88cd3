// Addresses that an open writing screen asks now and then: who else is here, and the text as it is now.

import { z } from "zod";
import { heldWriting } from "#articles";
import { mayDo } from "#people";
import { type AnyRoute, jsonBody, route, type Visit } from "#platform/http";
import { formatDate } from "#platform/i18n";
import { getPublication } from "#publication";
import { PATTERNS } from "#urls";
import { pictureSources } from "../picture-sources";
import { beHere } from "./be-here";
import { findPresent } from "./presence-queries";

const Here = z.object({
  screen: z.string().regex(/^[a-z0-9]{6,40}$/),
  doing: z.enum(["away", "reading", "writing", "taking"]),
});

async function present(visit: Visit<z.infer<typeof Here>>): Promise<Response> {
  const article = Number(visit.params.article) || 0;
  const { screen, doing } = visit.body;
  await beHere(visit.act, { article, screen, doing });
  if (doing === "away") return visit.json({});
  const { person, act } = visit;
  return visit.json(
    await findPresent(act.reads, {
      article,
      person: person?.id ?? 0,
      seesWithheld: mayDo(person?.role ?? "", "bylines.see-withheld"),
    }),
  );
}

async function draft(visit: Visit<undefined>): Promise<Response> {
  const { reads, language } = visit;
  const writing = await heldWriting(visit);
  const { manuscript, version, savedAt } = writing;
  const { timeZone: zone } = await getPublication(reads);
  return visit.json({
    version,
    savedAtText: formatDate(language, savedAt, { kind: "time", zone }),
    manuscript,
    pictures: await pictureSources(reads, { manuscripts: [manuscript], language: writing.language }),
  });
}

export const presenceRoutes: readonly AnyRoute[] = [
  route({
    name: "editor.presence",
    method: "POST",
    path: PATTERNS.presence,
    access: "articles.write",
    body: jsonBody(Here, 1000),
    cache: "never",
    crossSite: "refuse",
    answer: present,
  }),
  route({
    name: "editor.draft",
    method: "GET",
    path: PATTERNS.save,
    access: "articles.write",
    cache: "never",
    answer: draft,
  }),
];
