// The newsroom's addresses of an article's proof links: the list, making one, taking one back.

import { z } from "zod";
import { mayDo } from "#people";
import { type AnyRoute, formBody, route, type Visit } from "#platform/http";
import { LANGUAGES, momentIn, wallIn } from "#platform/i18n";
import { Problem } from "#platform/problem";
import { getPublication } from "#publication";
import { PATTERNS, urls } from "#urls";
import { heldWriting } from "../held-writing";
import { articleIn } from "../step-routes";
import { makeProof } from "./make-proof";
import { PROOF_SPANS, type ProofSpan } from "./proof";
import { ProofsPage, type ProofTyped } from "./proofs-page";
import { listProofs } from "./queries";
import { revokeProof } from "./revoke-proof";

const RIGHT = "articles.proof";
const MOST = 100;
const text = z.string().default("");
/** Which version was looked at: what somebody saved meanwhile is not shown unseen. */
const Made = z.object({ base: z.coerce.number().int().min(0), label: text, span: text, moment: text });
const Revoked = z.object({ proof: text });

async function make(visit: Visit<z.infer<typeof Made>>): Promise<Response> {
  const { base, label, span, moment } = visit.body;
  const typed = { label, span: spanOf(span), moment };
  try {
    const until = await untilOf(visit, typed);
    const token = await makeProof(visit.act, { article: articleIn(visit), version: base, label, until });
    return await show(visit, { made: visit.config.origin + urls.proof(token) });
  } catch (error) {
    if (!(error instanceof Problem) || (error.kind !== "invalid" && error.kind !== "conflict")) throw error;
    return show(visit, { typed, wrong: error });
  }
}

function spanOf(typed: string): ProofTyped["span"] {
  if (typed === "moment") return typed;
  return Object.hasOwn(PROOF_SPANS, typed) ? (typed as ProofSpan) : "week";
}

/** @throws Problem `invalid` without a moment, or for one that no clock shows */
async function untilOf({ act, reads }: Visit<unknown>, { span, moment }: ProofTyped): Promise<number> {
  if (span !== "moment") return act.at + PROOF_SPANS[span];
  if (!moment) throw new Problem("invalid", "articles.moment-due");
  const { timeZone: zone } = await getPublication(reads);
  const at = momentIn(moment, zone);
  if (at === null) throw new Problem("invalid", "articles.no-such-time", { zone });
  return at;
}

async function revoke(visit: Visit<z.infer<typeof Revoked>>): Promise<Response> {
  const article = articleIn(visit);
  await revokeProof(visit.act, { article, proof: visit.body.proof });
  return visit.seeOther(urls.proofs(article));
}

interface Shown {
  readonly typed?: ProofTyped;
  readonly made?: string;
  readonly wrong?: Problem;
}

async function show(visit: Visit<unknown>, { typed, made, wrong }: Shown): Promise<Response> {
  const { t, language, person } = visit;
  // Through a handle of its own: it was written to a moment ago.
  const { reads } = visit.act;
  const writing = await heldWriting(visit);
  const { timeZone: zone } = await getPublication(reads);
  const seesWithheld = mayDo(person?.role ?? "", "bylines.see-withheld");
  const week = reads.at + PROOF_SPANS.week;
  return visit.page({
    title: t("articles.proofs"),
    current: "stories",
    status: wrong ? (wrong.kind === "conflict" ? 409 : 422) : 200,
    body: (
      <ProofsPage
        t={t}
        language={language}
        zone={zone}
        article={{
          id: writing.id,
          version: writing.version,
          headline: writing.manuscript.headline,
          language: writing.language,
          direction: LANGUAGES[writing.language].direction,
        }}
        proofs={await listProofs(reads, { article: writing.id, most: MOST, seesWithheld })}
        typed={typed ?? { label: "", span: "week", moment: wallIn(week, zone) }}
        made={made ?? null}
        wrong={wrong ? t(wrong.message, wrong.values) : null}
      />
    ),
  });
}

export const proofDeskRoutes: readonly AnyRoute[] = [
  route({
    name: "articles.proofs",
    method: "GET",
    path: PATTERNS.proofs,
    access: RIGHT,
    cache: "never",
    answer: (visit) => show(visit, {}),
  }),
  route({
    name: "articles.make-proof",
    method: "POST",
    path: PATTERNS.proofs,
    access: RIGHT,
    body: formBody(Made),
    cache: "never",
    crossSite: "refuse",
    answer: make,
  }),
  route({
    name: "articles.revoke-proof",
    method: "POST",
    path: PATTERNS.revokeProof,
    access: RIGHT,
    body: formBody(Revoked),
    cache: "never",
    crossSite: "refuse",
    answer: revoke,
  }),
];
