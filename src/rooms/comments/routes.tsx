// How comments arrive, how their authors see them, and how moderators decide.

import { z } from "zod";
import { type AnyRoute, formBody, route, type Visit } from "#platform/http";
import { Problem } from "#platform/problem";
import { getPublication } from "#publication";
import { admitReader, authorKey, findReader, paceOf } from "#readers";
import { PATTERNS, urls } from "#urls";
import { likeRoutes } from "./likes/like-routes";
import { accountRoutes } from "./accounts/account-routes";
import { entranceRoutes } from "./accounts/entrance-routes";
import { passkeyRoute } from "./accounts/passkeys/passkey-routes";
import { findSignedIn } from "./accounts/session";
import { findFollowState } from "./follow/follow-queries";
import { followRoutes } from "./follow/follow-routes";
import { isAuthor, isChangeable } from "./own/author";
import { forgetRoutes } from "./own/forget-routes";
import { commentedArticle, readOwn, signOwn } from "./own/own-link";
import { notTaken } from "./not-taken";
import { ownListRoute } from "./own/own-list";
import { ownRoutes } from "./own/own-routes";
import { ownPage } from "./own-page";
import { postComment } from "./post-comment";
import { findStanding } from "./modes/mode-queries";
import { figureRoutes } from "./figures/figure-routes";
import { modeRoutes } from "./modes/mode-routes";
import { giveTrust, isTrusted } from "./modes/trust";
import { countComments, findOwn, hasApproved } from "./queries";
import { queueRoutes } from "./queue-routes";
import { reportRoutes } from "./reports/report-routes";
import { wordRoutes } from "./words/word-routes";
import { listRoutes } from "./thread/list-routes";
import { hasPicked, listRound } from "./thread/page-queries";
import { findWarning } from "./warnings/warning-queries";
import { warningRoutes } from "./warnings/warning-routes";
import { replyRoute } from "./thread/reply-routes";

/** Anything may be missing or odd: then the form comes back with what was typed. */
const Written = z.object({
  name: z.string().catch(""),
  words: z.string().catch(""),
  topic: z.string().catch(""),
  answers: z.string().catch(""),
  sure: z.string().catch(""),
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
    const { name, words, topic: trap, answers } = visit.body;
    const article = await commentedArticle(visit);
    const known = findReader(visit);
    const paces = [paceOf(visit, "comment"), ...(known ? [] : [paceOf(visit, "new-token")])];
    const reader = known ?? admitReader(visit);
    const { address } = article;
    const account = await findSignedIn(visit);
    const posted = await postComment(visit.act, {
      address,
      name,
      words,
      trap,
      answers,
      reader,
      keys: visit.keys,
      trusted: isTrusted(visit, reader),
      busy: paces.includes("busy"),
      sure: visit.body.sure === "yes",
      account,
    });
    if (posted.kind === "held") return visit.seeOther(`${urls.held(address, signOwn(visit, posted))}#own`);
    return notTaken(visit, {
      article,
      posted,
      reader,
      account,
      typed: { name, words, answers },
    });
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
    const mine = await isAuthor(visit, { article: article.id, own });
    if (own.state === "approved") await trustOwn(visit, article.id);
    if (own.state === "approved" && !mine) return visit.seeOther(urls.thread(article.address, own.publicId));
    const [page, count, picked, { timeZone, commentLikes, nameWarning }] = await Promise.all([
      listRound(reads, { article: article.id, own }),
      countComments(reads, article.id),
      hasPicked(reads, article.id),
      getPublication(reads),
    ]);
    const reader = findReader(visit);
    const signedIn = await findSignedIn(visit);
    const account = signedIn?.id ?? null;
    const warning = mine ? await findWarning(reads, { reader, account, keys: visit.keys }) : null;
    const { t, language } = visit;
    const standing = await findStanding(reads, article.id);
    const open = article.comments === "open" && standing.takes;
    return visit.page(
      ownPage({
        address: article.address,
        headline: article.headline,
        page,
        order: "oldest",
        count,
        picked,
        likes: commentLikes,
        warns: nameWarning,
        signedAs: signedIn?.name,
        open,
        mode: standing.mode,
        t,
        language,
        zone: timeZone,
        own,
        warning,
        link: mine ? (visit.params.token ?? "") : null,
        changeable: mine && open && isChangeable(own, visit.act.at),
        follow: open && visit.config.mail !== null ? await findFollowState(reads, own.id) : null,
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
    reader: [
      postRoute,
      ownRoute,
      replyRoute,
      ownListRoute,
      ...listRoutes,
      ...likeRoutes,
      ...reportRoutes,
      ...ownRoutes,
      ...followRoutes,
      ...entranceRoutes,
      ...accountRoutes,
      passkeyRoute,
      ...warningRoutes,
      ...forgetRoutes,
    ],
    newsroom: [...queueRoutes(queueScript), ...modeRoutes, ...wordRoutes, ...figureRoutes],
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
