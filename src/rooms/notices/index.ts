// The door of `notices`.
export { emptyNotices } from "./empty-notices";
export {
  hearAssignment,
  hearDeadlineNear,
  hearDeadlinePassed,
  hearEmbargo,
  hearNote,
  hearStep,
} from "./hear";
export { mailNotices } from "./mail-notices";
export { countUnread, listNotices, type Notice } from "./notice-queries";
export { noticeRoutes } from "./routes";
export { MAIL_NOTICES } from "./write-notices";
