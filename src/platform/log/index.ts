// The door of `log`.
export { type Log, jsonLog, quietLog } from "./log";
