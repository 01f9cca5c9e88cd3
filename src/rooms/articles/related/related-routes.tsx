// The newsroom's address of an article's related stories.

import { z } from "zod";
import { type AnyRoute, formBody, route, type Visit } from "#platform/http";
import { Problem } from "#platform/problem";
import { PATTERNS, urls } from "#urls";
import { headlinesOf } from "../desk/headline-queries";
import { viewerOf } from "../desk/viewer";
import { heldWriting } from "../held-writing";
import { refusalOf } from "../names/noun-routes";
import { searchStories } from "../search/search-queries";
import { articleIn } from "../step-routes";
import { findAtAddress, listPicks } from "./pick-queries";
import { pickRelated } from "./pick-related";
import { PLACINGS } from "./picks";
import { placeRelated } from "./place-related";
import { type FoundToPick, RelatedPage } from "./related-page";

const RIGHT = "articles.relate";
const MOST_FOUND = 12;
const DONE = ["pick", ...PLACINGS] as const;
const ENDED: readonly string[] = ["spiked", "killed"];

const Sent = z.object({
  act: z.enum(DONE),
  related: z.coerce.number().int().min(0).catch(0),
  address: z.string().catch(""),
});
type Sent = z.infer<typeof Sent>;

export const relatedRoutes: readonly AnyRoute[] = [
  route({
    name: "articles.related",
    method: "GET",
    path: PATTERNS.relatedStories,
    access: RIGHT,
    cache: "never",
    query: ["q", "done"],
    answer: (visit) => show(visit, null),
  }),
  route({
    name: "articles.relate",
    method: "POST",
    path: PATTERNS.relatedStories,
    access: RIGHT,
    body: formBody(Sent),
    cache: "never",
    crossSite: "refuse",
    answer: change,
  }),
];

async function change(visit: Visit<Sent>): Promise<Response> {
  const article = articleIn(visit);
  const { act, body } = visit;
  try {
    if (body.act === "pick") await pickRelated(act, { article, related: await meant(visit) });
    else await placeRelated(act, { article, related: body.related, placing: body.act });
  } catch (error) {
    return show(visit, { wrong: refusalOf(error), address: body.address });
  }
  return visit.seeOther(`${urls.relatedStories(article)}?done=${body.act}`);
}

/** @throws Problem `invalid` for an address at which no story stands */
async function meant({ act, body }: Visit<Sent>): Promise<number> {
  if (body.related) return body.related;
  const found = await findAtAddress(act.reads, body.address);
  if (found === null) throw new Problem("invalid", "articles.related-no-address");
  return found;
}

async function show(
  visit: Visit<unknown>,
  refused: { wrong: Problem; address: string } | null,
): Promise<Response> {
  const { act, t, query } = visit;
  const { id, language, manuscript } = await heldWriting(visit);
  const viewer = await viewerOf(act);
  const words = refused ? "" : (query.get("q") ?? "").trim();
  const done = DONE.find((one) => one === query.get("done"));
  return visit.page({
    title: t("articles.related"),
    current: "stories",
    status: refused ? 422 : 200,
    body: (
      <RelatedPage
        t={t}
        article={{ id, language, headline: manuscript.headline }}
        picks={await listPicks(act.reads, { viewer, article: id })}
        words={words}
        found={words ? await find(visit, { id, language, words }) : null}
        address={refused?.address ?? ""}
        done={!refused && done ? t(`articles.related-done-${done}`) : null}
        wrong={refused && t(refused.wrong.message, refused.wrong.values)}
      />
    ),
  });
}

/** The newest that may be picked. */
async function find(
  { act }: Visit<unknown>,
  asked: { id: number; language: Awaited<ReturnType<typeof heldWriting>>["language"]; words: string },
): Promise<FoundToPick[]> {
  const { id: own, language, words } = asked;
  const { stories } = await searchStories(act.reads, { viewer: await viewerOf(act), words, language });
  const open = stories.filter(({ id, state }) => id !== own && !ENDED.includes(state)).slice(0, MOST_FOUND);
  const headlines = await headlinesOf(
    act.reads,
    open.map(({ id }) => id),
  );
  return open.map(({ id, state }) => ({ id, state, headline: headlines.get(id)?.headline ?? "" }));
}
