// The address of a proof, and of its pictures: for whoever has the link, for as long as it is good.

import { sendVariant } from "#media";
import { type AnyRoute, route, type Visit } from "#platform/http";
import { formatDate } from "#platform/i18n";
import { Problem } from "#platform/problem";
import { getPublication } from "#publication";
import { PATTERNS } from "#urls";
import { picturesIn } from "../manuscript/shown";
import { countOpening } from "./count-opening";
import { proofPage, shutPage } from "./proof-page";
import { findProof, type Proof } from "./queries";

type Open = Extract<Proof, { kind: "open" }>;

async function showProof(visit: Visit<undefined>): Promise<Response> {
  const found = await findProof(visit.act.reads, tokenIn(visit));
  if (found?.kind !== "open") return sealed(await shut(visit, found));
  await count(visit, found);
  const { timeZone } = await getPublication(visit.reads);
  const reading = visit.inLanguage(found.view.language);
  return sealed(await reading.page(proofPage(reading, { ...found, token: tokenIn(visit), zone: timeZone })));
}

async function proofPicture(visit: Visit<undefined>): Promise<Response> {
  const found = await findProof(visit.act.reads, tokenIn(visit));
  if (found?.kind !== "open") return sealed(await shut(visit, found));
  await count(visit, found);
  const whose = picturesIn(found.view.manuscript);
  const name = visit.params.name ?? "";
  return sealed(await sendVariant(visit.reads, { files: visit.act.files, name, whose }));
}

const tokenIn = ({ params }: Visit<undefined>) => params.token ?? "";

/** Whoever only asks whether it is there has not opened it. */
async function count(visit: Visit<undefined>, { view, openedAt }: Open): Promise<void> {
  if (visit.request.method === "HEAD") return;
  await countOpening(visit.act, { token: tokenIn(visit), article: view.id, openedAt });
}

/** In the language of its article, as far as there is one. An embargo shuts a proof like every other exit. */
async function shut(visit: Visit<undefined>, found: Exclude<Proof, Open> | null): Promise<Response> {
  if (!found) throw new Problem("gone", "articles.proof-over");
  const reading = visit.inLanguage(found.language);
  const { t } = reading;
  if (found.kind === "over")
    return reading.page(shutPage(reading, { status: 410, sentence: t("articles.proof-over") }));
  if (found.kind === "locked")
    return reading.page(shutPage(reading, { status: 403, sentence: t("articles.proof-locked") }));
  const { timeZone: zone } = await getPublication(visit.reads);
  const until = formatDate(found.language, found.until, { kind: "moment", zone });
  return reading.page(shutPage(reading, { status: 403, sentence: t("articles.proof-embargoed", { until }) }));
}

/** Kept by nobody, found by nobody, and told to no other page. */
function sealed(response: Response): Response {
  response.headers.set("referrer-policy", "no-referrer");
  response.headers.set("cache-control", "private, no-store");
  response.headers.set("x-robots-tag", "noindex");
  return response;
}

export const proofRoutes: readonly AnyRoute[] = [
  route({
    name: "articles.show-proof",
    method: "GET",
    path: PATTERNS.proof,
    access: "public",
    cache: "never",
    counts: true,
    answer: showProof,
  }),
  route({
    name: "articles.proof-picture",
    method: "GET",
    path: PATTERNS.proofPicture,
    access: "public",
    cache: "never",
    counts: true,
    answer: proofPicture,
  }),
];
