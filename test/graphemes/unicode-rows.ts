// Unicode's own rows of where characters end, of the version that the counter follows.

import { join } from "node:path";

export interface UnicodeRow {
  readonly text: string;
  /** Extended grapheme clusters in it. */
  readonly characters: number;
  /** As it stands in the file: `000D × 000A`. */
  readonly written: string;
}

/** The file says how it is written. */
export async function readUnicodeRows(): Promise<readonly UnicodeRow[]> {
  const text = await Bun.file(join(import.meta.dir, "break-test-17.0.0.txt")).text();
  const lines = text.split("\n").filter((line) => line !== "" && !line.startsWith("#"));
  const at = lines.indexOf("rows");
  const [head = "", ...pairs] = lines.slice(0, at);
  const seconds = head.split(" ").slice(1);
  return [...pairs.flatMap((line) => pairRows(line, seconds)), ...lines.slice(at + 1)].map(rowOf);
}

function pairRows(line: string, seconds: readonly string[]): string[] {
  const [first = "", mark = "", direct = "", after = ""] = line.split(" ");
  return seconds.flatMap((second, at) => [
    `${first} ${direct[at]} ${second}`,
    `${first} ${mark} 0308 ${after[at]} ${second}`,
  ]);
}

function rowOf(written: string): UnicodeRow {
  const parts = written.split(" ");
  const points = parts.filter((_, at) => at % 2 === 0).map((hex) => Number.parseInt(hex, 16));
  return {
    text: String.fromCodePoint(...points),
    characters: 1 + parts.filter((part) => part === "÷").length,
    written,
  };
}
