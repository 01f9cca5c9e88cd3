// The door of `front`.
export { bandPlaces } from "./band-places";
export { type Band, type FrontLayout, type FrontStories, layOutFront } from "./lay-out";
