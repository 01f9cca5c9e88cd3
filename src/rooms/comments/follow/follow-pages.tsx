// Pages round being told of answers: what came of the form, and the one button behind each link of a mail.

import type { Page } from "#platform/http";
import type { Translate } from "#platform/i18n";
import { urls } from "#urls";
import { Back } from "../own-page";
import { FollowForm, type FollowFormProps } from "./follow-form";

interface OfArticle extends Omit<FollowFormProps, "state"> {
  readonly headline: string;
}

export function followFaultPage(
  props: OfArticle & { readonly wrong: string; readonly status: number },
): Page {
  const { t, address, headline, status } = props;
  return {
    title: t("comments.follow-not-sent"),
    status,
    unlisted: true,
    body: (
      <div class="after">
        <section class="notice">
          <h1>{t("comments.follow-not-sent")}</h1>
          <Back t={t} address={address} headline={headline} />
        </section>
        <FollowForm {...props} state="none" />
      </div>
    ),
  };
}

/** @param props.done what came of the author's own form */
export function followDonePage(props: OfArticle & { readonly done: "sent" | "ended" }): Page {
  const { t, address, headline, link, done } = props;
  return {
    title: t(`comments.follow-${done}-title`),
    unlisted: true,
    body: (
      <section class="notice" role="status">
        <h1>{t(`comments.follow-${done}-title`)}</h1>
        <p>{t(`comments.follow-${done}`)}</p>
        <p>
          <a href={urls.held(address, link)}>{t("comments.follow-back")}</a>
        </p>
        <Back t={t} address={address} headline={headline} />
      </section>
    ),
  };
}

interface OfMail {
  readonly t: Translate;
  readonly language: string;
  readonly token: string;
}

/** Opening a link changes nothing: mail programs open links by themselves. */
export function confirmAnswersPage({ t, language, token }: OfMail): Page {
  return {
    title: t("comments.follow"),
    unlisted: true,
    body: (
      <section class="notice">
        <h1>{t("comments.follow")}</h1>
        <p>{t("comments.follow-confirm-what")}</p>
        <form method="post" action={urls.confirmAnswers(language, token)}>
          <button class="main">{t("comments.follow-confirm")}</button>
        </form>
      </section>
    ),
  };
}

export function endAnswersPage({ t, language, token }: OfMail): Page {
  return {
    title: t("comments.follow-end"),
    unlisted: true,
    body: (
      <section class="notice">
        <h1>{t("comments.follow-end")}</h1>
        <p>{t("comments.follow-end-what")}</p>
        <form method="post" action={urls.endAnswers(language, token)}>
          <button class="main">{t("comments.follow-end")}</button>
        </form>
      </section>
    ),
  };
}

export function answersDonePage({ t, done }: Pick<OfMail, "t"> & { done: "confirmed" | "ended" }): Page {
  return {
    title: t(`comments.follow-${done}-title`),
    unlisted: true,
    body: (
      <section class="notice" role="status">
        <h1>{t(`comments.follow-${done}-title`)}</h1>
        <p>{t(`comments.follow-${done}`)}</p>
      </section>
    ),
  };
}
