// The door of `articles/translation`.
export { findSource, listStoryVersions } from "./translation-queries";
export type { SourcePiece, SourceView, StoryVersion } from "./translation-queries";
