// The door of `reader`.
export { readerFrame } from "./frame";
export { readerRoutes, textRoutes } from "./routes";
export { readerSheets, stageSheet } from "./sheet";
export { stageFrame } from "./stage-frame";
export { ICON } from "./icon";
export { TEXT_SHEET } from "./text-edition";
export { workerRoute } from "./kept/worker-route";
