// The door of `articles`.
export {
  type ArticleState,
  type ArticleView,
  type CommentsRule,
  type LiveArticle,
  STATES,
  type Teaser,
  wasUpdated,
} from "./article";
export { Article, type ArticleProps } from "./article-element";
export { Block, type BlockKind, LeadPicture, Manuscript, plainText, Run } from "./block";
export { emptyArticles } from "./empty-articles";
export type { ArticleEvents } from "./events";
export { fileArticle, type FileArticle } from "./file-article";
export {
  findLive,
  findOpenArticle,
  findTopic,
  listAddresses,
  listLive,
  listRelated,
  listVersions,
} from "./live-queries";
export { makeProof } from "./make-proof";
export { publishArticle } from "./publish-article";
export {
  type DeskLine,
  findProof,
  findWriting,
  listDesk,
  listSpeakerNames,
  listTopicNames,
  type Writing,
} from "./queries";
export { articleRoutes } from "./routes";
export { saveDraft, type SaveDraft } from "./save-draft";
export { sectionInUse } from "./section-in-use";
export { startStory } from "./start-story";
export { unpublishArticle } from "./unpublish-article";
