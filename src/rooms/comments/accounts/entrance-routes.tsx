// Where a reader signs in, by a password or a passkey, makes an account, and signs out.

import { z } from "zod";
import { type AnyRoute, formBody, type Page, route, type Visit } from "#platform/http";
import { askForNewPasskey, askForPasskey, siteOf } from "#platform/passkeys";
import { Problem } from "#platform/problem";
import { getPublication, languageOf } from "#publication";
import { PATTERNS, urls } from "#urls";
import { attempt, inWords } from "./attempt";
import { type EntranceProps, makePasskeyPage, signInPage, signUpPage } from "./entrance-pages";
import { accountName } from "./name-account";
import { joinByPasskey } from "./passkeys/join-by-passkey";
import { entering, joining, userHandle } from "./passkeys/purposes";
import { signInByPasskey } from "./passkeys/sign-in-by-passkey";
import { closeSession, giveSession } from "./session";
import { signIn } from "./sign-in";
import { signUp } from "./sign-up";

const text = z.string().catch("");
const Entering = z.object({ name: text, password: text });
type Entering = z.infer<typeof Entering>;
/** Signing in by it needs no name. */
const ByPasskey = z.object({ name: text, passkey: text });
type ByPasskey = z.infer<typeof ByPasskey>;

const posting = { method: "POST", access: "public", cache: "never", crossSite: "confirm" } as const;

export const entranceRoutes: readonly AnyRoute[] = [
  route({
    name: "comments.sign-up-page",
    method: "GET",
    access: "public",
    cache: "never",
    path: PATTERNS.readerSignUp,
    async answer(visit) {
      const entrance = await entranceOf(visit);
      if (!entrance.offered) throw new Problem("not-found", "problem.not-found");
      return visit.page(signUpPage(entrance));
    },
  }),
  route<Entering>({
    ...posting,
    name: "comments.sign-up",
    path: PATTERNS.readerSignUp,
    body: formBody(Entering),
    answer: (visit) => enter(visit, { verb: () => signUp(visit.act, visit.body), page: signUpPage }),
  }),
  route<ByPasskey>({
    ...posting,
    name: "comments.sign-up-by-passkey",
    path: PATTERNS.readerPasskeySignUp,
    body: formBody(ByPasskey),
    answer: (visit) => (visit.body.passkey === "" ? begin(visit) : join(visit)),
  }),
  route<Entering>({
    ...posting,
    name: "comments.sign-in",
    path: PATTERNS.readerSignIn,
    body: formBody(Entering),
    answer: (visit) => enter(visit, { verb: () => signIn(visit.act, visit.body), page: signInPage }),
  }),
  route<ByPasskey>({
    ...posting,
    name: "comments.sign-in-by-passkey",
    path: PATTERNS.readerPasskeySignIn,
    body: formBody(ByPasskey),
    answer: (visit) => enter(visit, { verb: () => showPasskey(visit), page: signInPage }),
  }),
  route({
    ...posting,
    name: "comments.sign-out",
    path: PATTERNS.readerSignOut,
    body: formBody(z.object({})),
    async answer(visit) {
      await closeSession(visit);
      return visit.seeOther(urls.readerAccount(visit.language));
    },
  }),
];

interface Entrance {
  /** @returns what goes into the cookie */
  readonly verb: () => Promise<string>;
  readonly page: (props: EntranceProps) => Page;
}

async function enter(visit: Visit<{ readonly name: string }>, { verb, page }: Entrance): Promise<Response> {
  const came = await attempt(visit, verb);
  if (came instanceof Problem) {
    const { name } = visit.body;
    return visit.page(page({ ...(await entranceOf(visit)), ...inWords(visit, came), name }));
  }
  await giveSession(visit, came);
  return visit.seeOther(urls.readerAccount(visit.language));
}

function showPasskey(visit: Visit<ByPasskey>): Promise<string> {
  const answer = { text: visit.body.passkey, site: siteOf(visit.config), purpose: entering(visit) };
  return signInByPasskey(visit.act, answer);
}

export async function entranceOf(visit: Visit<unknown>): Promise<EntranceProps> {
  const { t, language, act, config } = visit;
  const question = askForPasskey(siteOf(config), entering(visit));
  return { t, language, question, offered: (await getPublication(act.reads)).readerAccounts };
}

/** The name first, so that no device keeps a passkey for one that is not taken. */
async function begin(visit: Visit<ByPasskey>): Promise<Response> {
  const named = await attempt(visit, () => accountName(visit.act, visit.body.name));
  if (named instanceof Problem) {
    const { name } = visit.body;
    return visit.page(signUpPage({ ...(await entranceOf(visit)), ...inWords(visit, named), name }));
  }
  return showJoining(visit, { name: named.name, wrong: null });
}

async function join(visit: Visit<ByPasskey>): Promise<Response> {
  const { name, passkey } = visit.body;
  const answer = { text: passkey, site: siteOf(visit.config), purpose: joining(visit, name) };
  const came = await attempt(visit, () => joinByPasskey(visit.act, { ...answer, name }));
  if (came instanceof Problem) return showJoining(visit, { name, wrong: inWords(visit, came).wrong });
  await giveSession(visit, came);
  return visit.seeOther(urls.readerAccount(visit.language));
}

async function showJoining(
  visit: Visit<ByPasskey>,
  { name, wrong }: { name: string; wrong: string | null },
): Promise<Response> {
  const { t, language, config } = visit;
  const question = askForNewPasskey(siteOf(config), joining(visit, name), {
    user: userHandle(),
    name,
    paper: await paperName(visit),
    known: [],
  });
  return visit.page(
    makePasskeyPage({
      t,
      language,
      name,
      wrong,
      question,
      action: urls.readerPasskeySignUp(language),
      button: t("people.claim-passkey"),
      fields: [["name", name]],
    }),
  );
}

/** What a device calls the paper. */
export async function paperName({ act, language }: Visit<unknown>): Promise<string> {
  const publication = await getPublication(act.reads);
  const found = languageOf(publication, language) ?? languageOf(publication, publication.defaultLanguage);
  return found?.masthead ?? "Warraq";
}
