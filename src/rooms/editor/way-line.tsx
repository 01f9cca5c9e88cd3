// A line under the bar for what colleagues and the clock have to say of a story: what was asked for, when it goes out, until when it is shut.

import { urls } from "#urls";
import type { StepProps } from "./step-forms";

export function WayLine({ article, way, t }: StepProps) {
  const lines = [
    way.goesOut && t("editor.goes-out", { moment: way.goesOut }),
    way.goesOut && way.changedSinceScheduled && t("editor.goes-out-other"),
    way.embargoed && t("editor.embargo-until", { moment: way.embargoed }),
    way.reviewAsked && t("editor.review-asked"),
  ].filter((line) => line !== null && line !== false);
  if (lines.length === 0 && !way.said && way.openNotes === 0) return null;
  return (
    <div class="writing-way">
      {way.said && (
        <blockquote>
          <p dir="auto">{way.said.words}</p>
          {way.said.who && (
            <footer>
              <bdi>{way.said.who}</bdi>
            </footer>
          )}
        </blockquote>
      )}
      {lines.map((line) => (
        <p key={line}>{line}</p>
      ))}
      {way.openNotes > 0 && (
        <p>
          <a href={urls.notes(article.id)}>{t("editor.open-notes", { count: way.openNotes })}</a>
        </p>
      )}
    </div>
  );
}
