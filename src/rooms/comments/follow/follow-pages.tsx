// Pages round being told of answers: what came of the form, and the one button behind each link of a mail.

import type { Page } from "#platform/http";
import type { Translate } from "#platform/i18n";
import { urls } from "#urls";
import { Back, noticePage } from "../notice-page";
import { FollowForm, type FollowFormProps } from "./follow-form";

interface OfArticle extends Omit<FollowFormProps, "state"> {
  readonly headline: string;
}

export function followFaultPage(
  props: OfArticle & { readonly wrong: string; readonly status: number },
): Page {
  const { t, status } = props;
  return noticePage({
    title: t("comments.follow-not-sent"),
    status,
    says: <Back {...props} />,
    under: <FollowForm {...props} state="none" />,
  });
}

/** @param props.done what came of the author's own form */
export function followDonePage(props: OfArticle & { readonly done: "sent" | "ended" }): Page {
  const { t, address, link, done } = props;
  return noticePage({
    title: t(`comments.follow-${done}-title`),
    role: "status",
    says: (
      <>
        <p>{t(`comments.follow-${done}`)}</p>
        <p>
          <a href={urls.held(address, link)}>{t("comments.follow-back")}</a>
        </p>
        <Back {...props} />
      </>
    ),
  });
}

interface OfMail {
  readonly t: Translate;
  readonly language: string;
  readonly token: string;
}

/** Opening a link changes nothing: mail programs open links by themselves. */
export function confirmAnswersPage({ t, language, token }: OfMail): Page {
  return noticePage({
    title: t("comments.follow"),
    says: (
      <>
        <p>{t("comments.follow-confirm-what")}</p>
        <form method="post" action={urls.confirmAnswers(language, token)}>
          <button class="main">{t("comments.follow-confirm")}</button>
        </form>
      </>
    ),
  });
}

export function endAnswersPage({ t, language, token }: OfMail): Page {
  return noticePage({
    title: t("comments.follow-end"),
    says: (
      <>
        <p>{t("comments.follow-end-what")}</p>
        <form method="post" action={urls.endAnswers(language, token)}>
          <button class="main">{t("comments.follow-end")}</button>
        </form>
      </>
    ),
  });
}

export function answersDonePage({ t, done }: Pick<OfMail, "t"> & { done: "confirmed" | "ended" }): Page {
  return noticePage({
    title: t(`comments.follow-${done}-title`),
    role: "status",
    says: <p>{t(`comments.follow-${done}`)}</p>,
  });
}
