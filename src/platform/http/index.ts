// The door of `http`.
export { type Asset, buildAssets, type Assets } from "./assets";
export { formBody, jsonBody, uploadBody } from "./body";
export type { Confirmation } from "./confirm-person";
export { letFrame } from "./headers";
export type { Frame, Page } from "./page";
export { type AnyRoute, type Route, route } from "./route";
export { createHttp, type Http, type HttpParts, type Mounted } from "./http";
export type { Person, Visit } from "./visit";
