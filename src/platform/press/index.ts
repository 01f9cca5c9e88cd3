// The door of `press`.
export { BROTLI, encodingFor, GZIP } from "./negotiate";
export { createPress, type Following, type PressRoom, type Printed } from "./press";
