// A style sheet as it stands inside a page: small, and allowed by its hash.

import { createHash } from "node:crypto";

export interface Sheet {
  readonly text: string;
  /** For `style-src`: `'sha256-…'`. */
  readonly source: string;
}

/** Joins sheets in order and takes out what only people read: comments and spare white space. */
export function sheetOf(...parts: readonly string[]): Sheet {
  const text = parts
    .join("\n")
    .replace(/\/\*[\s\S]*?\*\//g, "")
    .replace(/\s+/g, " ")
    .replace(/ ?([{};,>]) ?/g, "$1")
    .replace(/: /g, ":")
    .replace(/ \/ |(?<=\)) \* (?=\d)/g, (sign) => sign.trim())
    .replace(/="([a-z]\w*)"\]/g, "=$1]")
    .replaceAll("@media (", "@media(")
    .replace(/;}/g, "}")
    .replace(/(?<=[\s:,(-])0\.(?=\d)/g, ".")
    .trim();
  return { text, source: `'sha256-${createHash("sha256").update(text).digest("base64")}'` };
}
