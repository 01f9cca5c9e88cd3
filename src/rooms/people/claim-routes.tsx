// The address of a one-time link.

import { z } from "zod";
import { type AnyRoute, formBody, route, type Visit } from "#platform/http";
import { isLanguage, translatorFor } from "#platform/i18n";
import { Problem } from "#platform/problem";
import { getPublication, languageOf } from "#publication";
import { PATTERNS, urls } from "#urls";
import { asksForMore } from "./admit";
import { ClaimPage, type ClaimTyped } from "./claim-page";
import { claimPlace } from "./claim-place";
import { findFactors } from "./codes/queries";
import { ENTRANCE, entranceLanguage, LANGUAGE_PARAMETER, refusalOf } from "./entrance";
import { askForNewPasskey, siteOf } from "#platform/passkeys";
import { claiming, userHandle } from "./passkeys/purposes";
import type { Staff } from "./person";
import { findByClaim, findFreeSignInName } from "./queries";
import { enterWith, withLanguage } from "./sign-in-routes";

/** Permissive, so that what will not do comes back as the page with the words still in it. */
const typedText = z.string().default("");
const ClaimForm = z.object({
  name: typedText,
  "sign-in-name": typedText,
  password: typedText,
  passkey: typedText,
  language: typedText,
});

export const claimRoutes: readonly AnyRoute[] = [
  route({
    name: "people.claim-page",
    method: "GET",
    path: PATTERNS.claim,
    access: "public",
    cache: "never",
    query: [LANGUAGE_PARAMETER],
    answer: openClaim,
  }),
  route({
    name: "people.claim",
    method: "POST",
    path: PATTERNS.claim,
    access: "public",
    body: formBody(ClaimForm),
    cache: "never",
    crossSite: "refuse",
    answer: claim,
  }),
];

/** Whom the link in the address is for. @throws Problem `gone` when it was used, replaced or is too old */
async function invited(visit: Visit<unknown>): Promise<Staff> {
  const person = await findByClaim(visit.act.reads, visit.params.token ?? "");
  if (!person) throw new Problem("gone", "people.link-used");
  return person;
}

async function openClaim(visit: Visit<undefined>): Promise<Response> {
  const person = await invited(visit);
  // The first owner is made by the program, without a name or a language of their own; others keep what they were given.
  const known = person.signInName !== null || person.role !== "owner";
  const switched = visit.query.has(LANGUAGE_PARAMETER);
  const free = known ? await findFreeSignInName(visit.reads, person.name) : "";
  const typed = {
    name: known ? person.name : "",
    signInName: person.signInName ?? free,
    language: known && !switched ? person.language : entranceLanguage(visit),
  };
  return showClaim(visit, { person, typed, wrong: null });
}

async function claim(visit: Visit<z.infer<typeof ClaimForm>>): Promise<Response> {
  const { name, "sign-in-name": signInName, password, passkey, language: chosen } = visit.body;
  const token = visit.params.token ?? "";
  const person = await invited(visit);
  const language = isLanguage(chosen) ? chosen : entranceLanguage(visit);
  const typed = { name, signInName, language };
  const { languages } = await getPublication(visit.reads);
  try {
    const admitted = await claimPlace(visit.act, {
      ...typed,
      password,
      passkey: { text: passkey, site: siteOf(visit.config), purpose: claiming(visit, token) },
      token,
      paperNames: languages.map(({ masthead }) => masthead),
    });
    // Whoever comes back looks at what still opens their account.
    const to = person.signInName === null ? urls.newsroom() : `${urls.account()}?done=returned`;
    return await enterWith(visit, admitted, to);
  } catch (error) {
    return showClaim(visit, { person, typed, wrong: refusalOf(error) });
  }
}

async function showClaim(
  visit: Visit<unknown>,
  shown: { person: Staff; typed: ClaimTyped; wrong: Problem | null },
): Promise<Response> {
  const { person, typed, wrong } = shown;
  const token = visit.params.token ?? "";
  const t = translatorFor(entranceLanguage(visit));
  const returning = person.signInName !== null;
  const response = await visit.page({
    title: t(returning ? "people.claim-back-title" : "people.claim-title"),
    current: ENTRANCE,
    script: "passkey",
    status: wrong ? 422 : 200,
    unlisted: true,
    body: (
      <ClaimPage
        t={t}
        action={withLanguage(visit, urls.claim(token))}
        role={person.role}
        returning={returning}
        typed={typed}
        question={await questionFor(visit, person, typed)}
        wrong={wrong && t(wrong.message, wrong.values)}
      />
    ),
  });
  // The address is a secret until it is used: no other page may be told where the reader came from.
  response.headers.set("referrer-policy", "no-referrer");
  return response;
}

async function questionFor(visit: Visit<unknown>, person: Staff, typed: ClaimTyped) {
  const { reads, config } = visit;
  if (asksForMore(await findFactors(reads, person.id))) return null;
  const publication = await getPublication(reads);
  return askForNewPasskey(siteOf(config), claiming(visit, visit.params.token ?? ""), {
    user: userHandle(person.id),
    name: typed.signInName || typed.name,
    paper: languageOf(publication, publication.defaultLanguage)?.masthead ?? "Warraq",
    known: [],
  });
}
