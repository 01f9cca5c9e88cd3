// The newsroom's one style sheet: its own parts, then those of the screens that other rooms give it.

import { type Sheet, sheetOf } from "#platform/ui";
import assignment from "./assignment.css" with { type: "text" };
import calendar from "./calendar.css" with { type: "text" };
import lists from "./desk-lists.css" with { type: "text" };
import base from "./newsroom.css" with { type: "text" };
import desk from "./desk.css" with { type: "text" };
import forms from "./forms.css" with { type: "text" };
import frame from "./frame.css" with { type: "text" };
import names from "./names.css" with { type: "text" };
import settings from "./settings.css" with { type: "text" };

let made: Sheet | null = null;

/**
 * Made by the first call and kept: what stands in the page must be what the header's hash was taken of.
 *
 * @param extra sheets of screens that stand in the newsroom's frame; only the first call's count
 */
export function newsroomSheet(extra: readonly string[] = []): Sheet {
  made ??= sheetOf(base, forms, frame, desk, lists, calendar, assignment, settings, names, ...extra);
  return made;
}
