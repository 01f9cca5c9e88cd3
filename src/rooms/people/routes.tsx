// The addresses of people: the one-time link here, the rest beside it.

import { z } from "zod";
import { type AnyRoute, formBody, route, type Visit } from "#platform/http";
import { isLanguage, translatorFor } from "#platform/i18n";
import { Problem } from "#platform/problem";
import { PATTERNS, urls } from "#urls";
import { addressRoutes } from "./address/routes";
import { accountRoutes } from "./account-routes";
import { bylineRoutes } from "./byline-routes";
import { ClaimPage, type ClaimTyped } from "./claim-page";
import { claimPlace } from "./claim-place";
import { ENTRANCE, entranceLanguage, LANGUAGE_PARAMETER, refusalOf } from "./entrance";
import { factorRoutes } from "./factor-routes";
import { lockdownRoutes } from "./lockdown/routes";
import { managingRoutes } from "./people-routes";
import type { Staff } from "./person";
import { findByClaim } from "./queries";
import { enterWith, signInRoutes, withLanguage } from "./sign-in-routes";

/** Permissive, so that what will not do comes back as the page with the words still in it. */
const typedText = z.string().default("");
const ClaimForm = z.object({
  name: typedText,
  "sign-in-name": typedText,
  password: typedText,
  language: typedText,
});

export const peopleRoutes: readonly AnyRoute[] = [
  ...managingRoutes,
  ...accountRoutes,
  ...addressRoutes,
  ...factorRoutes,
  ...lockdownRoutes,
  ...signInRoutes,
  ...bylineRoutes,
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

/** Whom the link in the address is for. @throws Problem `gone` when it was used or replaced */
async function invited(visit: Visit<unknown>): Promise<Staff> {
  const person = await findByClaim(visit.reads, visit.params.token ?? "");
  if (!person) throw new Problem("gone", "people.link-used");
  return person;
}

async function openClaim(visit: Visit<undefined>): Promise<Response> {
  const person = await invited(visit);
  // The first owner is made by the program, without a name or a language of their own; others keep what they were given.
  const known = person.signInName !== null || person.role !== "owner";
  const switched = visit.query.has(LANGUAGE_PARAMETER);
  const typed = {
    name: known ? person.name : "",
    signInName: person.signInName ?? "",
    language: known && !switched ? person.language : entranceLanguage(visit),
  };
  return showClaim(visit, { person, typed, wrong: null });
}

async function claim(visit: Visit<z.infer<typeof ClaimForm>>): Promise<Response> {
  const { name, "sign-in-name": signInName, password, language: chosen } = visit.body;
  const person = await invited(visit);
  const language = isLanguage(chosen) ? chosen : entranceLanguage(visit);
  const typed = { name, signInName, language };
  try {
    const session = await claimPlace(visit.act, {
      ...typed,
      password,
      token: visit.params.token ?? "",
    });
    return enterWith(visit, session);
  } catch (error) {
    return showClaim(visit, { person, typed, wrong: refusalOf(error) });
  }
}

async function showClaim(
  visit: Visit<unknown>,
  shown: { person: Staff; typed: ClaimTyped; wrong: Problem | null },
): Promise<Response> {
  const { person, typed, wrong } = shown;
  const t = translatorFor(entranceLanguage(visit));
  const action = withLanguage(visit, urls.claim(visit.params.token ?? ""));
  const sentence = wrong && t(wrong.message, wrong.values);
  const response = await visit.page({
    title: t("people.claim-title"),
    current: ENTRANCE,
    status: wrong ? 422 : 200,
    unlisted: true,
    body: <ClaimPage t={t} action={action} role={person.role} typed={typed} wrong={sentence} />,
  });
  // The address is a secret until it is used: no other page may be told where the reader came from.
  response.headers.set("referrer-policy", "no-referrer");
  return response;
}
