// The page on which one comment is answered.

import type { Page } from "#platform/http";
import type { Language, Translate } from "#platform/i18n";
import type { ArticleAddress } from "#urls";
import type { PublicComment } from "../comment";
import { CommentForm } from "../comment-form";
import { Back, noticePage } from "../notice-page";
import { OneComment } from "./branches-list";
import { ThreadStyle } from "./thread-style";

export interface ReplyProps {
  readonly address: ArticleAddress;
  readonly headline: string;
  readonly answered: PublicComment;
  readonly open: boolean;
  readonly warns: boolean;
  readonly signedAs: string | undefined;
  readonly t: Translate;
  readonly language: Language;
  readonly zone: string;
}

export function replyPage({ answered, open, warns, signedAs, ...said }: ReplyProps): Page {
  const { t, address, language } = said;
  return noticePage({
    title: t("comments.reply-to", { name: answered.name || t("comments.reader") }),
    foreign: true,
    head: <ThreadStyle />,
    says: <Back {...said} />,
    under: (
      <div id="comments">
        <OneComment comment={answered} {...said} />
        {open ? (
          <CommentForm
            address={address}
            t={t}
            language={language}
            answers={answered.publicId}
            warns={warns}
            signedAs={signedAs}
          />
        ) : (
          <p class="hint">{t("comments.closed")}</p>
        )}
      </div>
    ),
  });
}
