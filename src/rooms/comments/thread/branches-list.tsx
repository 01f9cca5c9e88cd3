// Comments and their replies as nested lists: who says what when, to whom, and the way to answer.

import { formatDate, isoDate, type Language, type Translate } from "#platform/i18n";
import { type ArticleAddress, urls } from "#urls";
import type { OwnComment, PublicComment } from "../comment";
import { CommentWords } from "../comment-words";
import type { Branch } from "./branches";

export interface BranchesProps {
  readonly branches: readonly Branch[];
  readonly address: ArticleAddress;
  /** Whether new ones are taken: then each can be answered. */
  readonly open: boolean;
  readonly t: Translate;
  readonly language: Language;
  readonly zone: string;
  /** The reader's own, marked as theirs; only on a page that is made for them. */
  readonly own?: OwnComment | null;
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

type CommentProps = Omit<BranchesProps, "branches"> & { readonly branch: Branch };

function Comment({ branch, ...said }: CommentProps) {
  const { comment, answers, replies } = branch;
  const { own, language, t } = said;
  const mine = own?.publicId === comment.publicId;
  return (
    <li
      class={mine ? "comment own" : "comment"}
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
    </li>
  );
}

type SaidProps = Omit<CommentProps, "branch"> & {
  readonly comment: PublicComment;
  readonly answers: PublicComment | null;
};

function Said({ comment, answers, own, address, open, t, language, zone }: SaidProps) {
  const { publicId, name, words, createdAt } = comment;
  // What the paper says stands inside what a reader may have said in another language.
  const foreign = comment.language === language ? undefined : language;
  const shown = name || t("comments.reader");
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
        <time dateTime={isoDate(createdAt, zone)}>
          {formatDate(language, createdAt, { kind: "moment", zone })}
        </time>
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
      {open && !own && (
        <a
          class="reply"
          href={urls.reply(address, publicId)}
          rel="nofollow"
          lang={foreign}
          aria-label={t("comments.reply-to", { name: shown })}
        >
          {t("comments.reply")}
        </a>
      )}
    </>
  );
}
