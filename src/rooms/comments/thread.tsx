// What a reader sees under an article: how many comments there are, a page of them, and a way to write one.

import type { ComponentChildren } from "preact";
import type { Language, Translate } from "#platform/i18n";
import { type ArticleAddress, urls } from "#urls";
import type { OwnComment, PublicComment } from "./comment";
import { CommentForm } from "./comment-form";
import type { Mode } from "./modes/mode";
import { growThread } from "./thread/branches";
import { Branches, ThreadForm } from "./thread/branches-list";
import { Orders } from "./thread/orders";
import type { Order } from "./thread/order";
import type { ThreadPage } from "./thread/thread-queries";

export interface ThreadProps {
  readonly address: ArticleAddress;
  readonly page: ThreadPage;
  readonly order: Order;
  /** Public comments in all. */
  readonly count: number;
  /** Whether an editor picked any. */
  readonly picked: boolean;
  /** Whether this paper has likes of comments. */
  readonly likes: boolean;
  /** Whether new ones are taken. */
  readonly open: boolean;
  /** When a new one is seen by others: the form promises it. */
  readonly mode?: Mode;
  /** Whether commenters are warned not to use their real name. */
  readonly warns: boolean;
  /** The name of the account that a new one will carry; only on a page that is made for one reader. */
  readonly signedAs?: string | undefined;
  readonly t: Translate;
  readonly language: Language;
  /** An IANA name. */
  readonly zone: string;
  /** The reader's own comment that is not public; only on a page that is made for them. */
  readonly own?: OwnComment | null;
  /** What stands under its words. */
  readonly underOwn?: ComponentChildren;
}

export function Thread({ page, order, count, picked, mode, warns, signedAs, own, ...said }: ThreadProps) {
  const { address, likes, open, t, language } = said;
  const { comments, next, unshown } = page;
  const shown = own ? inPlace(comments, own) : comments;
  return (
    <section id="comments" aria-labelledby="comments-count">
      <h2 id="comments-count">{t("comments.count", { count })}</h2>
      {count > 0 && (
        <Orders address={address} order={order} count={count} picked={picked} likes={likes} t={t} />
      )}
      <ThreadForm
        news={open && count > 0 && !own ? urls.commentNews(address, count) : undefined}
        newest={urls.comments(address, { order: "newest" })}
      >
        <Branches branches={growThread(shown)} own={own} unshown={unshown} {...said} />
      </ThreadForm>
      {next && (
        <p>
          <a href={urls.comments(address, { order, after: next })}>{t("comments.next")}</a>
        </p>
      )}
      {open ? (
        <CommentForm
          address={address}
          t={t}
          language={language}
          mode={mode}
          warns={warns}
          signedAs={signedAs}
        />
      ) : (
        <p class="hint">{t("comments.closed")}</p>
      )}
    </section>
  );
}

/** A comment that is public already stands where everybody sees it. */
function inPlace(thread: readonly PublicComment[], own: OwnComment): readonly PublicComment[] {
  return [...thread.filter(({ publicId }) => publicId !== own.publicId), own].sort(
    (a, b) => a.createdAt - b.createdAt,
  );
}
