// What the clock does with articles and assignments, by the names of its jobs.

import type { Jobs } from "#platform/jobs";
import { PUBLISH_SCHEDULED } from "./article";
import { remindNear, remindPassed } from "./assignments/remind";
import { DEADLINE_NEAR, DEADLINE_PASSED } from "./assignments/step-assignment";
import { PLACE_PICTURES } from "#media";
import { DRAW_DESK_LINE, redrawDeskLine } from "./desk/draw-desk-line";
import { placeTexts } from "./place-texts";
import { publishScheduled } from "./publish-scheduled";
import { EMBARGO_OVER, sayEmbargoIsOver } from "./set-embargo";

export const articleJobs: Jobs = {
  [PUBLISH_SCHEDULED]: publishScheduled,
  [DEADLINE_NEAR]: remindNear,
  [DEADLINE_PASSED]: remindPassed,
  [PLACE_PICTURES]: placeTexts,
  [EMBARGO_OVER]: sayEmbargoIsOver,
  [DRAW_DESK_LINE]: redrawDeskLine,
};
