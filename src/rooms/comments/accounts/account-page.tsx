// The page of a reader's account: how it is entered, what was written from it, and everything taken along or away.

import type { Page } from "#platform/http";
import { formatDate } from "#platform/i18n";
import { urls } from "#urls";
import { CommentWords } from "../comment-words";
import { noticePage } from "../notice-page";
import { ThreadStyle } from "../thread/thread-style";
import type { Written } from "./account-queries";
import { EraseForm, PasskeyForms, PasswordForm, type WayForms } from "./account-forms";
import { inEvery, type Said } from "./parts";

export interface AccountPageProps extends WayForms {
  readonly status: number;
  readonly name: string;
  readonly written: readonly (Written & { readonly link: string })[];
  /** Where older ones begin; null on the last page. */
  readonly next: number | null;
  readonly zone: string;
  /** What was just done, in words. */
  readonly done: string | null;
}

export function accountPage(props: AccountPageProps): Page {
  const { t, language, name, status, done } = props;
  return noticePage({
    title: t("comments.account"),
    status,
    script: "passkey",
    languages: inEvery(urls.readerAccount),
    head: <ThreadStyle />,
    says: (
      <>
        {done && <p role="status">{done}</p>}
        <p>
          {t("comments.account-as")}{" "}
          <bdi>
            <b>{name}</b>
          </bdi>
        </p>
        <p>{t("comments.account-carries")}</p>
        <form method="post" action={urls.readerSignOut(language)}>
          <button>{t("comments.account-sign-out")}</button>
        </form>
        <p>
          <a href={urls.readerExport(language)} download>
            {t("comments.account-export")}
          </a>
        </p>
        <PasswordForm {...props} />
        <PasskeyForms {...props} />
        <EraseForm {...props} />
      </>
    ),
    under: <WrittenList {...props} />,
  });
}

function WrittenList({ t, language, written, next, zone }: AccountPageProps) {
  return (
    <section id="comments">
      <h2>{t("comments.account-comments")}</h2>
      {written.length === 0 && <p>{t("comments.account-none")}</p>}
      <ol class="thread">
        {written.map(({ publicId, words, state, createdAt, about, link }) => (
          <li id={`c-${publicId}`}>
            <article class="comment">
              <header>
                <b>{t(`comments.state.${state}`)}</b>{" "}
                <time dateTime={new Date(createdAt).toISOString()}>
                  {formatDate(language, createdAt, { kind: "moment", zone })}
                </time>
              </header>
              <CommentWords words={words} />
              {about && (
                <p>
                  {t("comments.about")}{" "}
                  <a href={urls.article(about.address)} dir="auto">
                    {about.headline}
                  </a>
                </p>
              )}
              {about && (
                <p class="acts">
                  <a href={urls.held(about.address, link)}>{t("comments.account-change")}</a>
                </p>
              )}
            </article>
          </li>
        ))}
      </ol>
      {next !== null && (
        <p>
          <a href={`${urls.readerAccount(language)}?before=${next}`}>{t("comments.account-older")}</a>
        </p>
      )}
    </section>
  );
}

/** @param props.passkeys whether it had some */
export function erasedPage({ t, language, passkeys }: Said & { readonly passkeys: boolean }): Page {
  return noticePage({
    title: t("comments.account-erased"),
    role: "status",
    says: (
      <>
        <p>{t("comments.account-erased-what")}</p>
        {passkeys && <p>{t("comments.account-passkey-left")}</p>}
        <p>
          <a href={urls.front(language)}>{t("comments.forgotten-on")}</a>
        </p>
      </>
    ),
  });
}
