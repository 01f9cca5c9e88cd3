// The form on which a reader reports a comment, and the answer to it. Neither says anything about what others reported.

import type { Page } from "#platform/http";
import type { Language, Translate } from "#platform/i18n";
import { type ArticleAddress, urls } from "#urls";
import type { PublicComment } from "../comment";
import { Back } from "../own-page";
import { Branches } from "../thread/branches-list";
import { ThreadStyle } from "../thread/thread-style";
import { MOST_NOTE, REPORT_REASONS } from "./report";

/** Why the form came back. */
export type ReportFault = "choose" | "long" | "again" | "no-cookie";

export interface ReportPageProps {
  readonly comment: PublicComment;
  readonly address: ArticleAddress;
  readonly headline: string;
  readonly t: Translate;
  readonly language: Language;
  readonly zone: string;
  readonly typed?: { readonly reason: string; readonly note: string };
  readonly fault?: ReportFault;
}

export function reportPage({ comment, typed, fault, ...said }: ReportPageProps): Page {
  const { t, address, headline } = said;
  const title = t("comments.report-title");
  const isFaulty = fault !== undefined && fault !== "again";
  return {
    title,
    status: isFaulty ? 422 : 200,
    unlisted: true,
    head: <ThreadStyle />,
    body: (
      <div class="after">
        <section class="notice">
          <h1>{title}</h1>
          {fault && (
            <p id="report-fault" role={isFaulty ? "alert" : "status"}>
              {t(`comments.report-fault.${fault}`, { most: MOST_NOTE })}
            </p>
          )}
          <Back t={t} address={address} headline={headline} />
        </section>
        <div id="comments">
          <Branches
            branches={[{ comment, answers: null, replies: [] }]}
            open={false}
            likes={false}
            reports={false}
            {...said}
          />
          <form class="write" method="post" action={urls.report(address, comment.publicId)}>
            <fieldset aria-describedby={fault ? "report-fault" : undefined}>
              <legend>{t("comments.report-why")}</legend>
              {REPORT_REASONS.map((reason) => (
                <label class="choice">
                  <input
                    type="radio"
                    name="reason"
                    value={reason}
                    required
                    checked={typed?.reason === reason}
                  />{" "}
                  {t(`comments.report-for.${reason}`)}
                </label>
              ))}
            </fieldset>
            <label for="report-note">{t("comments.report-note")}</label>
            <textarea id="report-note" name="note" rows={4} dir="auto" aria-describedby="report-rule">
              {typed?.note ?? ""}
            </textarea>
            <p class="hint" id="report-rule">
              {t("comments.rule", { most: MOST_NOTE })}
            </p>
            <p class="hint">{t("comments.report-promise")}</p>
            {fault === "again" && <input type="hidden" name="again" value="yes" />}
            <button class="main">{t("comments.report-send")}</button>
          </form>
        </div>
      </div>
    ),
  };
}

export function reportedPage({ t, address, headline }: Parameters<typeof Back>[0]): Page {
  const title = t("comments.reported-title");
  return {
    title,
    unlisted: true,
    body: (
      <section class="notice" role="status">
        <h1>{title}</h1>
        <p>{t("comments.reported")}</p>
        <Back t={t} address={address} headline={headline} />
      </section>
    ),
  };
}
