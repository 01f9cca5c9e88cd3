// Every path in Warraq. Nobody writes a path by hand; a snapshot of this file's answers shows every change.

import { buildersOf, segment } from "./path-builders";

/** Patterns for the router, and builders of the same name for links. `:name` stands for one segment. */
export const PATTERNS = {
  home: "/",
  front: "/:language/",
  edition: "/:language/:edition/",
  section: "/:language/:edition/:section/",
  article: "/:language/:year/:month/:slug",
  topic: "/:language/topics/:slug",
  byline: "/:language/by/:slug",
  speaker: "/:language/said-by/:slug",
  standing: "/:language/about/:slug",
  corrections: "/:language/corrections",
  archive: "/:language/archive/",
  archiveMonth: "/:language/archive/:year/:month/",
  archiveDay: "/:language/archive/:year/:month/:day/",
  archivePage: "/:language/archive/:year/:month/:day/:page",
  forgetDevice: "/:language/forget-device",
  readerAccount: "/:language/account",
  readerSignIn: "/:language/account/sign-in",
  readerSignUp: "/:language/account/sign-up",
  readerSignOut: "/:language/account/sign-out",
  readerExport: "/:language/account/export",
  readerErase: "/:language/account/erase",
  kept: "/:language/kept",
  worker: "/sw.js",
  feed: "/:language/feed.xml",
  sitemap: "/sitemap.xml",
  robots: "/robots.txt",
  icon: "/favicon.ico",
  text: "/text/",
  picture: "/media/:name",
  asset: "/assets/:name",

  keep: "/:language/:year/:month/:slug/keep",
  vote: "/:language/:year/:month/:slug/vote",
  comment: "/:language/:year/:month/:slug/comment",
  held: "/:language/:year/:month/:slug/comment/:token",
  reply: "/:language/:year/:month/:slug/comment/:token/reply",
  changeComment: "/:language/:year/:month/:slug/comment/:token/change",
  withdrawComment: "/:language/:year/:month/:slug/comment/:token/withdraw",
  readWarning: "/:language/:year/:month/:slug/comment/:token/read",
  askForAnswers: "/:language/:year/:month/:slug/comment/:token/answers",
  confirmAnswers: "/:language/answers/:token",
  endAnswers: "/:language/answers/:token/end",

  report: "/:language/:year/:month/:slug/comment/:token/report",
  like: "/:language/:year/:month/:slug/comment/:token/like",
  commentList: "/:language/:year/:month/:slug/comments/:order",
  commentsAfter: "/:language/:year/:month/:slug/comments/:order/:after",
  thread: "/:language/:year/:month/:slug/thread/:token",

  proof: "/proof/:token/",
  proofPicture: "/proof/:token/media/:name",

  newsroom: "/newsroom/",
  claim: "/newsroom/claim/:token",
  signIn: "/newsroom/sign-in",
  signOut: "/newsroom/sign-out",
  stories: "/newsroom/stories",
  newStory: "/newsroom/stories/new",
  budget: "/newsroom/budget",
  calendar: "/newsroom/calendar",
  deskSearch: "/newsroom/search",
  assignment: "/newsroom/assignments/:assignment",
  takeAssignment: "/newsroom/assignments/:assignment/take",
  giveBackAssignment: "/newsroom/assignments/:assignment/give-back",
  assignPerson: "/newsroom/assignments/:assignment/assign",
  changeAssignment: "/newsroom/assignments/:assignment/change",
  cancelAssignment: "/newsroom/assignments/:assignment/cancel",
  articleAssignment: "/newsroom/articles/:article/assignment",
  notices: "/newsroom/notices",
  readNotices: "/newsroom/notices/read",
  openNotice: "/newsroom/notices/:notice/open",
  write: "/newsroom/articles/:article/write",
  save: "/newsroom/articles/:article/draft",
  presence: "/newsroom/articles/:article/presence",
  proofs: "/newsroom/articles/:article/proofs",
  revokeProof: "/newsroom/articles/:article/proofs/revoke",
  preview: "/newsroom/articles/:article/preview",
  previewPage: "/newsroom/articles/:article/preview/page",
  publish: "/newsroom/articles/:article/publish",
  undoPublish: "/newsroom/articles/:article/publish/undo",
  unpublish: "/newsroom/articles/:article/unpublish",
  takeUp: "/newsroom/articles/:article/take-up",
  sendToReview: "/newsroom/articles/:article/send-to-review",
  askForChanges: "/newsroom/articles/:article/ask-for-changes",
  approveArticle: "/newsroom/articles/:article/approve",
  schedule: "/newsroom/articles/:article/schedule",
  unschedule: "/newsroom/articles/:article/unschedule",
  spike: "/newsroom/articles/:article/spike",
  revive: "/newsroom/articles/:article/revive",
  kill: "/newsroom/articles/:article/kill",
  embargo: "/newsroom/articles/:article/embargo",
  history: "/newsroom/articles/:article/history",
  notes: "/newsroom/articles/:article/notes",
  resolveNote: "/newsroom/articles/:article/notes/resolve",
  settleSuggestion: "/newsroom/articles/:article/notes/suggestion",
  correct: "/newsroom/articles/:article/correct",
  restore: "/newsroom/articles/:article/restore",
  translate: "/newsroom/articles/:article/translate",
  source: "/newsroom/articles/:article/source",
  follow: "/newsroom/articles/:article/source/follow",
  settleCorrection: "/newsroom/articles/:article/source/correction",
  pictures: "/newsroom/pictures",
  pictureChoices: "/newsroom/pictures/choices",
  uploads: "/newsroom/pictures/uploads",
  beginUpload: "/newsroom/pictures/uploads/begin",
  upload: "/newsroom/pictures/uploads/:upload",
  finishUpload: "/newsroom/pictures/uploads/:upload/finish",
  libraryPicture: "/newsroom/pictures/:picture",
  pictureOriginal: "/newsroom/pictures/:picture/original",
  describePicture: "/newsroom/pictures/:picture/words",
  focusPicture: "/newsroom/pictures/:picture/focus",
  replacePicture: "/newsroom/pictures/:picture/replace",
  putBackPicture: "/newsroom/pictures/:picture/put-back",
  forgetPicture: "/newsroom/pictures/:picture/forget",
  deletePicture: "/newsroom/pictures/:picture/delete",
  staffPicture: "/newsroom/media/:name",
  newByline: "/newsroom/bylines/new",
  address: "/newsroom/articles/:article/address",
  moveArticle: "/newsroom/articles/:article/move",
  withholdName: "/newsroom/articles/:article/withhold",
  relatedStories: "/newsroom/articles/:article/related",
  staffCorrections: "/newsroom/articles/:article/corrections",
  staffCorrection: "/newsroom/articles/:article/corrections/:correction",
  staffBylines: "/newsroom/names/bylines",
  staffByline: "/newsroom/names/bylines/:byline",
  mergeByline: "/newsroom/names/bylines/:byline/merge",
  splitByline: "/newsroom/names/bylines/:byline/split",
  withholdByline: "/newsroom/names/bylines/:byline/withhold",
  staffTopics: "/newsroom/names/topics",
  staffTopic: "/newsroom/names/topics/:topic",
  mergeTopic: "/newsroom/names/topics/:topic/merge",
  splitTopic: "/newsroom/names/topics/:topic/split",
  staffSpeakers: "/newsroom/names/speakers",
  staffSpeaker: "/newsroom/names/speakers/:speaker",
  mergeSpeaker: "/newsroom/names/speakers/:speaker/merge",
  splitSpeaker: "/newsroom/names/speakers/:speaker/split",
  staffWithheld: "/newsroom/names/withheld",
  withheldByline: "/newsroom/names/withheld/:byline",
  record: "/newsroom/record",
  queue: "/newsroom/comments",
  approve: "/newsroom/comments/:comment/approve",
  reject: "/newsroom/comments/:comment/reject",
  hold: "/newsroom/comments/:comment/hold",
  answerComment: "/newsroom/comments/:comment/answer",
  noteComment: "/newsroom/comments/:comment/note",
  warnAuthor: "/newsroom/comments/:comment/warn",
  claimComment: "/newsroom/comments/:comment/claim",
  commentFigures: "/newsroom/comments/figures",
  decideComments: "/newsroom/comments/decide",
  undoDecision: "/newsroom/comments/undo",
  countHeld: "/newsroom/comments/count",
  commentWords: "/newsroom/comments/words",
  addCommentWord: "/newsroom/comments/words/add",
  removeCommentWord: "/newsroom/comments/words/remove",
  tryCommentWords: "/newsroom/comments/words/try",
  commentModes: "/newsroom/comments/modes",
  setCommentMode: "/newsroom/comments/modes/set",
  fronts: "/newsroom/front",
  arrange: "/newsroom/front/:language/:place",
  putOut: "/newsroom/front/:language/:place/put-out",
  callOff: "/newsroom/front/:language/:place/call-off",
  putBack: "/newsroom/front/:language/:place/put-back",
  previewFront: "/newsroom/front/:language/:place/preview",
  frontSheet: "/newsroom/front/:language/:place/sheet",
  staffPages: "/newsroom/pages",
  staffPage: "/newsroom/pages/:page",
  placePage: "/newsroom/pages/:page/place",
  takeDownPage: "/newsroom/pages/:page/take-down",
  removePage: "/newsroom/pages/:page/remove",
  previewStanding: "/newsroom/pages/:page/preview/page",
  settings: "/newsroom/settings",
  settingsSections: "/newsroom/settings/sections",
  startOwn: "/newsroom/settings/start-own",
  people: "/newsroom/people",
  person: "/newsroom/people/:person",
  personRole: "/newsroom/people/:person/role",
  personLimits: "/newsroom/people/:person/limits",
  personLink: "/newsroom/people/:person/link",
  personSessions: "/newsroom/people/:person/sessions",
  suspend: "/newsroom/people/:person/suspend",
  bringBack: "/newsroom/people/:person/bring-back",
  account: "/newsroom/account",
  accountPassword: "/newsroom/account/password",
  accountFirstPassword: "/newsroom/account/password/first",
  accountSessions: "/newsroom/account/sessions",
  accountPasskeys: "/newsroom/account/passkeys",
  accountCodes: "/newsroom/account/codes",
  accountNotices: "/newsroom/account/notices",
  accountAddress: "/newsroom/account/address",
  confirmAddress: "/newsroom/account/address/:token",
  secondStep: "/newsroom/sign-in/second",
  passkeySignIn: "/newsroom/sign-in/passkey",
  lockdown: "/newsroom/lockdown",
} as const;

