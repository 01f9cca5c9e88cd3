// The addresses of one's own account.

import { z } from "zod";
import { type AnyRoute, formBody, route, type Visit } from "#platform/http";
import { isLanguage } from "#platform/i18n";
import type { Problem } from "#platform/problem";
import { getPublication, languageOf } from "#publication";
import { PATTERNS, urls } from "#urls";
import { ACCOUNT_DONE, type AccountDone, type AccountForm, AccountPage } from "./account-page";
import { changeAccount } from "./change-account";
import { changePassword } from "./change-password";
import { endSession } from "./end-session";
import { findFactors } from "./codes/queries";
import { refusalOf } from "./entrance";
import { FactorParts } from "./factor-parts";
import { askForNewPasskey, siteOf } from "#platform/passkeys";
import { adding, userHandle } from "./passkeys/purposes";
import { listPasskeys } from "./passkeys/queries";
import { findPassword, findPerson } from "./queries";
import { listAccountActs } from "./record-queries";
import { giveSession, sessionIn, takeSession } from "./session-cookie";
import { listSessions } from "./session-queries";
import { setFirstPassword } from "./set-first-password";

/** Older ones stand in the record. */
const MOST_ACTS = 10;

const text = z.string().default("");
const Account = z.object({ name: text, language: text });
const Password = z.object({ old: text, password: text });
const Session = z.object({ session: text });

export const accountRoutes: readonly AnyRoute[] = [
  route({
    name: "people.account",
    method: "GET",
    path: PATTERNS.account,
    access: "staff",
    cache: "never",
    query: ["done"],
    unconfined: true,
    answer: (visit) => showAccount(visit, null),
  }),
  route({
    name: "people.change-account",
    method: "POST",
    path: PATTERNS.account,
    access: "staff",
    body: formBody(Account),
    cache: "never",
    crossSite: "refuse",
    unconfined: true,
    answer: (visit: Visit<z.infer<typeof Account>>) =>
      trying(visit, "account", async (person) => {
        const { name, language } = visit.body;
        await changeAccount(visit.act, {
          person,
          name,
          language: isLanguage(language) ? language : visit.language,
        });
        return done(visit, "saved");
      }),
  }),
  route({
    name: "people.change-password",
    method: "POST",
    path: PATTERNS.accountPassword,
    access: "staff",
    body: formBody(Password),
    cache: "never",
    crossSite: "refuse",
    unconfined: true,
    answer: (visit: Visit<z.infer<typeof Password>>) =>
      trying(visit, "password", async (person) => {
        const paperNames = await namesOfPaper(visit);
        await giveSession(visit, await changePassword(visit.act, { person, paperNames, ...visit.body }));
        return done(visit, "password");
      }),
  }),
  route({
    name: "people.first-password",
    method: "POST",
    path: PATTERNS.accountFirstPassword,
    access: "staff",
    body: formBody(Password),
    cache: "never",
    crossSite: "refuse",
    confirms: true,
    unconfined: true,
    answer: (visit: Visit<z.infer<typeof Password>>) =>
      trying(visit, "password", async (person) => {
        const { password } = visit.body;
        const paperNames = await namesOfPaper(visit);
        await giveSession(visit, await setFirstPassword(visit.act, { person, paperNames, password }));
        return done(visit, "password");
      }),
  }),
  route({
    name: "people.end-session",
    method: "POST",
    path: PATTERNS.accountSessions,
    access: "staff",
    body: formBody(Session),
    cache: "never",
    crossSite: "refuse",
    unconfined: true,
    answer: end,
  }),
];

async function namesOfPaper({ reads }: Visit<unknown>): Promise<string[]> {
  return (await getPublication(reads)).languages.map(({ masthead }) => masthead);
}

async function end(visit: Visit<z.infer<typeof Session>>): Promise<Response> {
  const person = visit.person?.id ?? 0;
  const session = visit.body.session || null;
  const lines = await listSessions(visit.reads, { person, token: sessionIn(visit) });
  await endSession(visit.act, { person, session });
  const own = session === null || lines.some(({ id, current }) => current && id === session);
  if (!own) return done(visit, "session");
  takeSession(visit);
  return visit.seeOther(urls.signIn());
}

export function done(visit: Visit<unknown>, what: AccountDone): Response {
  return visit.seeOther(`${urls.account()}?done=${what}`);
}

/** Does something to one's own account; a refusal is the page again. */
export async function trying(
  visit: Visit<unknown>,
  form: AccountForm,
  work: (person: number) => Promise<Response>,
): Promise<Response> {
  try {
    return await work(visit.person?.id ?? 0);
  } catch (error) {
    return showAccount(visit, { form, problem: refusalOf(error) });
  }
}

export async function showAccount(
  visit: Visit<unknown>,
  refused: { form: AccountForm; problem: Problem } | null,
): Promise<Response> {
  const { t, reads, language, query } = visit;
  const person = await findPerson(reads, visit.person?.id ?? 0);
  if (!person) throw new Error("Whoever is signed in is not there.");
  const publication = await getPublication(reads);
  const { timeZone } = publication;
  const passkeys = await listPasskeys(reads, person.id);
  const sentence = refused && {
    form: refused.form,
    sentence: t(refused.problem.message, refused.problem.values),
  };
  return visit.page({
    title: t("people.account"),
    current: "account",
    script: "passkey",
    status: refused ? 422 : 200,
    body: (
      <AccountPage
        t={t}
        language={language}
        person={person}
        sessions={await listSessions(reads, { person: person.id, token: sessionIn(visit) })}
        zone={timeZone}
        done={(!refused && ACCOUNT_DONE.find((one) => one === query.get("done"))) || null}
        refused={sentence}
        confined={visit.person?.confined ?? false}
        hasPassword={(await findPassword(reads, person.id)) !== null}
        acts={await listAccountActs(reads, { person: person.id, most: MOST_ACTS })}
      >
        <FactorParts
          t={t}
          language={language}
          zone={timeZone}
          factors={await findFactors(reads, person.id)}
          passkeys={passkeys}
          question={askForNewPasskey(siteOf(visit.config), adding(visit), {
            user: userHandle(person.id),
            name: person.signInName ?? person.name,
            paper: languageOf(publication, publication.defaultLanguage)?.masthead ?? "Warraq",
            known: passkeys.map(({ id }) => id),
          })}
          refused={sentence}
        />
      </AccountPage>
    ),
  });
}
