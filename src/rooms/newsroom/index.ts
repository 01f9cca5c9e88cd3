// The door of `newsroom`.
export { newsroomFrame } from "./frame";
export { newsroomRoutes } from "./routes";
export { newsroomSheet } from "./sheet";
