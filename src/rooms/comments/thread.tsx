// What a reader sees under an article: how many comments there are, the comments, and a way to write one.

import { formatDate, isoDate, type Language, type Translate } from "#platform/i18n";
import type { ArticleAddress } from "#urls";
import type { OwnComment, PublicComment } from "./comment";
import { CommentForm } from "./comment-form";
import { CommentWords } from "./comment-words";
import type { Mode } from "./modes/mode";

export interface ThreadProps {
  readonly address: ArticleAddress;
  readonly thread: readonly PublicComment[];
  /** Public comments in all, which may be more than `thread` shows. */
  readonly count: number;
  /** Whether new ones are taken. */
  readonly open: boolean;
  /** When a new one is seen by others: the form promises it. */
  readonly mode?: Mode;
  readonly t: Translate;
  readonly language: Language;
  /** An IANA name. */
  readonly zone: string;
  /** The reader's own comment that is not public; only on a page that is made for them. */
  readonly own?: OwnComment | null;
}

export function Thread({ address, thread, count, open, mode, t, language, zone, own }: ThreadProps) {
  const said = { t, language, zone };
  return (
    <section id="comments" aria-labelledby="comments-count">
      <h2 id="comments-count">{t("comments.count", { count })}</h2>
      {(thread.length > 0 || own) && (
        <ol class="thread">
          {thread.map((comment) => (
            <Comment comment={comment} {...said} />
          ))}
          {own && (
            <Comment
              comment={own}
              note={t(own.state === "rejected" ? "comments.only-you-rejected" : "comments.only-you")}
              {...said}
            />
          )}
        </ol>
      )}
      {open ? (
        <CommentForm address={address} t={t} language={language} mode={mode} />
      ) : (
        <p class="hint">{t("comments.closed")}</p>
      )}
    </section>
  );
}

interface CommentProps extends Pick<ThreadProps, "t" | "language" | "zone"> {
  readonly comment: PublicComment;
  /** What it says of itself when nobody but its author sees it. */
  readonly note?: string;
}

function Comment({ comment, note, t, language, zone }: CommentProps) {
  const { publicId, name, words, createdAt } = comment;
  return (
    <li
      class={note ? "comment own" : "comment"}
      id={note ? "own" : `c-${publicId}`}
      lang={comment.language === language ? undefined : comment.language}
    >
      <header>
        <b>
          <bdi>{name || t("comments.reader")}</bdi>
        </b>{" "}
        {note && <span class="waiting">{note}</span>}{" "}
        {comment.picked && <span class="waiting">{t("comments.picked-by-us")}</span>}{" "}
        <time dateTime={isoDate(createdAt, zone)}>
          {formatDate(language, createdAt, { kind: "moment", zone })}
        </time>
      </header>
      <CommentWords words={words} />
    </li>
  );
}