export interface ArticleAddress {
  readonly language: string;
  /** `2026-11`: the month of first publication. */
  readonly month: string;
  readonly slug: string;
}

/** A page that is arranged: a language's front, whose section is 0, or an edition or a section in that language. */
export interface PlaceAddress {
  readonly language: string;
  readonly section: number;
}

const articlePath = ({ language, month, slug }: ArticleAddress) =>
  `/${language}/${month.replace("-", "/")}/${segment(slug)}`;
const pathOf = (path: string) => path.split("/").map(segment).join("/");
const all = buildersOf(PATTERNS);
/** What is done with an arranged page, by the same two values. */
const ofPlace =
  (build: (language: string, place: string) => string) =>
  ({ language, section }: PlaceAddress) =>
    build(language, String(section || "front"));

/** Pages begin with a language; what begins otherwise, and feeds, are the same for both editions. */
const PAGE = /^\/[a-z]{2,3}\/(?!.*\.xml$)/;

export const urls = {
  ...all,
  /** The same page, or pattern of pages, in the text edition. @param path as it stands in the ordinary one */
  inText: (path: string) => all.text() + path.slice(1),
  /** Whether a path is a page that has a twin in the text edition. */
  hasText: (path: string) => PAGE.test(path),
  /** @param path `valley` for an edition, `valley/roads` for a section of it, in that language's slugs */
  section: (language: string, path: string) => `/${language}/${pathOf(path)}/`,
  article: articlePath,
  policy: (language: string) => all.standing(language, "comments"),

  keep: (article: ArticleAddress) => `${articlePath(article)}/keep`,
  vote: (article: ArticleAddress) => `${articlePath(article)}/vote`,
  comment: (article: ArticleAddress) => `${articlePath(article)}/comment`,
  held: (article: ArticleAddress, token: string) => `${articlePath(article)}/comment/${segment(token)}`,
  like: (article: ArticleAddress, comment: string) => `${articlePath(article)}/comment/${comment}/like`,
  report: (article: ArticleAddress, comment: string) => `${articlePath(article)}/comment/${comment}/report`,
  reply: (article: ArticleAddress, comment: string) => `${articlePath(article)}/comment/${comment}/reply`,
  changeComment: (article: ArticleAddress, token: string) =>
    `${articlePath(article)}/comment/${segment(token)}/change`,
  withdrawComment: (article: ArticleAddress, token: string) =>
    `${articlePath(article)}/comment/${segment(token)}/withdraw`,
  readWarning: (article: ArticleAddress, comment: string) =>
    `${articlePath(article)}/comment/${segment(comment)}/read`,
  askForAnswers: (article: ArticleAddress, token: string) =>
    `${articlePath(article)}/comment/${segment(token)}/answers`,

  /** @param after where a page begins; the first without */
  comments: (article: ArticleAddress, { order, after }: { order: string; after?: string | null }) =>
    `${articlePath(article)}/comments/${order}${after ? `/${after}` : ""}`,
  /** One comment, in its thread, for good. */
  thread: (article: ArticleAddress, comment: string) =>
    `${articlePath(article)}/thread/${comment}#c-${comment}`,

  /** @param step a step's name in the table of states */
  step: (article: number, step: string) => `/newsroom/articles/${article}/${step}`,
  arrange: ofPlace(all.arrange),
  putOut: ofPlace(all.putOut),
  callOff: ofPlace(all.callOff),
  putBack: ofPlace(all.putBack),
  previewFront: ofPlace(all.previewFront),
  frontSheet: ofPlace(all.frontSheet),
} as const;
