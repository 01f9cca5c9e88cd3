// What readers reported of a comment, as its moderators see it.

import { formatNumber, type Language, type Translate } from "#platform/i18n";
import type { Reported } from "./report";

export function ReportedBy({
  reported,
  isPublic,
  t,
  language,
}: {
  reported: Reported;
  /** Whether readers see it meanwhile. */
  isPublic: boolean;
  t: Translate;
  language: Language;
}) {
  const { count, reasons, notes } = reported;
  return (
    <section class="reported" aria-label={t("comments.reports", { count })}>
      <p>
        <b>{t("comments.reports", { count })}</b> {isPublic && t("comments.reports-public")}
      </p>
      <ul class="reasons">
        {reasons.map(({ reason, count: many }) => (
          <li>
            {t(`comments.report-for.${reason}`)} <bdi>{formatNumber(language, many)}</bdi>
          </li>
        ))}
      </ul>
      {notes.map((note) => (
        <blockquote dir="auto">{note}</blockquote>
      ))}
    </section>
  );
}
