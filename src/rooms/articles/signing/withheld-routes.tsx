// The addresses at which those who may know look behind a withheld name, or take the veil away.

import { z } from "zod";
import { doneIn, nameByline } from "#people";
import { type AnyRoute, formBody, route, type Visit } from "#platform/http";
import { Problem } from "#platform/problem";
import { PATTERNS, urls } from "#urls";
import { refusalOf } from "../names/noun-routes";
import { lookBehind } from "./look-behind";
import { nameAgain } from "./name-again";
import { WithheldPage, type WithheldPageProps } from "./withheld-page";
import { isStandIn, listWithheld } from "./withheld-queries";

const RIGHT = "bylines.see-withheld";
const MOST = 50;
const Sent = z.object({ act: z.string().default(""), sure: z.string().default("") });

export const withheldRoutes: readonly AnyRoute[] = [
  route({
    name: "articles.withheld",
    method: "GET",
    path: PATTERNS.staffWithheld,
    access: RIGHT,
    cache: "never",
    query: ["before", "done"],
    answer: (visit) => show(visit, { looked: null, wrong: null }),
  }),
  route({
    name: "articles.look-behind",
    method: "POST",
    path: PATTERNS.withheldByline,
    access: RIGHT,
    body: formBody(Sent),
    cache: "never",
    crossSite: "refuse",
    confirms: true,
    answer: act,
  }),
];

async function act(visit: Visit<z.infer<typeof Sent>>): Promise<Response> {
  const byline = Number(visit.params.byline) || 0;
  const key = visit.keys.token;
  if (visit.body.act === "look") {
    const names = await lookBehind(visit.act, { byline, key });
    return show(visit, { looked: { byline, names }, wrong: null });
  }
  if (visit.body.act !== "name") return show(visit, { looked: null, wrong: null });
  if (visit.body.sure !== "yes")
    return show(visit, { looked: null, wrong: new Problem("invalid", "names.name-again-unsure") });
  try {
    if (await isStandIn(visit.reads, byline)) await nameAgain(visit.act, { byline });
    else await nameByline(visit.act, { byline, key });
  } catch (error) {
    return show(visit, { looked: null, wrong: refusalOf(error) });
  }
  return visit.seeOther(`${urls.staffWithheld()}?done=named`);
}

async function show(
  visit: Visit<unknown>,
  { looked, wrong }: { looked: WithheldPageProps["looked"]; wrong: Problem | null },
): Promise<Response> {
  const { t, reads, language, query, person } = visit;
  // What was looked for stands first, wherever it was in the list.
  const before = looked ? looked.byline + 1 : Number(query.get("before")) || null;
  const lines = await listWithheld(reads, { before, most: MOST });
  const last = lines.at(-1);
  return visit.page({
    title: t("names.withheld"),
    current: "names",
    status: wrong ? 422 : 200,
    body: (
      <WithheldPage
        t={t}
        language={language}
        role={person?.role ?? ""}
        lines={lines}
        more={last && lines.length === MOST ? `${urls.staffWithheld()}?before=${last.byline}` : null}
        looked={looked}
        done={wrong || looked ? null : doneIn(visit, ["named"])}
        wrong={wrong && t(wrong.message, wrong.values)}
      />
    ),
  });
}
