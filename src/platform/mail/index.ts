// The door of `mail`.
export { createMailer, type Handed, type Mailer } from "./mailer";
export { findWaitingMail, type Mail, queueMail, SEND_MAIL, sendMailJob } from "./outbox";
