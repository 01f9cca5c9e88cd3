// What somebody sees who was warned: the newsroom's words, what they are about, and one button. What was typed meanwhile is kept.

import type { Page } from "#platform/http";
import { CommentForm } from "../comment-form";
import { CommentWords } from "../comment-words";
import { Back, noticePage } from "../notice-page";
import { Warning, type WarningProps } from "./warning";

export function warningPage(props: WarningProps & { headline: string }): Page {
  const { t, typed } = props;
  return noticePage({
    title: t("comments.warned-title"),
    status: 422,
    role: "alert",
    says: (
      <>
        <p>{t("comments.warned-first")}</p>
        <Warning {...props} />
        <Back {...props} />
      </>
    ),
    under: typed ? (
      <section class="comment">
        <h2>{t("comments.warned-kept")}</h2>
        <CommentWords words={typed.words} />
      </section>
    ) : null,
  });
}

export interface ReadProps extends Omit<WarningProps, "warning" | "zone"> {
  readonly headline: string;
  readonly open: boolean;
  readonly warns: boolean;
  readonly signedAs: string | undefined;
}

/** The form once more, so that it can be said otherwise. */
export function warningReadPage({ open, ...said }: ReadProps): Page {
  const { t, typed } = said;
  return noticePage({
    title: t("comments.warned-thanks"),
    role: "status",
    says: (
      <>
        <p>{t(typed?.words ? "comments.warned-now" : "comments.warned-again")}</p>
        <Back {...said} />
      </>
    ),
    under: open && (
      <div id="comments">
        <CommentForm {...said} answers={typed?.answers || undefined} />
      </div>
    ),
  });
}
