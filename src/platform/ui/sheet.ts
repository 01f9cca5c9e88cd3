// A style sheet as it stands inside a page: small, and allowed by its hash.

import { createHash } from "node:crypto";
import { LANGUAGE_TAGS, LANGUAGES, type LanguageTable } from "#platform/i18n";

export interface Sheet {
  readonly text: string;
  /** For `style-src`: `'sha256-…'`. */
  readonly source: string;
}

/**
 * Joins sheets in order and takes out what only people read: comments and spare white space. `:lang(rtl)` stands for every
 * language that is written from the right, `:lang(nu-arab)` and `:lang(nu-arabext)` for those with such digits.
 */
export function sheetOf(...parts: readonly string[]): Sheet {
  const text = named(parts.join("\n"))
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

const GROUPS: Readonly<Record<string, (language: LanguageTable) => boolean>> = {
  rtl: ({ direction }) => direction === "rtl",
  "nu-arab": ({ locale }) => locale.includes("-nu-arab-"),
  "nu-arabext": ({ locale }) => locale.includes("-nu-arabext-"),
};

function named(css: string): string {
  return Object.entries(GROUPS).reduce((whole, [group, isMeant]) => {
    const tags = LANGUAGE_TAGS.filter((tag) => isMeant(LANGUAGES[tag])).map((tag) => `:lang(${tag})`);
    return spelled(whole, { group: `:lang(${group})`, tags });
  }, css);
}

/** A plain selector becomes a list, which the oldest browsers understand too. */
function spelled(css: string, { group, tags }: { group: string; tags: readonly string[] }): string {
  const plain = new RegExp(`(?<=^|[}\\n])([^{}\\n():,]*)${RegExp.escape(group)}([^{}\\n():,]*)(?=\\{)`, "g");
  return css
    .replace(plain, (_, before: string, after: string) =>
      tags.map((tag) => `${before}${tag}${after.trimEnd()}`).join(","),
    )
    .replaceAll(group, `:is(${tags.join(",")})`);
}
