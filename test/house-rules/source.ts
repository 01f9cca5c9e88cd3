// Source files as the house rules read them: the text, the code without comments, and the string literals with their lines.

import { join } from "node:path";

export interface SourceFile {
  /** From the project's folder, with `/`. */
  readonly path: string;
  readonly text: string;
}

export interface Literal {
  readonly line: number;
  /** The words between the quotes; of a template, up to its first `${`, which is then kept. */
  readonly value: string;
}

export interface Reading {
  /** The text with comments blanked; lines stay where they are. */
  readonly code: string;
  /** The code with the insides of strings and regular expressions blanked too. */
  readonly bare: string;
  readonly literals: readonly Literal[];
}

export const ROOT = join(import.meta.dir, "..", "..");

/** Reads every file that matches, in order of name; what is not there yet is no error. */
export async function readSources(...patterns: readonly string[]): Promise<SourceFile[]> {
  const paths = new Set<string>();
  for (const pattern of patterns) {
    for await (const path of new Bun.Glob(pattern).scan({
      cwd: ROOT,
      dot: true,
    })) {
      if (!path.includes("node_modules/")) paths.add(path);
    }
  }
  return Promise.all(
    [...paths].sort().map(async (path) => ({
      path,
      text: await Bun.file(join(ROOT, path)).text(),
    })),
  );
}

export const isTest = (path: string) => /\.test\.tsx?$/.test(path) || path.startsWith("test/");

const readings = new WeakMap<SourceFile, Reading>();

/** The file's reading, made once. */
export function read(file: SourceFile): Reading {
  const known = readings.get(file);
  if (known !== undefined) return known;
  const reading = readText(file.text);
  readings.set(file, reading);
  return reading;
}

/** `src/a.ts:12 message` for every match; `tell` may return null to let a match pass. */
export function findMatches(
  file: SourceFile,
  pattern: RegExp,
  found: {
    readonly in?: keyof Pick<Reading, "code" | "bare"> | "text";
    readonly tell: (match: RegExpExecArray) => string | null;
  },
): string[] {
  const { in: where = "bare", tell } = found;
  const text = where === "text" ? file.text : read(file)[where];
  return [...text.matchAll(pattern)].flatMap((match) => {
    const message = tell(match);
    return message === null ? [] : [`${file.path}:${lineAt(text, match.index)} ${message}`];
  });
}

export function lineAt(text: string, index: number): number {
  return text.slice(0, index).split("\n").length;
}

// One pass, left to right; the first alternative that fits at a place wins. A quotation mark that does not close on its
// line is an apostrophe in the text of a component. A slash opens a regular expression only where a value may begin.
const PIECES =
  /(?<comment>\/\/[^\n]*|\/\*[\s\S]*?\*\/)|(?<quoted>"(?:[^"\\\n]|\\.)*"|'(?:[^'\\\n]|\\.)*')|(?<template>`(?:[^`\\]|\\[\s\S])*`)|(?<=(?:[(,=:[!&|?;{]|=>|\breturn)\s*)(?<regex>\/(?![/*])(?:[^/\\\n[]|\\.|\[(?:[^\]\\\n]|\\.)*\])+\/[a-z]*)/g;

function readText(text: string): Reading {
  const literals: Literal[] = [];
  const blankedComments = replaceWith(text, (piece, kind, index) => {
    if (kind === "comment") return blank(piece);
    if (kind === "quoted" || kind === "template") {
      const inside = piece.slice(1, -1);
      const hole = kind === "template" ? inside.indexOf("${") : -1;
      literals.push({
        line: lineAt(text, index),
        value: hole === -1 ? inside : inside.slice(0, hole + 2),
      });
    }
    return piece;
  });
  // What stands in a template's holes is code, and stays to be seen.
  const bare = replaceWith(text, (piece, kind) => {
    if (kind === "comment") return blank(piece);
    if (kind !== "template") return piece[0] + blank(piece.slice(1, -1)) + piece.at(-1);
    return piece.includes("${") ? piece : `\`${blank(piece.slice(1, -1))}\``;
  });
  return { code: blankedComments, bare, literals };
}

function replaceWith(text: string, change: (piece: string, kind: string, index: number) => string): string {
  let out = "";
  let end = 0;
  for (const match of text.matchAll(PIECES)) {
    const kind = Object.entries(match.groups ?? {}).find(([, piece]) => piece !== undefined)?.[0];
    out += text.slice(end, match.index) + change(match[0], kind ?? "", match.index);
    end = match.index + match[0].length;
  }
  return out + text.slice(end);
}

const blank = (piece: string) => piece.replace(/[^\n]/g, " ");
