// How comments arrive, how their authors see them, and how moderators decide.

import { z } from "zod";
import { findOpenArticle } from "#articles";
import { type AnyRoute, formBody, route, type Visit } from "#platform/http";
import { Problem } from "#platform/problem";
import { getPublication } from "#publication";
import { admitReader, authorKey, checkAct, findReader, paceOf, signAct } from "#readers";
import { PATTERNS, urls } from "#urls";
import { OWN_PAGE_MS } from "./comment";
import { faultyPage, ownPage } from "./own-page";
import { postComment } from "./post-comment";
import { findStanding } from "./modes/mode-queries";
import { modeRoutes } from "./modes/mode-routes";
import { giveTrust, isTrusted } from "./modes/trust";
import { countComments, findOwn, hasApproved, listThread } from "./queries";
import { queueRoutes } from "./queue-routes";
import { wordRoutes } from "./words/word-routes";

/** Anything may be missing or odd: then the form comes back with what was typed. */
const Written = z.object({
  name: z.string().catch(""),
  words: z.string().catch(""),
  topic: z.string().catch(""),
});
type Written = z.infer<typeof Written>;

const postRoute = route<Written>({
  name: "comments.post",
  method: "POST",
  path: PATTERNS.comment,
  access: "public",
  body: formBody(Written),
  cache: "never",
  crossSite: "confirm",
  async answer(visit) {
    const { name, words, topic: trap } = visit.body;
    const article = await commentedArticle(visit);
    const known = findReader(visit);
    const paces = [paceOf(visit, "comment"), ...(known ? [] : [paceOf(visit, "new-token")])];
    const reader = known ?? admitReader(visit);
    const { address } = article;
    const posted = await postComment(visit.act, {
      address,
      name,
      words,
      trap,
      reader,
      keys: visit.keys,
      trusted: isTrusted(visit, reader),
      busy: paces.includes("busy"),
    });
    if (posted.kind === "held") return visit.seeOther(`${urls.held(address, signOwn(visit, posted))}#own`);
    const { t, language } = visit;
    return visit.page(
      faultyPage({
        address,
        headline: article.headline,
        t,
        language,
        typed: { name, words },
        faults: posted.faults,
      }),
    );
  },
});

const ownRoute = route({
  name: "comments.own",
  method: "GET",
  path: PATTERNS.held,
  access: "public",
  cache: "never",
  async answer(visit) {
    const article = await commentedArticle(visit);
    const { reads } = visit.act;
    const publicId = readOwn(visit, article.id);
    const own = publicId && (await findOwn(reads, { article: article.id, publicId }));
    if (!own) throw new Problem("gone", "comments.own-gone");
    if (own.state === "approved") await trustOwn(visit, article.id);
    if (own.state === "approved") return visit.seeOther(`${urls.article(article.address)}#c-${own.publicId}`);
    const [thread, count, { timeZone }] = await Promise.all([
      listThread(reads, article.id),
      countComments(reads, article.id),
      getPublication(reads),
    ]);
    const { t, language } = visit;
    const standing = await findStanding(reads, article.id);
    const open = article.comments === "open" && standing.takes;
    return visit.page(
      ownPage({
        address: article.address,
        headline: article.headline,
        thread,
        count,
        open,
        mode: standing.mode,
        t,
        language,
        zone: timeZone,
        own,
      }),
    );
  },
});

/** @param parts.queueScript address of the script that gives the moderators keys; the queue works without it */
export function commentRoutes({ queueScript }: { readonly queueScript: string }): {
  readonly reader: readonly AnyRoute[];
  readonly newsroom: readonly AnyRoute[];
} {
  return {
    reader: [postRoute, ownRoute],
    newsroom: [...queueRoutes(queueScript), ...modeRoutes, ...wordRoutes],
  };
}

/** The link alone is not enough: it may have been sent to somebody else. */
async function trustOwn(visit: Visit<unknown>, article: number): Promise<void> {
  const reader = findReader(visit);
  if (
    reader &&
    (await hasApproved(visit.act.reads, { article, author: authorKey(visit.keys, article, reader) }))
  )
    giveTrust(visit, reader);
}

const PURPOSE = "own-comment";

/** The author's link to a comment that waits: its id, and our word that it was given to its author, for a week. */
function signOwn(
  { keys, act }: Visit<unknown>,
  { article, publicId }: { article: number; publicId: string },
): string {
  return `${publicId}.${signAct(keys, { purpose: PURPOSE, object: [article, publicId], now: act.at, expiresAt: act.at + OWN_PAGE_MS })}`;
}

function readOwn({ keys, act, params }: Visit<unknown>, article: number): string | null {
  const [publicId = "", token] = (params.token ?? "").split(".");
  return checkAct(keys, token, { purpose: PURPOSE, object: [article, publicId], now: act.at })
    ? publicId
    : null;
}

async function commentedArticle({ act, params }: Visit<unknown>) {
  const { language = "", year = "", month = "", slug = "" } = params;
  const article = await findOpenArticle(act.reads, {
    language,
    month: `${year}-${month}`,
    slug: slug.normalize("NFC"),
  });
  if (!article) throw new Problem("not-found", "problem.not-found");
  return article;
}
