// The door of `reader`.
export { readerFrame } from "./frame";
export { readerRoutes } from "./routes";
export { readerSheet, stageSheet } from "./sheet";
export { stageFrame } from "./stage-frame";
export { ICON } from "./icon";
