// The door of `editor`.
export { emptyPresence } from "./presence/empty-presence";
export { editorRoutes } from "./routes";
export { editorSheets } from "./sheets";
