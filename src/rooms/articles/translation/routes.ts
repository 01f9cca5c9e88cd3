// Addresses of translations: starting one, following a source, and saying what of it is dealt with.

import { z } from "zod";
import { type AnyRoute, formBody, route, type Visit } from "#platform/http";
import { isLanguage } from "#platform/i18n";
import { Problem } from "#platform/problem";
import { getPublication } from "#publication";
import { PATTERNS, urls } from "#urls";
import { articleIn } from "../step-routes";
import { catchUp } from "./catch-up";
import { followSource, unfollowSource } from "./follow-source";
import { settleCorrection } from "./settle-correction";
import { startTranslation } from "./start-translation";

const Started = z.object({ language: z.string().default("") });
/** Of one piece, or of several in the same order. */
const several = z
  .union([z.string(), z.array(z.string())])
  .default([])
  .transform((value) => (Array.isArray(value) ? value : [value]));
const Caught = z.object({ key: several, digest: several, own: several });
const Followed = z.object({ source: z.coerce.number().int().min(0).default(0) });
const Settled = z.object({ correction: z.coerce.number().int().min(1) });

async function start(visit: Visit<z.infer<typeof Started>>): Promise<Response> {
  const { languages } = await getPublication(visit.reads);
  const { language } = visit.body;
  if (!isLanguage(language) || !languages.some((one) => one.language === language))
    throw new Problem("invalid", "problem.malformed", { where: "language" });
  return visit.seeOther(
    urls.write(await startTranslation(visit.act, { source: articleIn(visit), language })),
  );
}

/** A script is answered in its own way, everybody else is led back to what is left. */
async function settle(visit: Visit<z.infer<typeof Caught>>): Promise<Response> {
  const article = articleIn(visit);
  const { key, digest, own } = visit.body;
  const pieces = key.map((one, index) => ({
    key: one,
    digest: digest[index] ?? "",
    ...(own[index] && { own: own[index] }),
  }));
  await catchUp(visit.act, { article, pieces });
  const byScript = visit.request.headers.get("accept")?.includes("application/json");
  return byScript ? visit.json({}) : visit.seeOther(urls.source(article));
}

async function follow(visit: Visit<z.infer<typeof Followed>>): Promise<Response> {
  const article = articleIn(visit);
  const { source } = visit.body;
  if (source === 0) await unfollowSource(visit.act, { article });
  else await followSource(visit.act, { article, source });
  return visit.seeOther(urls.write(article));
}

async function correctionDone(visit: Visit<z.infer<typeof Settled>>): Promise<Response> {
  const article = articleIn(visit);
  await settleCorrection(visit.act, { article, correction: visit.body.correction });
  return visit.seeOther(urls.write(article));
}

const POST = {
  method: "POST",
  access: "articles.write",
  cache: "never",
  crossSite: "refuse",
} as const;

export const translationRoutes: readonly AnyRoute[] = [
  route({
    ...POST,
    name: "articles.translate",
    path: PATTERNS.translate,
    body: formBody(Started),
    answer: start,
  }),
  route({
    ...POST,
    name: "articles.catch-up",
    path: PATTERNS.source,
    body: formBody(Caught),
    answer: settle,
  }),
  route({
    ...POST,
    name: "articles.follow",
    path: PATTERNS.follow,
    body: formBody(Followed),
    answer: follow,
  }),
  route({
    ...POST,
    name: "articles.settle-correction",
    path: PATTERNS.settleCorrection,
    body: formBody(Settled),
    answer: correctionDone,
  }),
];
