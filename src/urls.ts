// Every path in Warraq. Nobody writes a path by hand; a snapshot of this file's answers shows every change.

import { buildersOf, segment } from "./path-builders";
import { PATTERNS } from "./url-patterns";

export { PATTERNS };

export interface ArticleAddress {
  readonly language: string;
  /** `2026-11`: the month of first publication. */
  readonly month: string;
  readonly slug: string;
}

/** The article that a path names: of the values of its segments, which may come in any spelling. */
export function addressIn(params: Readonly<Record<string, string>>): ArticleAddress {
  const { language = "", year = "", month = "", slug = "" } = params;
  return { language, month: `${year}-${month}`, slug: slug.normalize("NFC") };
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

  plates: (article: ArticleAddress) => `${articlePath(article)}/pictures`,
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
  solvePuzzle: (article: ArticleAddress, token: string) =>
    `${articlePath(article)}/comment/${segment(token)}/solved`,
  readWarning: (article: ArticleAddress, comment: string) =>
    `${articlePath(article)}/comment/${segment(comment)}/read`,

  /** @param after where a page begins; the first without */
  comments: (article: ArticleAddress, { order, after }: { order: string; after?: string | null }) =>
    `${articlePath(article)}/comments/${order}${after ? `/${after}` : ""}`,
  askForAnswers: (article: ArticleAddress, token: string) =>
    `${articlePath(article)}/comment/${segment(token)}/answers`,
  commentsFeed: (article: ArticleAddress) => `${articlePath(article)}/comments.xml`,
  /** @param known how many comments somebody has seen */
  commentNews: (article: ArticleAddress, known: number) => `${articlePath(article)}/news/${known}`,
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
