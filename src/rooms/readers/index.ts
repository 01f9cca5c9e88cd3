// The door of `readers`.
export { type CheckedAct, checkAct, signAct } from "./act-token";
export { keyedHash } from "./keyed-hash";
export { paceOf } from "./pace";
export type { Pace } from "./rates";
export { admitReader, findReader, forgetReader } from "./reader-cookie";
export type { ReaderKeys } from "./reader-keys";
export {
  type AuthorKey,
  authorKey,
  formerAuthorKey,
  formerVoterKey,
  issueReaderToken,
  type ReaderToken,
  type VoterKey,
  voterKey,
} from "./reader-token";
