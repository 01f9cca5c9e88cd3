// What the writing screen looks like, for the newsroom's sheet.

import blocks from "./writing-blocks.css" with { type: "text" };
import body from "./writing-body.css" with { type: "text" };
import drawer from "./writing-drawer.css" with { type: "text" };
import history from "./history.css" with { type: "text" };
import notes from "./notes/notes.css" with { type: "text" };
import preview from "./preview.css" with { type: "text" };
import publishing from "./publishing/publishing.css" with { type: "text" };
import way from "./way.css" with { type: "text" };
import widths from "./writing-widths.css" with { type: "text" };
import source from "./source.css" with { type: "text" };
import together from "./together.css" with { type: "text" };
import screen from "./writing.css" with { type: "text" };

export const editorSheets = {
  newsroom: [
    screen,
    body,
    drawer,
    blocks,
    way,
    history,
    source,
    together,
    notes,
    preview,
    publishing,
    widths,
  ].join("\n"),
} as const;
