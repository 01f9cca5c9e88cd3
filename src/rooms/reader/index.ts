// The door of `reader`.
export { readerFrame } from "./frame";
export { readerRoutes } from "./routes";
export { readerSheet } from "./sheet";
export { ICON } from "./icon";
