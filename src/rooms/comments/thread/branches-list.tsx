// Comments and their replies as nested lists: who says what when, to whom, and what can be done with it.

import type { ComponentChildren } from "preact";
import { formatDate, isoDate, type Language, type Translate } from "#platform/i18n";
import { type ArticleAddress, urls } from "#urls";
import { countInWords } from "#votes";
import type { OwnComment, PublicComment } from "../comment";
import { CommentWords } from "../comment-words";
import type { Branch } from "./branches";

export interface BranchesProps {
  readonly branches: readonly Branch[];
  readonly address: ArticleAddress;
  /** Whether new ones are taken: then each can be answered. */
  readonly open: boolean;
  /** Whether this paper has likes of comments. */
  readonly likes: boolean;
  /** Whether each can be reported; only where that would lead in a circle not. */
  readonly reports?: boolean;
  readonly t: Translate;
  readonly language: Language;
  readonly zone: string;
  /** The reader's own, marked as theirs; only on a page that is made for them. */
  readonly own?: OwnComment | null;
  /** What stands under its words: there the page opens. */
  readonly underOwn?: ComponentChildren;
  /** The public id of the one that a page is about. */
  readonly about?: string | undefined;
  /** Replies that have no room here, by the public id of the comment at the top of their thread. */
  readonly unshown?: ReadonlyMap<string, number>;
}

interface ThreadFormProps {
  /** Where the script asks for what came in; without, it does not. */
  readonly news?: string | undefined;
  readonly newest?: string;
  readonly children: ComponentChildren;
}

/**
 * One form for all buttons of a list: each says where it goes. By `data-news` the script knows that new comments may
 * be offered, in the place that is empty until then; it asks where the form itself would go.
 */
export function ThreadForm({ news, newest, children }: ThreadFormProps) {
  return (
    <form method="post" data-news={news && ""} action={news}>
      {news && (
        <p class="news" role="status">
          <a href={newest} data-shown="news" />
        </p>
      )}
      {children}
    </form>
  );
}

export function Branches({ branches, ...said }: BranchesProps) {
  if (branches.length === 0) return null;
  return (
    <ol class="thread">
      {branches.map((branch) => (
        <Comment branch={branch} {...said} />
      ))}
    </ol>
  );
}

type OneProps = Pick<BranchesProps, "address" | "reports" | "t" | "language" | "zone"> & {
  readonly comment: PublicComment;
};

/** A comment by itself, on a page that is about it: nothing can be done with it there but what the page is for. */
export function OneComment({ comment, ...said }: OneProps) {
  return (
    <Branches branches={[{ comment, answers: null, replies: [] }]} open={false} likes={false} {...said} />
  );
}

type CommentProps = Omit<BranchesProps, "branches"> & { readonly branch: Branch };

function Comment({ branch, ...said }: CommentProps) {
  const { comment, answers, replies } = branch;
  const { own, about, unshown, address, language, t } = said;
  const mine = own?.publicId === comment.publicId;
  const marked = mine || about === comment.publicId;
  const more = unshown?.get(comment.publicId) ?? 0;
  return (
    <li
      class={marked ? "comment own" : "comment"}
      id={mine ? "own" : `c-${comment.publicId}`}
      lang={comment.language === language ? undefined : comment.language}
    >
      {comment.removed ? (
        <p class="hint" lang={comment.language === language ? undefined : language}>
          {t("comments.removed")}
        </p>
      ) : (
        <Said comment={comment} answers={answers} {...said} own={mine ? own : null} />
      )}
      <Branches branches={replies} {...said} />
      {more > 0 && (
        <p class="hint" lang={comment.language === language ? undefined : language}>
          <a href={urls.thread(address, comment.publicId)}>{t("comments.more-replies", { count: more })}</a>
        </p>
      )}
    </li>
  );
}

type SaidProps = Omit<CommentProps, "branch"> & {
  readonly comment: PublicComment;
  readonly answers: PublicComment | null;
};

function Said({ comment, answers, own, underOwn, ...said }: SaidProps) {
  const { address, t, language, zone } = said;
  const { publicId, name, words, createdAt } = comment;
  // What the paper says stands inside what a reader may have said in another language.
  const foreign = comment.language === language ? undefined : language;
  const shown = name || t("comments.reader");
  const when = (
    <time dateTime={isoDate(createdAt, zone)}>
      {formatDate(language, createdAt, { kind: "moment", zone })}
    </time>
  );
  return (
    <>
      <header>
        <b>
          <bdi>{shown}</bdi>
        </b>{" "}
        {comment.staff && (
          <span class="waiting staff" lang={foreign}>
            {t("comments.staff")}
          </span>
        )}{" "}
        {own && own.state !== "approved" && (
          <span class="waiting" lang={foreign}>
            {t(own.state === "rejected" ? "comments.only-you-rejected" : "comments.only-you")}
          </span>
        )}{" "}
        {comment.picked && (
          <span class="waiting" lang={foreign}>
            {t("comments.picked-by-us")}
          </span>
        )}{" "}
        {own ? when : <a href={urls.thread(address, publicId)}>{when}</a>}
      </header>
      {answers && (
        <p class="hint" lang={foreign}>
          <a href={`#c-${answers.publicId}`}>
            {t("comments.answers-whom", {
              name: answers.removed ? "…" : answers.name || t("comments.reader"),
            })}
          </a>
        </p>
      )}
      <CommentWords words={words} />
      {own && underOwn ? <div lang={foreign}>{underOwn}</div> : null}
      {!own && <Acts comment={comment} name={shown} foreign={foreign} {...said} />}
    </>
  );
}

type ActsProps = Pick<SaidProps, "comment" | "address" | "open" | "likes" | "reports" | "t" | "language"> & {
  readonly name: string;
  readonly foreign: Language | undefined;
};

/** What anybody can do with it. */
function Acts({ comment, name, foreign, address, open, likes, reports = true, t, language }: ActsProps) {
  const { publicId } = comment;
  if (!open && !likes && !reports) return null;
  return (
    <p class="acts" lang={foreign}>
      {open && (
        <a href={urls.reply(address, publicId)} rel="nofollow" aria-label={t("comments.reply-to", { name })}>
          {t("comments.reply")}
        </a>
      )}{" "}
      {likes && (
        <span>
          <button formaction={urls.like(address, publicId)} aria-label={t("comments.like-of", { name })}>
            {t("votes.like")}
          </button>{" "}
          <bdi>{countInWords(language, comment.likes)}</bdi>
        </span>
      )}{" "}
      {reports && (
        <a
          href={urls.report(address, publicId)}
          rel="nofollow"
          aria-label={t("comments.report-of", { name })}
        >
          {t("comments.report")}
        </a>
      )}
    </p>
  );
}
