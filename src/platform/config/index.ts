// The door of `config`.
export { type Config, readConfig } from "./config";
export { destroyVoteKey, type Keys, openKeys } from "./keys";
export { mailAddressOf } from "./mail-address";
export type { MailConfig } from "./mail-config";
export { seal, unseal } from "./seal";
