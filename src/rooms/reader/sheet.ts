// The reader's one style sheet: the paper and its pages, then what other rooms bring for their elements.

import { frontSheets } from "#front";
import { type Sheet, sheetOf } from "#platform/ui";
import accents from "./accents.css" with { type: "text" };
import article from "./article.css" with { type: "text" };
import paper from "./paper.css" with { type: "text" };
import print from "./print.css" with { type: "text" };

let made: Sheet | null = null;
let stage: Sheet | null = null;

/**
 * Made by the first call and kept: what stands in the page must be what the header's hash was taken of.
 *
 * @param extra sheets of elements that other rooms put into the reader's pages; only the first call's count
 * @param apart sheets that a few pages carry besides: not in this one, but allowed wherever it is
 */
export function readerSheet(extra: readonly string[] = [], apart: readonly Sheet[] = []): Sheet {
  made ??= withSources(sheetOf(paper, frontSheets.reader, article, ...extra, print, accents), apart);
  return made;
}

function withSources({ text, source }: Sheet, apart: readonly Sheet[]): Sheet {
  return { text, source: [source, ...apart.map((sheet) => sheet.source)].join(" ") };
}

/** The reader's sheet for lists, and what the tools beside a page look like. */
export function stageSheet(extra: readonly string[] = []): Sheet {
  stage ??= sheetOf(paper, accents, frontSheets.reader, ...extra, frontSheets.stage);
  return stage;
}
