// Runs of text out of what was pasted: which words were bold, slanted, linked or said by somebody, in the spellings of other programs.

import { allowedHref } from "#articles/manuscript";
import type { Run } from "../../manuscript";
import { type PastedElement, styleOf } from "./pasted-node";

export type Marks = Omit<Run, "text">;

const BOLD = /(?:^|;)font-weight:(?:bold|bolder|[6-9]00)/;
const NOT_BOLD = /(?:^|;)font-weight:(?:normal|[1-5]00)/;
const SLANTED = /(?:^|;)font-style:(?:italic|oblique)/;
const NOT_SLANTED = /(?:^|;)font-style:normal/;

/** The marks inside an element; Google Docs wraps everything in a bold element that says that it is not bold. */
export function marksWithin(element: PastedElement, marks: Marks): Marks {
  const { tag, attributes } = element;
  const style = styleOf(element);
  const { strong: _s, emphasis: _e, ...others } = marks;
  const strong = isOn(marks.strong, {
    on: BOLD.test(style) || tag === "b" || tag === "strong",
    off: NOT_BOLD.test(style),
  });
  const emphasis = isOn(marks.emphasis, {
    on: SLANTED.test(style) || tag === "i" || tag === "em",
    off: NOT_SLANTED.test(style),
  });
  const href = tag === "a" ? allowedHref(attributes.href?.trim() ?? null) : null;
  const speaker = attributes["data-speaker"];
  return {
    ...others,
    ...(strong && { strong: true as const }),
    ...(emphasis && { emphasis: true as const }),
    ...(href !== null && { href }),
    ...(speaker && { quote: { speaker, role: attributes["data-role"] ?? "" } }),
  };
}

function isOn(before: true | undefined, { on, off }: { on: boolean; off: boolean }): boolean {
  return !off && (on || before === true);
}

/** What nobody sees and could deceive: soft hyphens, invisible spaces, embeddings and overrides of direction. */
const UNSEEN =
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\u00ad\u200b\u202a-\u202e\u2060\u2066-\u2069\ufeff\ufffc]/g;

/** White space as one space; a single space that does not break a line stays what it is. */
export function cleaned(text: string): string {
  return text
    .replace(UNSEEN, "")
    .replace(/[\s\u00a0]+/g, (found) => (found === "\u00a0" ? found : " "))
    .normalize("NFC");
}

/** As the stored form allows. */
export const LONGEST_RUN = 20_000;
const MOST_RUNS = 2000;

function sameMarks(one: Run, other: Run): boolean {
  const bare = ({ text: _, ...marks }: Run) => marks;
  const key = (run: Run) => {
    const { strong, emphasis, href, quote } = bare(run) as Marks;
    return JSON.stringify([strong, emphasis, href, quote]);
  };
  return key(one) === key(other) && one.text.length + other.text.length <= LONGEST_RUN;
}

/** Neighbours with the same marks as one run, white space once and at neither end. */
export function tidyRuns(runs: readonly Run[]): Run[] {
  const tidy: Run[] = [];
  for (const run of runs) {
    const last = tidy.at(-1);
    const text = last === undefined || last.text.endsWith(" ") ? run.text.trimStart() : run.text;
    if (text === "") continue;
    const next = { ...run, text };
    if (last && sameMarks(last, next)) last.text += text;
    else if (tidy.length < MOST_RUNS || !last) tidy.push(next);
    // Beyond all measure: the words stay, their marks do not.
    else last.text += text;
  }
  const end = tidy.at(-1);
  if (!end) return tidy;
  end.text = end.text.trimEnd();
  return end.text === "" ? tidyRuns(tidy.slice(0, -1)) : tidy;
}
