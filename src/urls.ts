// Every path in Warraq. Nobody writes a path by hand; a snapshot of this file's answers shows every change.

/** A path segment may be any Unicode slug; in an address it is percent-encoded. */
const segment = encodeURIComponent;

/** Patterns for the router, and builders of the same name for links. `:name` stands for one segment. */
export const PATTERNS = {
  home: "/",
  front: "/:language/",
  edition: "/:language/:edition/",
  section: "/:language/:edition/:section/",
  article: "/:language/:year/:month/:slug",
  topic: "/:language/topics/:slug",
  byline: "/:language/by/:slug",
  standing: "/:language/about/:slug",
  corrections: "/:language/corrections",
  feed: "/:language/feed.xml",
  sitemap: "/sitemap.xml",
  robots: "/robots.txt",
  icon: "/favicon.ico",
  picture: "/media/:name",
  asset: "/assets/:name",

  vote: "/:language/:year/:month/:slug/vote",
  comment: "/:language/:year/:month/:slug/comment",
  held: "/:language/:year/:month/:slug/comment/:token",

  proof: "/proof/:token/",
  proofPicture: "/proof/:token/media/:name",

  newsroom: "/newsroom/",
  claim: "/newsroom/claim/:token",
  signIn: "/newsroom/sign-in",
  signOut: "/newsroom/sign-out",
  stories: "/newsroom/stories",
  newStory: "/newsroom/stories/new",
  write: "/newsroom/articles/:article/write",
  save: "/newsroom/articles/:article/draft",
  makeProof: "/newsroom/articles/:article/proof",
  publish: "/newsroom/articles/:article/publish",
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
  correct: "/newsroom/articles/:article/correct",
  restore: "/newsroom/articles/:article/restore",
  uploads: "/newsroom/pictures",
  staffPicture: "/newsroom/pictures/:name",
  newByline: "/newsroom/bylines/new",
  queue: "/newsroom/comments",
  approve: "/newsroom/comments/:comment/approve",
  reject: "/newsroom/comments/:comment/reject",
  hold: "/newsroom/comments/:comment/hold",
  fronts: "/newsroom/front",
  arrange: "/newsroom/front/:language/:place",
  putOut: "/newsroom/front/:language/:place/put-out",
  callOff: "/newsroom/front/:language/:place/call-off",
  putBack: "/newsroom/front/:language/:place/put-back",
  previewFront: "/newsroom/front/:language/:place/preview",
  frontSheet: "/newsroom/front/:language/:place/sheet",
  settings: "/newsroom/settings",
  settingsSections: "/newsroom/settings/sections",
  startOwn: "/newsroom/settings/start-own",
  people: "/newsroom/people",
  person: "/newsroom/people/:person",
  personRole: "/newsroom/people/:person/role",
  personLimits: "/newsroom/people/:person/limits",
  personLink: "/newsroom/people/:person/link",
  suspend: "/newsroom/people/:person/suspend",
  bringBack: "/newsroom/people/:person/bring-back",
  account: "/newsroom/account",
  accountPassword: "/newsroom/account/password",
  accountSessions: "/newsroom/account/sessions",
  accountPasskeys: "/newsroom/account/passkeys",
  accountCodes: "/newsroom/account/codes",
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

const placePath = ({ language, section }: PlaceAddress) =>
  `/newsroom/front/${language}/${section || "front"}`;

const articlePath = ({ language, month, slug }: ArticleAddress) =>
  `/${language}/${month.replace("-", "/")}/${segment(slug)}`;
const pathOf = (path: string) => path.split("/").map(segment).join("/");

export const urls = {
  home: () => "/",
  front: (language: string) => `/${language}/`,
  /** @param path `valley` for an edition, `valley/roads` for a section of it, in that language's slugs */
  section: (language: string, path: string) => `/${language}/${pathOf(path)}/`,
  article: articlePath,
  topic: (language: string, slug: string) => `/${language}/topics/${segment(slug)}`,
  byline: (language: string, slug: string) => `/${language}/by/${segment(slug)}`,
  standing: (language: string, slug: string) => `/${language}/about/${segment(slug)}`,
  policy: (language: string) => `/${language}/about/comments`,
  corrections: (language: string) => `/${language}/corrections`,
  feed: (language: string) => `/${language}/feed.xml`,
  sitemap: () => "/sitemap.xml",
  /** @param name made by the media room: hash, width and format */
  picture: (name: string) => `/media/${name}`,
  asset: (name: string) => `/assets/${name}`,

  vote: (article: ArticleAddress) => `${articlePath(article)}/vote`,
  comment: (article: ArticleAddress) => `${articlePath(article)}/comment`,
  held: (article: ArticleAddress, token: string) => `${articlePath(article)}/comment/${segment(token)}`,

  proof: (token: string) => `/proof/${segment(token)}/`,
  proofPicture: (token: string, name: string) => `/proof/${segment(token)}/media/${name}`,

  newsroom: () => "/newsroom/",
  claim: (token: string) => `/newsroom/claim/${segment(token)}`,
  signIn: () => "/newsroom/sign-in",
  signOut: () => "/newsroom/sign-out",
  stories: () => "/newsroom/stories",
  newStory: () => "/newsroom/stories/new",
  write: (article: number) => `/newsroom/articles/${article}/write`,
  save: (article: number) => `/newsroom/articles/${article}/draft`,
  makeProof: (article: number) => `/newsroom/articles/${article}/proof`,
  publish: (article: number) => `/newsroom/articles/${article}/publish`,
  unpublish: (article: number) => `/newsroom/articles/${article}/unpublish`,
  /** @param step a step's name in the table of states */
  step: (article: number, step: string) => `/newsroom/articles/${article}/${step}`,
  embargo: (article: number) => `/newsroom/articles/${article}/embargo`,
  history: (article: number) => `/newsroom/articles/${article}/history`,
  notes: (article: number) => `/newsroom/articles/${article}/notes`,
  resolveNote: (article: number) => `/newsroom/articles/${article}/notes/resolve`,
  correct: (article: number) => `/newsroom/articles/${article}/correct`,
  restore: (article: number) => `/newsroom/articles/${article}/restore`,
  uploads: () => "/newsroom/pictures",
  staffPicture: (name: string) => `/newsroom/pictures/${name}`,
  newByline: () => "/newsroom/bylines/new",
  queue: () => "/newsroom/comments",
  approve: (comment: number) => `/newsroom/comments/${comment}/approve`,
  reject: (comment: number) => `/newsroom/comments/${comment}/reject`,
  hold: (comment: number) => `/newsroom/comments/${comment}/hold`,
  fronts: () => "/newsroom/front",
  arrange: placePath,
  putOut: (place: PlaceAddress) => `${placePath(place)}/put-out`,
  callOff: (place: PlaceAddress) => `${placePath(place)}/call-off`,
  putBack: (place: PlaceAddress) => `${placePath(place)}/put-back`,
  previewFront: (place: PlaceAddress) => `${placePath(place)}/preview`,
  frontSheet: (place: PlaceAddress) => `${placePath(place)}/sheet`,
  settings: () => "/newsroom/settings",
  settingsSections: () => "/newsroom/settings/sections",
  startOwn: () => "/newsroom/settings/start-own",
  people: () => "/newsroom/people",
  person: (person: number) => `/newsroom/people/${person}`,
  personRole: (person: number) => `/newsroom/people/${person}/role`,
  personLimits: (person: number) => `/newsroom/people/${person}/limits`,
  personLink: (person: number) => `/newsroom/people/${person}/link`,
  suspend: (person: number) => `/newsroom/people/${person}/suspend`,
  bringBack: (person: number) => `/newsroom/people/${person}/bring-back`,
  account: () => "/newsroom/account",
  accountPassword: () => "/newsroom/account/password",
  accountSessions: () => "/newsroom/account/sessions",
  accountPasskeys: () => "/newsroom/account/passkeys",
  accountCodes: () => "/newsroom/account/codes",
  secondStep: () => "/newsroom/sign-in/second",
  passkeySignIn: () => "/newsroom/sign-in/passkey",
  lockdown: () => "/newsroom/lockdown",
} as const;
