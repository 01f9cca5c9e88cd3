// An author's page of one comment: the thread with it in its place, what became of it, and what its author can do about it.

import { type AnyRoute, route, type Visit } from "#platform/http";
import { Problem } from "#platform/problem";
import { getPublication, type Publication } from "#publication";
import { authorKey, findReader } from "#readers";
import { type ArticleAddress, PATTERNS, urls } from "#urls";
import { findSignedIn } from "../accounts/session";
import type { HeldOwn } from "../comment";
import { findFollowState } from "../follow/follow-queries";
import type { Standing } from "../modes/mode";
import { findStanding } from "../modes/mode-queries";
import { giveTrust } from "../modes/trust";
import { type OwnPageProps, ownPage } from "../own-page";
import { countComments, findOwn, hasApproved } from "../queries";
import { offerStepUp } from "../step-up/offer";
import { hasPicked, listRound } from "../thread/page-queries";
import { findWarning } from "../warnings/warning-queries";
import { isAuthor, isChangeable } from "./author";
import { commentedArticle, readOwn } from "./own-link";

/** @param stepUpScript address of the script that does a sum for a comment that is held; without it an editor reads that first */
export const ownPageRoute = (stepUpScript: string): AnyRoute =>
  route({
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
      if (own.state === "approved" && !mine)
        return visit.seeOther(urls.thread(article.address, own.publicId));
      const [page, count, picked, paper, standing] = await Promise.all([
        listRound(reads, { article: article.id, own }),
        countComments(reads, article.id),
        hasPicked(reads, article.id),
        getPublication(reads),
        findStanding(reads, article.id),
      ]);
      const open = article.comments === "open" && standing.takes;
      const follow = await followOf(visit, { own, open });
      const signedIn = await findSignedIn(visit);
      const account = signedIn?.id ?? null;
      const author = mine
        ? await forAuthor(visit, { article, own, account, open, standing, paper })
        : FOR_OTHERS;
      return visit.page(
        ownPage({
          address: article.address,
          headline: article.headline,
          page,
          order: "oldest",
          count,
          picked,
          likes: paper.commentLikes,
          warns: paper.nameWarning,
          signedAs: signedIn?.name,
          open,
          mode: standing.mode,
          t: visit.t,
          language: visit.language,
          zone: paper.timeZone,
          own,
          follow,
          ...author,
          stepUp: author.stepUp && { ...author.stepUp, script: stepUpScript },
        }),
      );
    },
  });

/** Nobody can be told of answers where there is no mail, or no more answers. */
async function followOf(visit: Visit<unknown>, { own, open }: Pick<Asked, "own" | "open">) {
  return open && visit.config.mail !== null ? findFollowState(visit.act.reads, own.id) : null;
}

type ForAuthor = Pick<OwnPageProps, "link" | "warning" | "changeable"> & {
  readonly stepUp: ReturnType<typeof offerStepUp>;
};

/** Whoever was sent the link looks at it. */
const FOR_OTHERS: ForAuthor = { link: null, warning: null, changeable: false, stepUp: null };

interface Asked {
  readonly article: { readonly id: number; readonly address: ArticleAddress };
  readonly own: HeldOwn;
  /** Of whoever looks, when they are signed in. */
  readonly account: number | null;
  readonly open: boolean;
  readonly standing: Standing;
  readonly paper: Publication;
}

async function forAuthor(
  visit: Visit<unknown>,
  { article, own, account, open, standing, paper }: Asked,
): Promise<ForAuthor> {
  const { keys, act } = visit;
  const reader = findReader(visit);
  const link = visit.params.token ?? "";
  return {
    link,
    warning: await findWarning(act.reads, { reader, account, keys }),
    changeable: open && isChangeable(own, act.at),
    stepUp: open ? offerStepUp(visit, { article, own, link, standing, paper }) : null,
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
