// The sheet of comments, on the pages that show some: an article without any does not pay for it.

import { type Sheet, sheetOf } from "#platform/ui";
import comments from "./comments.css" with { type: "text" };

/** What the window of readers must allow beside its own sheet. */
export const threadSheet: Sheet = sheetOf(comments);

export function ThreadStyle() {
  return <style dangerouslySetInnerHTML={{ __html: threadSheet.text }} />;
}
