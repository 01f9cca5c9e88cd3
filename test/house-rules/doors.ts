// What a door looks like: at most 40 lines, re-exports by name, nothing else.

import { read, type SourceFile } from "./source";

const LONGEST_DOOR = 40;
const DOOR = /^src\/(rooms|platform)\/([^/]+\/)+index\.tsx?$/;
const ONLY_RE_EXPORTS = /\bexport\s+(?:type\s+)?\{[^{}]*\}\s*from\s*["'][^"'\n]+["']\s*;?/g;

/** Doors that are long, or hold anything but re-exports by name. A platform part of one file is its own door. */
export function findBadDoors(files: readonly SourceFile[]): string[] {
  return files
    .filter((file) => DOOR.test(file.path))
    .flatMap((file) => [...tooLong(file), ...notOnlyReExports(file, files)]);
}

function tooLong({ path, text }: SourceFile): string[] {
  const lines = text.trimEnd().split("\n").length;
  return lines > LONGEST_DOOR
    ? [`${path}:${LONGEST_DOOR + 1} a door has at most ${LONGEST_DOOR} lines, this has ${lines}`]
    : [];
}

function notOnlyReExports(file: SourceFile, files: readonly SourceFile[]): string[] {
  const { code } = read(file);
  const rest = code.replace(ONLY_RE_EXPORTS, (found) => found.replace(/[^\n]/g, " "));
  const line = rest.split("\n").findIndex((text) => text.trim() !== "") + 1;
  if (line === 0 || isWholePart(file, files)) return [];
  return [`${file.path}:${line} a door only re-exports, each thing by its name`];
}

function isWholePart({ path }: SourceFile, files: readonly SourceFile[]) {
  const folder = path.slice(0, path.lastIndexOf("/") + 1);
  return (
    folder.startsWith("src/platform/") &&
    files.every(
      (other) => other.path === path || !other.path.startsWith(folder) || other.path.includes(".test."),
    )
  );
}
