// The door of `ids`.
export { type Branded, randomId, randomToken, sha256 } from "./ids";
