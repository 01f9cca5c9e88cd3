// The door of `editor`.
export { editorRoutes } from "./routes";
export { editorSheets } from "./sheets";
