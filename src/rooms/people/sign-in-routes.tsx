// The addresses of coming in and going out: by password, by passkey, by a second step; and signing out.

import { z } from "zod";
import { type AnyRoute, formBody, route, type Visit } from "#platform/http";
import { isLanguage, translatorFor } from "#platform/i18n";
import { Problem } from "#platform/problem";
import { PATTERNS, urls } from "#urls";
import { type Admitted, showCode } from "./admit";
import { SecondStepPage } from "./codes/code-pages";
import { findFactors } from "./codes/queries";
import { ENTRANCE, entranceLanguage, LANGUAGE_PARAMETER, refusalOf } from "./entrance";
import { askForPasskey, siteOf } from "#platform/passkeys";
import { entering } from "./passkeys/purposes";
import { signInByPasskey } from "./passkeys/sign-in-by-passkey";
import { deviceIn, exchangeSession, sessionIn, takeSession } from "./session-cookie";
import { findHalfSession } from "./session-queries";
import { signIn } from "./sign-in";
import { SignInPage } from "./sign-in-page";
import { signOut } from "./sign-out";

/** Permissive, so that what will not do comes back as the page with the words still in it. */
const text = z.string().default("");
const SignInForm = z.object({ "sign-in-name": text, password: text });
const SecondForm = z.object({ token: text, code: text });
const PasskeyAnswer = z.object({ passkey: text });

export const signInRoutes: readonly AnyRoute[] = [
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
  backToSignIn({ name: "people.second-step-page", path: PATTERNS.secondStep }),
  backToSignIn({ name: "people.passkey-page", path: PATTERNS.passkeySignIn }),
  route({
    name: "people.second-step",
    method: "POST",
    path: PATTERNS.secondStep,
    access: "public",
    body: formBody(SecondForm),
    cache: "never",
    crossSite: "refuse",
    answer: enterByCode,
  }),
  route({
    name: "people.passkey-sign-in",
    method: "POST",
    path: PATTERNS.passkeySignIn,
    access: "public",
    body: formBody(PasskeyAnswer),
    cache: "never",
    crossSite: "refuse",
    answer: enterByPasskey,
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

/** Whoever opens the address of a form, by a reload or by switching the language, begins again. */
function backToSignIn(at: { name: string; path: string }): AnyRoute {
  return route({
    ...at,
    method: "GET",
    access: "public",
    cache: "never",
    query: [LANGUAGE_PARAMETER],
    answer: (visit) => visit.seeOther(withLanguage(visit, urls.signIn())),
  });
}

async function enter(visit: Visit<z.infer<typeof SignInForm>>): Promise<Response> {
  const { "sign-in-name": signInName, password } = visit.body;
  try {
    return await enterWith(visit, await signIn(visit.act, { signInName, password, device: deviceIn(visit) }));
  } catch (error) {
    return showSignIn(visit, { typed: signInName, wrong: refusalOf(error) });
  }
}

async function enterByPasskey(visit: Visit<z.infer<typeof PasskeyAnswer>>): Promise<Response> {
  try {
    const answer = { text: visit.body.passkey, site: siteOf(visit.config), purpose: entering(visit) };
    const token = await signInByPasskey(visit.act, answer);
    return await enterWith(visit, { kind: "session", token });
  } catch (error) {
    return showSignIn(visit, { typed: "", wrong: refusalOf(error) });
  }
}

async function enterByCode(visit: Visit<z.infer<typeof SecondForm>>): Promise<Response> {
  const { token, code } = visit.body;
  try {
    const session = await showCode(visit.act, {
      token,
      code,
      key: visit.keys.token,
      device: deviceIn(visit),
    });
    return await enterWith(visit, { kind: "session", token: session });
  } catch (error) {
    if (error instanceof Problem && error.kind === "gone")
      return showSignIn(visit, { typed: "", wrong: error });
    return showSecondStep(visit, { token, wrong: refusalOf(error) });
  }
}

/** Into the newsroom, or to the question for the second factor. */
export async function enterWith(
  visit: Visit<unknown>,
  { kind, token }: Admitted,
  to = urls.newsroom(),
): Promise<Response> {
  if (kind === "half") return showSecondStep(visit, { token, wrong: null });
  await exchangeSession(visit, token);
  return visit.seeOther(to);
}

function showSignIn(
  visit: Visit<unknown>,
  { typed, wrong }: { typed: string; wrong: Problem | null },
): Promise<Response> {
  const t = translatorFor(entranceLanguage(visit));
  return visit.page({
    title: t("people.sign-in-title"),
    script: "passkey",
    current: ENTRANCE,
    status: wrong ? 422 : 200,
    unlisted: true,
    body: (
      <SignInPage
        t={t}
        action={withLanguage(visit, urls.signIn())}
        question={askForPasskey(siteOf(visit.config), entering(visit))}
        typed={typed}
        wrong={wrong && t(wrong.message, wrong.values)}
      />
    ),
  });
}

async function showSecondStep(
  visit: Visit<unknown>,
  { token, wrong }: { token: string; wrong: Problem | null },
): Promise<Response> {
  const t = translatorFor(entranceLanguage(visit));
  const waiting = await findHalfSession(visit.act.reads, token);
  if (!waiting)
    return showSignIn(visit, { typed: "", wrong: new Problem("gone", "people.second-step-over") });
  const { codes } = await findFactors(visit.act.reads, waiting.id);
  return visit.page({
    title: t("people.second-step"),
    script: "passkey",
    // Its address answers forms only: there is nothing to switch the language of.
    current: ENTRANCE,
    status: wrong ? 422 : 200,
    unlisted: true,
    body: (
      <SecondStepPage
        t={t}
        action={withLanguage(visit, urls.secondStep())}
        token={token}
        codes={codes}
        question={askForPasskey(siteOf(visit.config), entering(visit))}
        wrong={wrong && t(wrong.message, wrong.values)}
      />
    ),
  });
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

export function withLanguage({ query }: Visit<unknown>, url: string): string {
  const chosen = query.get(LANGUAGE_PARAMETER) ?? "";
  return isLanguage(chosen) ? `${url}?${LANGUAGE_PARAMETER}=${chosen}` : url;
}
