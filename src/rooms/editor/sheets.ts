// What the writing screen looks like, for the newsroom's sheet.

import body from "./writing-body.css" with { type: "text" };
import drawer from "./writing-drawer.css" with { type: "text" };
import history from "./history.css" with { type: "text" };
import preview from "./preview.css" with { type: "text" };
import publishing from "./publishing/publishing.css" with { type: "text" };
import way from "./way.css" with { type: "text" };
import widths from "./writing-widths.css" with { type: "text" };
import screen from "./writing.css" with { type: "text" };

export const editorSheets = {
  newsroom: [screen, body, drawer, way, history, preview, publishing, widths].join("\n"),
} as const;
