// The door of `pages`.
export { emptyPages } from "./empty-pages";
export { makeStanding } from "./make-standing";
export { putOutStanding } from "./put-out-standing";
export { findPublicPage, type FootEntry, listFoot, listPageTitles } from "./queries";
export { listPublicPages, listSame } from "./queries";
export { pageRoutes } from "./routes";
export { saveStanding } from "./save-standing";
export { pageSheets } from "./sheets";
export { StandingSheet, StandingStyle } from "./standing-sheet";
