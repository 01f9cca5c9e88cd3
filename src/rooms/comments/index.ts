// The door of `comments`.
export type { CommentState, PublicComment } from "./comment";
export {
  type ImportComments,
  importComments,
  type ImportedComment,
  type CommentsImported,
} from "./moderation/import-comments";
export { decideComments } from "./moderation/decide-comments";
export { emptyComments } from "./empty-comments";
export { listForExport } from "./moderation/export-queries";
export { fileComment } from "./file-comment";
export type { CommentEvents } from "./events";
export { findStanding } from "./modes/mode-queries";
export { endFollowsUnder } from "./follow/end-follows";
export { hearAnswer } from "./follow/hear-answers";
export { mailAnswers } from "./follow/mail-answers";
export { commentJobs } from "./follow/sweep-follows";
export { postComment } from "./post-comment";
export { countComments, countHeld } from "./queries";
export { commentRoutes } from "./routes";
export { hasPicked, listFirstPage, listNewest } from "./thread/page-queries";
export { Thread, type ThreadProps } from "./thread";
export { ThreadStyle } from "./thread/thread-style";
export { commentSheets } from "./sheets";
