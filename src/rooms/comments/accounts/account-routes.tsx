// Addresses of a reader's account. None of them is a page that others read, and reading those sets no cookie.

import { z } from "zod";
import { type AnyRoute, formBody, route, type Visit } from "#platform/http";
import { askForPasskey, siteOf } from "#platform/passkeys";
import { Problem } from "#platform/problem";
import { getPublication } from "#publication";
import { PATTERNS, urls } from "#urls";
import { signOwn } from "../own/own-link";
import { isFresh } from "./account";
import type { Refused } from "./account-forms";
import { accountPage, erasedPage } from "./account-page";
import { findHash, listWritten, type Written } from "./account-queries";
import { attempt, inWords } from "./attempt";
import { changePassword } from "./change-password";
import { signInPage } from "./entrance-pages";
import { entranceOf } from "./entrance-routes";
import { eraseAccount } from "./erase-account";
import { listPasskeys } from "./passkeys/passkey-queries";
import { entering } from "./passkeys/purposes";
import { closeSession, findSignedIn, giveSession, type Session } from "./session";

const ON_A_PAGE = 30;
const AT_ONCE = 500;

const text = z.string().catch("");
const Password = z.object({ password: text, next: text });
type Password = z.infer<typeof Password>;
const Erasing = z.object({ password: text, comments: text });
type Erasing = z.infer<typeof Erasing>;

/** What an address says was done, and its sentence. */
const DONE = {
  password: "comments.account-done-password",
  passkey: "people.done-passkey",
  "passkey-gone": "comments.account-done-passkey-gone",
} as const;

const posting = { method: "POST", access: "public", cache: "never", crossSite: "confirm" } as const;
const reading = { method: "GET", access: "public", cache: "never" } as const;

const accountRoute = route({
  ...reading,
  name: "comments.account",
  path: PATTERNS.readerAccount,
  query: ["before", "done"],
  answer: (visit) => showAccount(visit, null),
});

const exportRoute = route({
  ...reading,
  name: "comments.export-account",
  path: PATTERNS.readerExport,
  async answer(visit) {
    const account = await signedIn(visit);
    const written: Written[] = [];
    for (let before: number | null = null; ; before = written.at(-1)?.id ?? null) {
      const some: Written[] = await listWritten(visit.act.reads, {
        account: account.id,
        before,
        most: AT_ONCE,
      });
      written.push(...some);
      if (some.length < AT_ONCE) break;
    }
    const response = visit.json({ name: account.name, comments: written.map((one) => exported(visit, one)) });
    response.headers.set("content-disposition", 'attachment; filename="comments.json"');
    return response;
  },
});

function exported({ config }: Visit<unknown>, { publicId, words, state, createdAt, about }: Written) {
  return {
    id: publicId,
    words,
    state,
    at: new Date(createdAt).toISOString(),
    article: about && { headline: about.headline, url: config.origin + urls.article(about.address) },
  };
}

const passwordRoute = route<Password>({
  ...posting,
  name: "comments.change-account-password",
  path: PATTERNS.readerPassword,
  body: formBody(Password),
  async answer(visit) {
    const session = await signedIn(visit);
    const changed = await attempt(visit, () => changePassword(visit.act, { session, ...visit.body }));
    if (changed instanceof Problem) return refuse(visit, { form: "password", problem: changed });
    await giveSession(visit, changed);
    return visit.seeOther(accountAfter(visit, "password"));
  },
});

const eraseRoute = route<Erasing>({
  ...posting,
  name: "comments.erase-account",
  path: PATTERNS.readerErase,
  body: formBody(Erasing),
  async answer(visit) {
    const session = await signedIn(visit);
    const { password, comments } = visit.body;
    const passkeys = (await listPasskeys(visit.act.reads, session.id)).length > 0;
    const refused = await attempt(visit, () =>
      eraseAccount(visit.act, { session, password, comments: comments === "yes" }),
    );
    if (refused instanceof Problem) return refuse(visit, { form: "erase", problem: refused });
    await closeSession(visit);
    return visit.page(erasedPage({ ...visit, passkeys }));
  },
});

/** Whoever opens the address of a form begins again where the forms stand. */
const backRoutes = [
  { name: "comments.sign-in-page", path: PATTERNS.readerSignIn },
  { name: "comments.sign-in-by-passkey-page", path: PATTERNS.readerPasskeySignIn },
  { name: "comments.sign-up-by-passkey-page", path: PATTERNS.readerPasskeySignUp },
  { name: "comments.account-password-page", path: PATTERNS.readerPassword },
  { name: "comments.account-passkeys-page", path: PATTERNS.readerPasskeys },
  { name: "comments.erase-account-page", path: PATTERNS.readerErase },
].map((at) =>
  route({ ...reading, ...at, answer: (visit) => visit.seeOther(urls.readerAccount(visit.language)) }),
);

export const accountRoutes: readonly AnyRoute[] = [
  accountRoute,
  exportRoute,
  passwordRoute,
  eraseRoute,
  ...backRoutes,
];

/** @throws Problem `not-allowed` for somebody who is not signed in */
export async function signedIn(visit: Visit<unknown>): Promise<Session> {
  const session = await findSignedIn(visit);
  if (!session) throw new Problem("not-allowed", "comments.account-signed-out");
  return session;
}

export const accountAfter = ({ language }: Visit<unknown>, done: keyof typeof DONE) =>
  `${urls.readerAccount(language)}?done=${done}`;

/** The account's page, with what was refused open on it. */
export function refuse(
  visit: Visit<unknown>,
  { form, problem }: { form: Refused["form"]; problem: Problem },
): Promise<Response> {
  return showAccount(visit, { form, ...inWords(visit, problem) });
}

async function showAccount(visit: Visit<unknown>, refused: (Refused & { status: number }) | null) {
  const { t, language, act, query, config } = visit;
  const session = await findSignedIn(visit);
  // Who has an account keeps it where the paper offers no new ones any more.
  if (!session) return visit.page(signInPage(await entranceOf(visit)));
  const { id: account, name } = session;
  const { timeZone: zone } = await getPublication(act.reads);
  const before = Number(query.get("before")) || null;
  const some = await listWritten(act.reads, { account, before, most: ON_A_PAGE + 1 });
  const written = some.slice(0, ON_A_PAGE).map((one) => ({ ...one, link: signOwn(visit, one) }));
  return visit.page(
    accountPage({
      t,
      language,
      name,
      zone,
      written,
      next: some.length > ON_A_PAGE ? (written.at(-1)?.id ?? null) : null,
      hasPassword: (await findHash(act.reads, account)) !== null,
      fresh: isFresh(session, act.at),
      passkeys: await listPasskeys(act.reads, account),
      question: askForPasskey(siteOf(config), entering(visit)),
      refused,
      status: refused?.status ?? 200,
      done: doneIn(visit),
    }),
  );
}

function doneIn({ t, query }: Visit<unknown>): string | null {
  const done = query.get("done") ?? "";
  return Object.hasOwn(DONE, done) ? t(DONE[done as keyof typeof DONE]) : null;
}
