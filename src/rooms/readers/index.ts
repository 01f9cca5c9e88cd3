// The door of `readers`.
export { type CheckedAct, checkAct, signAct } from "./act-token";
export { countHour } from "./hours/count-hour";
export { emptyHours } from "./hours/empty-hours";
export type { Burst, Bursts } from "./hours/hour";
export { listBursts } from "./hours/hour-queries";
export { keyedHash } from "./keyed-hash";
export { paceOf, paceOfMailbox, slowDown } from "./pace";
export type { Pace } from "./rates";
export { admitReader, findReader, forgetReader } from "./reader-cookie";
export type { ReaderKeys } from "./reader-keys";
export {
  type AuthorKey,
  authorKey,
  formerAuthorKey,
  formerVoterKey,
  isFreshToken,
  issueReaderToken,
  type ReaderToken,
  type VoterKey,
  voterKey,
} from "./reader-token";
