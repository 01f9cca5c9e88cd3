// A house rule as a test: it must find the bad samples, leave the good one alone, and find nothing in the project.

import { expect, test } from "bun:test";
import type { SourceFile } from "./source";

/** Files by path, as short as shows the point. */
export type Sample = Readonly<Record<string, string>>;

export interface Rule {
  /** Finds what breaks the rule; each line begins with `file:line`. */
  readonly find: (files: readonly SourceFile[]) => readonly string[];
  readonly files: readonly SourceFile[];
  /** Each is wrong in one way, so that each way is seen to be caught. */
  readonly bad: readonly Sample[];
  readonly good: Sample;
}

export function rule(name: string, { find, files, bad, good }: Rule): void {
  test(name, () => {
    for (const sample of bad) {
      expect({ sample, found: find(asFiles(sample)).length > 0 }).toEqual({
        sample,
        found: true,
      });
    }
    expect(find(asFiles(good))).toEqual([]);
    hold(find(files));
  });
}

/** Fails with the list as it is, one to a line: a person reads it, and an editor jumps to it. */
export function hold(violations: readonly string[]): void {
  if (violations.length > 0) throw new Error(`\n${violations.join("\n")}\n`);
}

function asFiles(sample: Sample): SourceFile[] {
  return Object.entries(sample).map(([path, text]) => ({ path, text }));
}
