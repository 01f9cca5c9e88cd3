// The page on which one comment is answered.

import type { Page } from "#platform/http";
import type { Language, Translate } from "#platform/i18n";
import type { ArticleAddress } from "#urls";
import type { PublicComment } from "../comment";
import { CommentForm } from "../comment-form";
import { Back } from "../own-page";
import { Branches } from "./branches-list";
import { ThreadStyle } from "./thread-style";

export interface ReplyProps {
  readonly address: ArticleAddress;
  readonly headline: string;
  readonly answered: PublicComment;
  readonly open: boolean;
  readonly warns: boolean;
  readonly t: Translate;
  readonly language: Language;
  readonly zone: string;
}

export function replyPage({ answered, open, warns, ...said }: ReplyProps): Page {
  const { t, address, headline, language } = said;
  const title = t("comments.reply-to", { name: answered.name || t("comments.reader") });
  return {
    title,
    unlisted: true,
    head: <ThreadStyle />,
    body: (
      <div class="after">
        <section class="notice">
          <h1 dir="auto">{title}</h1>
          <Back t={t} address={address} headline={headline} />
        </section>
        <div id="comments">
          <Branches
            branches={[{ comment: answered, answers: null, replies: [] }]}
            open={false}
            likes={false}
            {...said}
          />
          {open ? (
            <CommentForm
              address={address}
              t={t}
              language={language}
              answers={answered.publicId}
              warns={warns}
            />
          ) : (
            <p class="hint">{t("comments.closed")}</p>
          )}
        </div>
      </div>
    ),
  };
}
