// The door of `comments`.
export { approveComment } from "./approve-comment";
export type { CommentState, PublicComment } from "./comment";
export { emptyComments } from "./empty-comments";
export { fileComment } from "./file-comment";
export type { CommentEvents } from "./events";
export { holdComment } from "./hold-comment";
export { findStanding } from "./modes/mode-queries";
export { postComment } from "./post-comment";
export { countComments, countHeld, listThread } from "./queries";
export { rejectComment } from "./reject-comment";
export { commentRoutes } from "./routes";
export { Thread, type ThreadProps } from "./thread";
export { commentSheets } from "./sheets";
