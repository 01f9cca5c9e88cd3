// The door of `front`.
export { frontRoutes } from "./arranging/routes";
export { emptyArrangements, forgetSection } from "./empty-arrangements";
export { findArrangement } from "./queries";
export { gatherFront, gatherList, MOST_LISTED } from "./gather";
export { openStand } from "./newsstand";
export { FrontSheet } from "./page/front-sheet";
export { ListSheet } from "./page/list-sheet";
export { dayOf, nextMidnight } from "./page/moments";
export { PlaceSheet } from "./page/place-sheet";
export { Story } from "./page/story";
export { frontSheets } from "./sheets";
export { FRONT } from "./slot";
export { type Told, toldOf } from "./told";
