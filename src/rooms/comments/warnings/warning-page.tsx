// What somebody sees who was warned: the newsroom's words, what they are about, and one button. What was typed meanwhile is kept.

import type { Page } from "#platform/http";
import { CommentForm } from "../comment-form";
import { CommentWords } from "../comment-words";
import { Back } from "../own-page";
import { Warning, type WarningProps } from "./warning";

export function warningPage(props: WarningProps & { headline: string }): Page {
  const { t, address, headline, typed } = props;
  return {
    title: t("comments.warned-title"),
    status: 422,
    unlisted: true,
    body: (
      <div class="after">
        <section class="notice" role="alert">
          <h1>{t("comments.warned-title")}</h1>
          <p>{t("comments.warned-first")}</p>
          <Warning {...props} />
          <Back t={t} address={address} headline={headline} />
        </section>
        {typed && (
          <section class="comment">
            <h2>{t("comments.warned-kept")}</h2>
            <CommentWords words={typed.words} />
          </section>
        )}
      </div>
    ),
  };
}

export interface ReadProps extends Omit<WarningProps, "warning" | "zone"> {
  readonly headline: string;
  readonly open: boolean;
  readonly warns: boolean;
}

/** The form once more, so that it can be said otherwise. */
export function warningReadPage({ t, address, headline, language, typed, open, warns }: ReadProps): Page {
  return {
    title: t("comments.warned-thanks"),
    unlisted: true,
    body: (
      <div class="after">
        <section class="notice" role="status">
          <h1>{t("comments.warned-thanks")}</h1>
          <p>{t(typed?.words ? "comments.warned-now" : "comments.warned-again")}</p>
          <Back t={t} address={address} headline={headline} />
        </section>
        {open && (
          <div id="comments">
            <CommentForm
              address={address}
              t={t}
              language={language}
              typed={typed}
              warns={warns}
              answers={typed?.answers || undefined}
            />
          </div>
        )}
      </div>
    ),
  };
}
