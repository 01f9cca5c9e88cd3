// The door of `articles/desk`: what the newsroom sees of its stories, and of what is asked for, by its rights and limits.
export type { Assignment } from "../assignments/assignment";
export { Owner } from "../assignments/assignment-page";
export { findAssignmentOf } from "../assignments/assignment-queries";
export { listDue } from "../assignments/budget-queries";
export { choicesFor, idIn, withChildren } from "../assignments/choices";
export { lateWords, whenWords } from "../assignments/due-words";
export { articleJobs } from "../jobs";
export { type AgendaLine, listAgenda } from "./agenda-queries";
export { headlinesOf, listHeadlines, listTitles } from "./headline-queries";
export { cursorIn, cursorText, type DeskLine, DUE, type Due, listStories } from "./stories-queries";
export { LanguageFilter } from "./language-filter";
export { type Viewer, viewerOf } from "./viewer";
export { listWaiting, type WaitingLine } from "./waiting-queries";
