// A line under the bar for what colleagues and the clock have to say of a story: what was asked for, when it goes out, until when it is shut.

import { urls } from "#urls";
import type { StepProps } from "./step-forms";
import type { WritingWay } from "./writing-data";

/** What was asked for, in front of whoever writes it. */
function Asked({ t, asked }: Pick<StepProps, "t"> & { asked: NonNullable<WritingWay["assignment"]> }) {
  return (
    <div class="writing-asked">
      <p>
        <a href={asked.url}>{t("editor.assignment")}</a> · <bdi>{asked.who}</bdi>
        {asked.due && ` · ${t("editor.assignment-due", { moment: asked.due })}`}
        {asked.late && <b> {asked.late}</b>}
        {asked.wanted && ` · ${asked.wanted}`}
      </p>
      {asked.brief && <p dir="auto">{asked.brief}</p>}
    </div>
  );
}

export function WayLine({ article, way, t }: StepProps) {
  const lines = [
    way.goesOut && t("editor.goes-out", { moment: way.goesOut }),
    way.goesOut && way.changedSinceScheduled && t("editor.goes-out-other"),
    way.embargoed && t("editor.embargo-until", { moment: way.embargoed }),
    way.reviewAsked && t("editor.review-asked"),
  ].filter((line) => line !== null && line !== false);
  if (lines.length === 0 && !way.said && way.openNotes === 0 && !way.assignment) return null;
  return (
    <div class="writing-way">
      {way.assignment && <Asked t={t} asked={way.assignment} />}
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
