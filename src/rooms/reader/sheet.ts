// The reader's style sheets: what every page carries, then what lists need, or what a story and its comments need.

import { frontSheets } from "#front";
import type { Page } from "#platform/http";
import { type Sheet, sheetOf } from "#platform/ui";
import accents from "./accents.css" with { type: "text" };
import article from "./article.css" with { type: "text" };
import paper from "./paper.css" with { type: "text" };
import print from "./print.css" with { type: "text" };

export interface ReaderSheets {
  /** A story and everything under it, and every page that is text. */
  readonly text: Sheet;
  /** A front, and pages that list stories. */
  readonly list: Sheet;
  /** For `style-src`: each of them, and what a few pages carry besides. */
  readonly source: string;
}

export interface BroughtSheets {
  /** Of votes and comments: only under a story. */
  readonly text: readonly string[];
  /** Of pictures, which stand everywhere. */
  readonly all: readonly string[];
  /** Not in the page's sheet, but allowed beside it. */
  readonly apart: readonly Sheet[];
}

const NONE: BroughtSheets = { text: [], all: [], apart: [] };
let made: ReaderSheets | null = null;
let stage: Sheet | null = null;

/** Made by the first call and kept: what stands in the page must be what the header's hash was taken of. Only the first call's `brought` counts. */
export function readerSheets(brought: BroughtSheets = NONE): ReaderSheets {
  made ??= makeSheets(brought);
  return made;
}

export const sheetFor = ({ shape = "text" }: Page): Sheet => readerSheets()[shape];

function makeSheets(brought: BroughtSheets): ReaderSheets {
  const common = [paper, frontSheets.story, ...brought.all];
  const text = sheetOf(...common, article, ...brought.text, print, accents);
  const list = sheetOf(...common, frontSheets.lists, print, accents);
  return { text, list, source: [text, list, ...brought.apart].map((sheet) => sheet.source).join(" ") };
}

/** The reader's sheet for lists, and what the tools beside a page look like. */
export function stageSheet(extra: readonly string[] = []): Sheet {
  stage ??= sheetOf(paper, accents, frontSheets.story, frontSheets.lists, ...extra, frontSheets.stage);
  return stage;
}
