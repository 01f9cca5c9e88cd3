// The door of `publication`.
export { type ChangePublication, changePublication } from "./change-publication";
export type { SectionEvents } from "./events";
export { foldedForms, foldName } from "./fold-name";
export { foundPublication, type FoundPublication } from "./found-publication";
export {
  type Accent,
  ACCENTS,
  languageOf,
  type NamedSection,
  type Publication,
  type PublicationLanguage,
  type Section,
  type SectionName,
  sectionsUnder,
  trailOf,
} from "./publication";
export { type PutSection, putSection } from "./put-section";
export { findPublication, findSectionByPath, getPublication, listSections } from "./queries";
export { removeSection, type SectionRemoved } from "./remove-section";
export { freeSlug, slugOf } from "./slug";
export { startOwnPaper } from "./start-own-paper";
export { publicationRoutes } from "./routes";
