// What the writing screen knows of articles: types only, so that no validation code reaches the browser.

export type { Block, LeadPicture, Manuscript, Run } from "#articles";
