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
 * language that is written from the right, `:lang(nu-arab)` and `:lang(nu-arabext)` for those with such digits. Colours
 * are written as `light-dark(day, night)`, in rules that stand alone.
 */
export function sheetOf(...parts: readonly string[]): Sheet {
  const spare = named(parts.join("\n"))
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
  const text = byNight(spare);
  return { text, source: `'sha256-${createHash("sha256").update(text).digest("base64")}'` };
}

const PAIRED = /([^{}]+)\{([^{}]*light-dark\([^{}]*)\}/g;
const PAIR = /light-dark\(([^,()]+),([^()]+)\)/g;

/**
 * The colours of the night apart, as browsers from before 2024 know them: `light-dark` is nothing to them, and at night
 * they would show black on black. Paper is never dark.
 */
function byNight(css: string): string {
  const night: string[] = [];
  const day = css.replace(PAIRED, (_, selector: string, rule: string) => {
    const pairs = rule.split(";").filter((line) => line.includes("light-dark("));
    night.push(`${selector}{${pairs.join(";").replace(PAIR, "$2")}}`);
    return `${selector}{${rule.replace(PAIR, "$1")}}`;
  });
  return night.length > 0 ? `${day}@media screen and (prefers-color-scheme:dark){${night.join("")}}` : day;
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
