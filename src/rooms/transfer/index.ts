// The door of `transfer`.
export { type ExportForm, FORMS, readExport } from "./comments/read-exports";
export { foundEmpty } from "./found-empty";
export { importLines } from "./import-lines";
export { type ImportMarkdown, importMarkdown, type ImportReport, importVerb } from "./import-markdown";
export { ImportRefused } from "./import-refused";
export { readStoryFolder, type StoryFolder } from "./read-story-folder";
export { startSample } from "./start-sample";
