// The door of `articles/placing`: what a page that is set by hand may show, and what of it is to come.
export { listLiveByWords, listPlaceable, listPlaced, listUpcoming, type Upcoming } from "./queries";
