// The form on which a reader reports a comment, and the answer to it. Neither says anything about what others reported.

import type { Page } from "#platform/http";
import type { Language, Translate } from "#platform/i18n";
import { type ArticleAddress, urls } from "#urls";
import type { PublicComment } from "../comment";
import { Back, noticePage } from "../notice-page";
import { OneComment } from "../thread/branches-list";
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

export function reportPage(props: ReportPageProps): Page {
  const { t, fault } = props;
  const isFaulty = fault !== undefined && fault !== "again";
  return noticePage({
    title: t("comments.report-title"),
    status: isFaulty ? 422 : 200,
    head: <ThreadStyle />,
    says: (
      <>
        {fault && (
          <p id="report-fault" role={isFaulty ? "alert" : "status"}>
            {t(`comments.report-fault.${fault}`, { most: MOST_NOTE })}
          </p>
        )}
        <Back {...props} />
      </>
    ),
    under: (
      <div id="comments">
        <OneComment reports={false} {...props} />
        <ReportForm {...props} />
      </div>
    ),
  });
}

function ReportForm({ comment, typed, fault, t, address }: ReportPageProps) {
  return (
    <form class="write" method="post" action={urls.report(address, comment.publicId)}>
      <fieldset aria-describedby={fault ? "report-fault" : undefined}>
        <legend>{t("comments.report-why")}</legend>
        {REPORT_REASONS.map((reason) => (
          <label class="choice">
            <input type="radio" name="reason" value={reason} required checked={typed?.reason === reason} />{" "}
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
  );
}

export function reportedPage(props: Parameters<typeof Back>[0]): Page {
  const { t } = props;
  return noticePage({
    title: t("comments.reported-title"),
    role: "status",
    says: (
      <>
        <p>{t("comments.reported")}</p>
        <Back {...props} />
      </>
    ),
  });
}
