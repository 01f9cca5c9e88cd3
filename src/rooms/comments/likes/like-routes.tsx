// Where a comment is liked: the votes' own way, with one choice and its withdrawal.

import type { AnyRoute, Visit } from "#platform/http";
import { Problem } from "#platform/problem";
import { getPublication } from "#publication";
import { PATTERNS } from "#urls";
import { type Ballot, ballotRoutes } from "#votes";
import type { PublicComment } from "../comment";
import { commentedArticle } from "../own/own-link";
import { findPublic } from "../thread/thread-queries";
import { type Liked, likeComment } from "./like-comment";
import { likePage } from "./like-page";

type LikedComment = Liked & {
  readonly comment: PublicComment;
  readonly about: Awaited<ReturnType<typeof commentedArticle>>;
};

const ballot: Ballot<LikedComment> = {
  name: "comments.like",
  path: PATTERNS.like,
  choices: ["like", "withdraw"],
  unsaid: "like",
  find: likedComment,
  settle: (act, { value, ...voter }) => likeComment(act, { ...voter, likes: value === 1 }),
  says: (t, what) =>
    what === "confirm" || what === "no-cookie" ? t(`votes.${what}`) : t(`comments.like.${what}`),
  async page({ act, t, language }, { target, ...shown }) {
    const { timeZone: zone } = await getPublication(act.reads);
    const { address, headline } = target.about;
    return likePage({ ...shown, comment: target.comment, address, headline, t, language, zone });
  },
};

export const likeRoutes: readonly AnyRoute[] = ballotRoutes(ballot);

/** @throws Problem `not-found` in the same words for what is missing and what waits */
async function likedComment(visit: Visit<unknown>): Promise<LikedComment> {
  const about = await commentedArticle(visit);
  const publicId = visit.params.token ?? "";
  const comment = await findPublic(visit.act.reads, { article: about.id, publicId });
  if (!comment) throw new Problem("not-found", "comments.unknown");
  return { kind: "comment", id: comment.id, article: about.id, publicId, comment, about };
}
