// The door of `passkeys`.
export { makeChallenge, type Purpose, spendChallenge } from "./challenge";
export {
  type Answer,
  askForNewPasskey,
  askForPasskey,
  passkeyIdIn,
  type PasskeyQuestion,
  readNewPasskey,
  readSigned,
  siteOf,
} from "./passkey";
export { PasskeyForm } from "./passkey-form";
