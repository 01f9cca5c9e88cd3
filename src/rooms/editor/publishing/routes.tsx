// The addresses of publishing: the page that looks at everything first, the act, and its undoing.

import { z } from "zod";
import { publishArticle, undoPublishing } from "#articles";
import { fixOf } from "#articles/corrections";
import { type AnyRoute, formBody, route, type Visit } from "#platform/http";
import { Problem, STATUS_OF } from "#platform/problem";
import { PATTERNS, urls } from "#urls";
import { CheckPage, type PublishTyped } from "./check-page";
import { gather } from "./gather";

const RIGHT = "articles.publish";
/** Which version was looked at: what somebody saved meanwhile does not go out unseen. */
const Sent = z.object({
  base: z.coerce.number().int().min(0),
  /** `silent`, or the kind of a note to readers, with its words. */
  fix: z.string().default(""),
  words: z.string().default(""),
  block: z.string().max(24).default(""),
  signed: z.coerce.number().int().min(0).catch(0),
});
const Nothing = z.object({});
/** Stands in the address for a moment, so that the screen which opens next says what was done. */
const PUBLISHED = "?published";

async function show(
  visit: Visit<unknown>,
  { typed, wrong }: { typed?: PublishTyped; wrong?: Problem },
): Promise<Response> {
  const { t } = visit;
  return visit.page({
    title: t("editor.check-title"),
    current: "stories",
    status: wrong ? STATUS_OF[wrong.kind] : 200,
    body: (
      <CheckPage
        {...await gather(visit)}
        typed={typed ?? { fix: "", words: "", block: "", signed: 0 }}
        wrong={wrong ? t(wrong.message, wrong.values) : null}
      />
    ),
  });
}

async function publish(visit: Visit<z.infer<typeof Sent>>): Promise<Response> {
  const article = Number(visit.params.article) || 0;
  const { base, ...typed } = visit.body;
  try {
    await publishArticle(visit.act, { article, version: base, fix: fixOf(typed) });
  } catch (error) {
    if (!(error instanceof Problem) || !(await isShown(visit, error))) throw error;
    return show(visit, { typed, wrong: error });
  }
  return visit.seeOther(`${urls.write(article)}${PUBLISHED}`);
}

/** A refusal that the page can say, with what was typed still in it. */
async function isShown(visit: Visit<unknown>, { kind, message }: Problem): Promise<boolean> {
  if (visit.request.headers.get("accept") === "application/json") return false;
  return kind === "invalid" || (kind === "conflict" && message !== "articles.step-not-open");
}

async function undo(visit: Visit<unknown>): Promise<Response> {
  const article = Number(visit.params.article) || 0;
  await undoPublishing(visit.act, { article });
  return visit.seeOther(urls.write(article));
}

export const publishingRoutes: readonly AnyRoute[] = [
  route({
    name: "editor.check",
    method: "GET",
    path: PATTERNS.publish,
    access: RIGHT,
    cache: "never",
    answer: (visit) => show(visit, {}),
  }),
  route({
    name: "articles.publish",
    method: "POST",
    path: PATTERNS.publish,
    access: RIGHT,
    body: formBody(Sent),
    cache: "never",
    crossSite: "refuse",
    answer: publish,
  }),
  route({
    name: "articles.undo-publish",
    method: "POST",
    path: PATTERNS.undoPublish,
    access: RIGHT,
    body: formBody(Nothing),
    cache: "never",
    crossSite: "refuse",
    answer: undo,
  }),
];
