// The addresses of coming in and going out: the one-time link, signing in, signing out.

import { z } from "zod";
import { type AnyRoute, formBody, route, type Visit } from "#platform/http";
import { isLanguage, translatorFor } from "#platform/i18n";
import { Problem } from "#platform/problem";
import { PATTERNS, urls } from "#urls";
import { accountRoutes } from "./account-routes";
import { ClaimPage, type ClaimTyped } from "./claim-page";
import { claimPlace } from "./claim-place";
import { ENTRANCE, entranceLanguage, LANGUAGE_PARAMETER, refusalOf } from "./entrance";
import { managingRoutes } from "./people-routes";
import type { Staff } from "./person";
import { findByClaim } from "./queries";
import { exchangeSession, sessionIn, takeSession } from "./session-cookie";
import { signIn } from "./sign-in";
import { SignInPage } from "./sign-in-page";
import { signOut } from "./sign-out";

/** Permissive, so that what will not do comes back as the page with the words still in it. */
const typedText = z.string().default("");
const ClaimForm = z.object({
  name: typedText,
  "sign-in-name": typedText,
  password: typedText,
  language: typedText,
});
const SignInForm = z.object({ "sign-in-name": typedText, password: typedText });

export const peopleRoutes: readonly AnyRoute[] = [
  ...managingRoutes,
  ...accountRoutes,
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
  route({
    name: "people.sign-in-page",
    method: "GET",
    path: PATTERNS.signIn,
    access: "public",
    cache: "never",
    query: [LANGUAGE_PARAMETER],
    answer: (visit) =>
      visit.person ? visit.seeOther(urls.newsroom()) : showSignIn(visit, { typed: "", wrong: null }),
  }),
  route({
    name: "people.sign-in",
    method: "POST",
    path: PATTERNS.signIn,
    access: "public",
    body: formBody(SignInForm),
    cache: "never",
    crossSite: "refuse",
    answer: enter,
  }),
  route({
    name: "people.sign-out",
    method: "POST",
    path: PATTERNS.signOut,
    // Also for whoever's session has ended meanwhile: they see the sign-in page, not a refusal.
    access: "public",
    cache: "never",
    crossSite: "refuse",
    answer: leave,
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

async function enter(visit: Visit<z.infer<typeof SignInForm>>): Promise<Response> {
  const { "sign-in-name": signInName, password } = visit.body;
  try {
    return await enterWith(visit, await signIn(visit.act, { signInName, password }));
  } catch (error) {
    return showSignIn(visit, { typed: signInName, wrong: refusalOf(error) });
  }
}

function showSignIn(
  visit: Visit<unknown>,
  { typed, wrong }: { typed: string; wrong: Problem | null },
): Promise<Response> {
  const t = translatorFor(entranceLanguage(visit));
  return visit.page({
    title: t("people.sign-in-title"),
    current: ENTRANCE,
    status: wrong ? 422 : 200,
    unlisted: true,
    body: (
      <SignInPage
        t={t}
        action={withLanguage(visit, urls.signIn())}
        typed={typed}
        wrong={wrong && t(wrong.message, wrong.values)}
      />
    ),
  });
}

async function enterWith(visit: Visit<unknown>, session: string): Promise<Response> {
  await exchangeSession(visit, session);
  return visit.seeOther(urls.newsroom());
}

async function leave(visit: Visit<undefined>): Promise<Response> {
  const session = sessionIn(visit);
  if (session) await signOut(visit.act, { token: session });
  takeSession(visit);
  const response = visit.seeOther(urls.signIn());
  // Pages shown before must not come back with the back button. Not "storage": what could not be sent yet is kept
  // there, readable only after signing in again. Not "cookies": the reader's own would go too.
  response.headers.set("clear-site-data", '"cache"');
  return response;
}

function withLanguage({ query }: Visit<unknown>, url: string): string {
  const chosen = query.get(LANGUAGE_PARAMETER) ?? "";
  return isLanguage(chosen) ? `${url}?${LANGUAGE_PARAMETER}=${chosen}` : url;
}
