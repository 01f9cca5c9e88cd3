// Pages made for one author: the thread with their own comment in it, and the form when it came back. Neither is held.

import type { Page } from "#platform/http";
import type { Translate } from "#platform/i18n";
import { type ArticleAddress, urls } from "#urls";
import type { OwnComment } from "./comment";
import { CommentForm, type CommentFormProps } from "./comment-form";
import type { FollowState } from "./follow/follow";
import { FollowForm } from "./follow/follow-form";
import { Warning } from "./warnings/warning";
import type { PendingWarning } from "./warnings/warning-queries";
import { Thread, type ThreadProps } from "./thread";
import { ThreadStyle } from "./thread/thread-style";

export interface OwnPageProps extends ThreadProps {
  readonly headline: string;
  readonly own: OwnComment;
  /** What the newsroom has to say to its author, who has not read it yet. */
  readonly warning: PendingWarning | null;
  /** The token of this page, in the browser that wrote the comment; null in every other. */
  readonly link: string | null;
  /** Whether it can still be changed there. */
  readonly changeable: boolean;
  /** How it stands with telling them of answers by mail; null where nothing is told. */
  readonly follow: FollowState | null;
}

const SAID = {
  held: ["comments.own-held-title", "comments.own-held"],
  approved: ["comments.own-public-title", "comments.own-public"],
  rejected: ["comments.own-rejected-title", "comments.own-rejected"],
} as const;

export function ownPage(props: OwnPageProps): Page {
  const { t, address, headline, own, link, changeable, warning, follow } = props;
  const [title, sentence] = SAID[own.state];
  return {
    title: t(title),
    unlisted: true,
    head: <ThreadStyle />,
    body: (
      <div class="after">
        <section class="notice" role="status">
          <h1>{t(title)}</h1>
          <p>{t(sentence)}</p>
          {warning && (
            <>
              <h2>{t("comments.warned-title")}</h2>
              <p>{t("comments.warned-own")}</p>
              <Warning {...props} warning={warning} />
            </>
          )}
          <Back t={t} address={address} headline={headline} />
          <p>
            <a href={urls.forgetDevice(props.language)} rel="nofollow">
              {t("comments.forget")}
            </a>
          </p>
          {link !== null && changeable && (
            <p>
              <a href={urls.changeComment(address, link)}>{t("comments.change")}</a>{" "}
              <span class="hint">{t("comments.change-until")}</span>
            </p>
          )}
          {link !== null && follow !== null && own.state !== "rejected" && (
            <details>
              <summary>{t("comments.follow")}</summary>
              <FollowForm t={t} address={address} link={link} state={follow} />
            </details>
          )}
          {link !== null && (
            <details>
              <summary>{t("comments.withdraw")}</summary>
              <form method="post" action={urls.withdrawComment(address, link)}>
                <p class="hint">{t("comments.withdraw-rule")}</p>
                <button class="main">{t("comments.withdraw")}</button>
              </form>
            </details>
          )}
        </section>
        <Thread {...props} />
      </div>
    ),
  };
}

export function changePage(props: CommentFormProps & { headline: string; link: string }): Page {
  const { t, address, headline, link, faults = [] } = props;
  const title = t(faults.length > 0 ? "comments.not-sent" : "comments.change");
  return {
    title,
    status: faults.length > 0 ? 422 : 200,
    unlisted: true,
    body: (
      <div class="after">
        <section class="notice">
          <h1>{title}</h1>
          <p>{t("comments.change-until")}</p>
          <Back t={t} address={address} headline={headline} />
        </section>
        <div id="comments">
          <CommentForm {...props} changes={urls.changeComment(address, link)} />
        </div>
      </div>
    ),
  };
}

export function withdrawnPage({ t, address, headline }: Parameters<typeof Back>[0]): Page {
  const title = t("comments.withdrawn-title");
  return {
    title,
    unlisted: true,
    body: (
      <section class="notice" role="status">
        <h1>{title}</h1>
        <p>{t("comments.withdrawn")}</p>
        <Back t={t} address={address} headline={headline} />
      </section>
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
        <div id="comments">
          <CommentForm {...props} />
        </div>
      </div>
    ),
  };
}

/** Once: whoever sends it again as it is has seen this, and an editor reads it first. */
export function nudgePage(props: CommentFormProps & { headline: string }): Page {
  const { t, address, headline, nudges = [] } = props;
  return {
    title: t("comments.nudge"),
    status: 422,
    unlisted: true,
    body: (
      <div class="after">
        <ThreadStyle />
        <section class="notice" role="alert">
          <h1>{t("comments.nudge")}</h1>
          {nudges.map(({ reason, passages }) => (
            <>
              <p>{t(`comments.nudge-for.${reason}`)}</p>
              <ul>
                {passages.map((passage) => (
                  <li>
                    <mark dir="auto">{passage}</mark>
                  </li>
                ))}
              </ul>
            </>
          ))}
          <p>{t("comments.nudge-then")}</p>
          <Back t={t} address={address} headline={headline} />
        </section>
        <div id="comments">
          <CommentForm {...props} />
        </div>
      </div>
    ),
  };
}

export function Back({ t, address, headline }: { t: Translate; address: ArticleAddress; headline: string }) {
  return (
    <p>
      {t("comments.about")}{" "}
      <a href={`${urls.article(address)}#comments`} dir="auto">
        {headline}
      </a>
    </p>
  );
}
