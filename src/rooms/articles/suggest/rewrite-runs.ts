// Puts suggested words into a text: only what differs is written anew, and emphasis, links and speakers stay where they were.

import type { Run } from "../block";
import { compareText } from "../compare/compare-words";
import { plainText } from "../manuscript/words";

type Marks = Omit<Run, "text">;

/** @param after how the text is to read, without marks */
export function rewriteRuns(text: readonly Run[], after: string, language: string): Run[] {
  const written: Run[] = [];
  const rest = [...text];
  let before: Marks = {};
  for (const piece of compareText(plainText(text), after, language)) {
    if (piece.kind === "added") {
      written.push({ text: piece.text, ...between(before, rest[0] ?? {}) });
      continue;
    }
    for (const run of take(rest, piece.text.length)) {
      const { text: words, ...marks } = run;
      if (piece.kind === "same") written.push({ text: words, ...marks });
      before = marks;
    }
  }
  return joined(written);
}

/** Takes so many characters off the front. */
function take(rest: Run[], length: number): Run[] {
  const taken: Run[] = [];
  for (let left = length; left > 0;) {
    const run = rest.shift();
    if (!run) break;
    const part = run.text.slice(0, left);
    taken.push({ ...run, text: part });
    if (part.length < run.text.length) rest.unshift({ ...run, text: run.text.slice(left) });
    left -= part.length;
  }
  return taken;
}

/** New words look like what stands before them; they are in a link or in somebody's mouth only where both sides are. */
function between(before: Marks, after: Marks): Marks {
  const { strong, emphasis } = before;
  return {
    ...(strong && { strong }),
    ...(emphasis && { emphasis }),
    ...(before.href !== undefined && before.href === after.href && { href: before.href }),
    ...(before.quote && before.quote.speaker === after.quote?.speaker && { quote: before.quote }),
  };
}

function joined(runs: readonly Run[]): Run[] {
  const found: Run[] = [];
  for (const run of runs) {
    const { text, ...marks } = run;
    const last = found.at(-1);
    const { text: lastText = "", ...lastMarks } = last ?? { text: "" };
    if (last && JSON.stringify(marks) === JSON.stringify(lastMarks))
      found[found.length - 1] = { ...last, text: lastText + text };
    else found.push(run);
  }
  return found;
}
