// The door of `mail`.
export { createMailer, type Handed, type Mailer } from "./mailer";
export {
  dropMails,
  findWaitingMail,
  type Mail,
  type QueuedMail,
  queueMail,
  SEND_MAIL,
  sendMailJob,
} from "./outbox";
export { sealAddress, type SealedAddress } from "./sealed-address";
