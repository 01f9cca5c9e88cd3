// The inside of a line of Markdown: strong, emphasis, links, and signs that a backslash keeps.

import { allowedHref } from "#articles/manuscript";
import type { Run } from "../../manuscript";
import { cleaned, type Marks, tidyRuns } from "./pasted-runs";

/** In their order of trying; each with what is inside, which may hold others. */
const FORMS: readonly { find: RegExp; marks: (found: RegExpExecArray) => Marks | null }[] = [
  {
    find: /\[(?<inside>(?:[^[\]\\]|\\.)+)\]\((?<href>[^\s()]+(?:\([^\s()]*\)[^\s()]*)*)(?:\s+"[^"]*")?\)/,
    marks: (found) => {
      const href = allowedHref(found.groups?.href ?? null);
      return href === null ? null : { href };
    },
  },
  { find: /<(?<inside>https?:\/\/[^\s<>]+)>/, marks: (found) => ({ href: found.groups?.inside ?? "" }) },
  {
    find: /(?<![\\*])\*\*(?=\S)(?<inside>(?:[^*\\]|\\.|\*(?!\*))+?)(?<=\S)\*\*/,
    marks: () => ({ strong: true }),
  },
  {
    find: /(?<![\p{L}\p{N}\\])__(?=\S)(?<inside>.+?)(?<=\S)__(?![\p{L}\p{N}])/u,
    marks: () => ({ strong: true }),
  },
  {
    find: /(?<![\\*])\*(?=[^\s*])(?<inside>(?:[^*\\]|\\.)+?)(?<=\S)\*(?!\*)/,
    marks: () => ({ emphasis: true }),
  },
  {
    find: /(?<![\p{L}\p{N}\\_])_(?=[^\s_])(?<inside>[^_]+?)(?<=\S)_(?![\p{L}\p{N}_])/u,
    marks: () => ({ emphasis: true }),
  },
];

export function markdownRuns(line: string): Run[] {
  return tidyRuns(runsIn(line, {}));
}

function runsIn(text: string, marks: Marks): Run[] {
  const runs: Run[] = [];
  let rest = text;
  for (let next = nextForm(rest); next; next = nextForm(rest)) {
    const { found, added } = next;
    const inside = found.groups?.inside ?? "";
    runs.push(...plain(rest.slice(0, found.index), marks));
    runs.push(...(added === null ? plain(found[0], marks) : runsIn(inside, { ...marks, ...added })));
    rest = rest.slice(found.index + found[0].length);
  }
  return [...runs, ...plain(rest, marks)];
}

/** The form that begins first; null marks for what only looks like one. */
function nextForm(text: string): { found: RegExpExecArray; added: Marks | null } | null {
  let first: { found: RegExpExecArray; added: Marks | null } | null = null;
  for (const { find, marks } of FORMS) {
    const found = find.exec(text);
    if (found && (first === null || found.index < first.found.index)) first = { found, added: marks(found) };
  }
  return first;
}

/** A backslash keeps a sign as it is; code has no form in a story, and its marks go. */
function plain(text: string, marks: Marks): Run[] {
  const words = cleaned(text.replace(/`+([^`]+)`+/g, "$1").replace(/\\([\\`*_{}[\]()#+\-.!|>~])/g, "$1"));
  return words === "" ? [] : [{ text: words, ...marks }];
}
