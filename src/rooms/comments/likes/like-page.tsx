// The page made for one reader who liked a comment: what became of their press. It is never held.

import type { Page } from "#platform/http";
import type { Language, Translate } from "#platform/i18n";
import { type ArticleAddress, urls } from "#urls";
import type { VoteChoice } from "#votes";
import type { PublicComment } from "../comment";
import { Back, noticePage } from "../notice-page";
import { OneComment } from "../thread/branches-list";
import { ThreadStyle } from "../thread/thread-style";

export interface LikePageProps {
  readonly comment: PublicComment;
  readonly address: ArticleAddress;
  readonly headline: string;
  readonly sentence: string;
  readonly mine: VoteChoice | null;
  /** A first press that waits for its second. */
  readonly waiting: VoteChoice | null;
  readonly t: Translate;
  readonly language: Language;
  readonly zone: string;
}

export function likePage({ comment, sentence, mine, waiting, ...said }: LikePageProps): Page {
  const { t, address } = said;
  return noticePage({
    title: t("comments.like.title"),
    head: <ThreadStyle />,
    says: (
      <>
        <p role="status">{sentence}</p>
        <form method="post" action={urls.like(address, comment.publicId)}>
          {mine ? (
            <button name="value" value="withdraw">
              {t("votes.withdraw")}
            </button>
          ) : (
            <button class="main">{t(waiting ? "votes.confirm-like" : "votes.like")}</button>
          )}
        </form>
        <p>
          <a href={urls.thread(address, comment.publicId)}>{t("comments.to-thread")}</a>
        </p>
        <Back {...said} />
      </>
    ),
    under: (
      <div id="comments">
        <OneComment comment={comment} {...said} />
      </div>
    ),
  });
}
