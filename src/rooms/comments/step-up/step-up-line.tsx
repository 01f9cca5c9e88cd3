// What stands under an author's comment while their browser does the sum. It is empty until the script begins: without it, nothing is promised.

import type { Translate } from "#platform/i18n";
import { PARTS } from "./puzzle";

export interface StepUp {
  readonly puzzle: string;
  /** Where the solved one is sent. */
  readonly to: string;
  /** Address of the script. */
  readonly script: string;
}

/** The script stands in the line and not in the head: so a comment that is sent in place is known to have more to do on a page of its own. */
export function StepUpLine({ t, puzzle, to, script }: StepUp & { t: Translate }) {
  return (
    <div
      data-puzzle={puzzle}
      data-to={to}
      data-working={t("comments.step-up")}
      data-done={t("comments.step-up-done")}
      data-failed={t("comments.step-up-held")}
    >
      <script type="module" src={script} />
      <p class="hint" role="status" />
      <progress max={PARTS} value={0} aria-label={t("comments.step-up-progress")} hidden />
    </div>
  );
}
