// Pages made for one author: the thread with their own comment in it, and the form when it came back. Neither is held.

import type { Page } from "#platform/http";
import type { Translate } from "#platform/i18n";
import { type ArticleAddress, urls } from "#urls";
import type { OwnComment } from "./comment";
import { CommentForm, type CommentFormProps } from "./comment-form";
import { Thread, type ThreadProps } from "./thread";

export function ownPage(props: ThreadProps & { headline: string; own: OwnComment }): Page {
  const { t, address, headline, own } = props;
  const title = t(own.state === "rejected" ? "comments.own-rejected-title" : "comments.own-held-title");
  return {
    title,
    unlisted: true,
    body: (
      <div class="after">
        <section class="notice" role="status">
          <h1>{title}</h1>
          <p>{t(own.state === "rejected" ? "comments.own-rejected" : "comments.own-held")}</p>
          <Back t={t} address={address} headline={headline} />
        </section>
        <Thread {...props} />
      </div>
    ),
  };
}

export function faultyPage(props: CommentFormProps & { headline: string }): Page {
  const { t, address, headline } = props;
  return {
    title: t("comments.not-sent"),
    status: 422,
    unlisted: true,
    body: (
      <div class="after">
        <section class="notice">
          <h1>{t("comments.not-sent")}</h1>
          <Back t={t} address={address} headline={headline} />
        </section>
        <section id="comments">
          <CommentForm {...props} />
        </section>
      </div>
    ),
  };
}

function Back({ t, address, headline }: { t: Translate; address: ArticleAddress; headline: string }) {
  return (
    <p>
      {t("comments.about")}{" "}
      <a href={`${urls.article(address)}#comments`} dir="auto">
        {headline}
      </a>
    </p>
  );
}
