// What pictures and their library look like, for the sheets of the two windows.

import chooser from "./chooser/chooser.css" with { type: "text" };
import focus from "./focus.css" with { type: "text" };
import library from "./library/library.css" with { type: "text" };
import picture from "./library/picture.css" with { type: "text" };
import uploads from "./uploads/uploads.css" with { type: "text" };

export const mediaSheets = {
  reader: focus,
  newsroom: [focus, library, picture, uploads, chooser].join("\n"),
} as const;
