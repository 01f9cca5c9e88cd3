// How comments arrive, how their authors see them, and how moderators decide.

import { z } from "zod";
import { type AnyRoute, formBody, route } from "#platform/http";
import { admitReader, findReader, paceOf } from "#readers";
import { PATTERNS, urls } from "#urls";
import { likeRoutes } from "./likes/like-routes";
import { accountRoutes } from "./accounts/account-routes";
import { entranceRoutes } from "./accounts/entrance-routes";
import { passkeyRoute } from "./accounts/passkeys/passkey-routes";
import { findSignedIn } from "./accounts/session";
import { followRoutes } from "./follow/follow-routes";
import { forgetRoutes } from "./own/forget-routes";
import { commentedArticle, signOwn } from "./own/own-link";
import { notTaken } from "./not-taken";
import { ownListRoute } from "./own/own-list";
import { ownPageRoute } from "./own/own-page-route";
import { ownRoutes } from "./own/own-routes";
import { postComment } from "./post-comment";
import { figureRoutes } from "./figures/figure-routes";
import { modeRoutes } from "./modes/mode-routes";
import { isTrusted } from "./modes/trust";
import { queueRoutes } from "./queue-routes";
import { reportRoutes } from "./reports/report-routes";
import { wordRoutes } from "./words/word-routes";
import { listRoutes } from "./thread/list-routes";
import { warningRoutes } from "./warnings/warning-routes";
import { replyRoute } from "./thread/reply-routes";
import { stepUpRoutes } from "./step-up/step-up-routes";

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

export interface CommentScripts {
  /** Address of the script that gives the moderators keys; the queue works without it. */
  readonly queueScript: string;
  /** Of the one that does a sum for a comment that is held; without it an editor reads that first. */
  readonly stepUpScript: string;
}

export function commentRoutes({ queueScript, stepUpScript }: CommentScripts): {
  readonly reader: readonly AnyRoute[];
  readonly newsroom: readonly AnyRoute[];
} {
  return {
    reader: [
      postRoute,
      ownPageRoute(stepUpScript),
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
      ...stepUpRoutes,
      ...forgetRoutes,
    ],
    newsroom: [...queueRoutes(queueScript), ...modeRoutes, ...wordRoutes, ...figureRoutes],
  };
}
