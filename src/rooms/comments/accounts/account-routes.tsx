// Addresses of a reader's account. None of them is a page that others read, and reading those sets no cookie.

import { z } from "zod";
import { type AnyRoute, formBody, route, type Visit } from "#platform/http";
import { Problem, STATUS_OF } from "#platform/problem";
import { getPublication } from "#publication";
import { paceOf } from "#readers";
import { PATTERNS, urls } from "#urls";
import { signOwn } from "../own/own-link";
import { accountPage, type EntranceProps, erasedPage, signInPage, signUpPage } from "./account-pages";
import { listWritten, type Written } from "./account-queries";
import type { Account } from "./account";
import { eraseAccount } from "./erase-account";
import { closeSession, findSignedIn, giveSession } from "./session";
import { signIn } from "./sign-in";
import { signUp } from "./sign-up";

const ON_A_PAGE = 30;
const AT_ONCE = 500;

const Entering = z.object({ name: z.string().catch(""), password: z.string().catch("") });
type Entering = z.infer<typeof Entering>;
const Erasing = z.object({ password: z.string().catch(""), comments: z.string().catch("") });
type Erasing = z.infer<typeof Erasing>;

const posting = { method: "POST", access: "public", cache: "never", crossSite: "confirm" } as const;
const reading = { method: "GET", access: "public", cache: "never" } as const;

const accountRoute = route({
  ...reading,
  name: "comments.account",
  path: PATTERNS.readerAccount,
  query: ["before"],
  answer: (visit) => showAccount(visit),
});

const signUpPageRoute = route({
  ...reading,
  name: "comments.sign-up-page",
  path: PATTERNS.readerSignUp,
  async answer(visit) {
    const entrance = await entranceOf(visit);
    if (!entrance.offered) throw new Problem("not-found", "problem.not-found");
    return visit.page(signUpPage(entrance));
  },
});

const signUpRoute = route<Entering>({
  ...posting,
  name: "comments.sign-up",
  path: PATTERNS.readerSignUp,
  body: formBody(Entering),
  answer: (visit) => enter(visit, { verb: signUp, page: signUpPage }),
});

const signInRoute = route<Entering>({
  ...posting,
  name: "comments.sign-in",
  path: PATTERNS.readerSignIn,
  body: formBody(Entering),
  answer: (visit) => enter(visit, { verb: signIn, page: signInPage }),
});

const signOutRoute = route({
  ...posting,
  name: "comments.sign-out",
  path: PATTERNS.readerSignOut,
  body: formBody(z.object({})),
  async answer(visit) {
    await closeSession(visit);
    return visit.seeOther(urls.readerAccount(visit.language));
  },
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

const eraseRoute = route<Erasing>({
  ...posting,
  name: "comments.erase-account",
  path: PATTERNS.readerErase,
  body: formBody(Erasing),
  async answer(visit) {
    const account = await signedIn(visit);
    const { password, comments } = visit.body;
    if (paceOf(visit, "account") === "busy") return showAccount(visit, visit.t("comments.account-busy"));
    const refused = await attempt(() =>
      eraseAccount(visit.act, { account: account.id, password, comments: comments === "yes" }),
    );
    if (refused instanceof Problem) return showAccount(visit, visit.t(refused.message, refused.values));
    await closeSession(visit);
    return visit.page(erasedPage(visit));
  },
});

export const accountRoutes: readonly AnyRoute[] = [
  accountRoute,
  signUpPageRoute,
  signUpRoute,
  signInRoute,
  signOutRoute,
  exportRoute,
  eraseRoute,
];

/** @throws Problem `not-allowed` for somebody who is not signed in */
async function signedIn(visit: Visit<unknown>): Promise<Account> {
  const account = await findSignedIn(visit);
  if (!account) throw new Problem("not-allowed", "comments.account-signed-out");
  return account;
}

interface Entrance {
  readonly verb: typeof signIn;
  readonly page: (props: EntranceProps) => ReturnType<typeof signInPage>;
}

async function enter(visit: Visit<Entering>, { verb, page }: Entrance): Promise<Response> {
  const { t, body, act } = visit;
  const come = async () => {
    if (paceOf(visit, "account") === "busy") throw new Problem("too-many", "comments.account-busy");
    return verb(act, body);
  };
  const came = await attempt(come);
  if (came instanceof Problem) {
    const wrong = t(came.message, came.values);
    const said = { ...(await entranceOf(visit)), name: body.name, wrong, status: STATUS_OF[came.kind] };
    return visit.page(page(said));
  }
  await giveSession(visit, came);
  return visit.seeOther(urls.readerAccount(visit.language));
}

/** What somebody can mend comes back with what they typed; anything else is not for a form to say. */
async function attempt<T>(work: () => Promise<T>): Promise<T | Problem> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof Problem && (error.kind === "invalid" || error.kind === "too-many")) return error;
    throw error;
  }
}

async function entranceOf({ t, language, act }: Visit<unknown>): Promise<EntranceProps> {
  return { t, language, offered: (await getPublication(act.reads)).readerAccounts };
}

async function showAccount(visit: Visit<unknown>, wrong: string | null = null): Promise<Response> {
  const { t, language, act, query } = visit;
  const account = await findSignedIn(visit);
  const publication = await getPublication(act.reads);
  const { readerAccounts: offered, timeZone: zone } = publication;
  // Who has an account keeps it where the paper offers no new ones any more.
  if (!account) return visit.page(signInPage({ t, language, offered }));
  const before = Number(query.get("before")) || null;
  const some = await listWritten(act.reads, { account: account.id, before, most: ON_A_PAGE + 1 });
  const written = some.slice(0, ON_A_PAGE).map((one) => ({ ...one, link: signOwn(visit, one) }));
  const next = some.length > ON_A_PAGE ? (written.at(-1)?.id ?? null) : null;
  return visit.page(accountPage({ t, language, name: account.name, written, next, zone, wrong }));
}
