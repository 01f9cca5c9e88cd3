// Words that no file may use, or only the files named here, each with the reason it gives the writer.

import { findMatches, isTest, read, type SourceFile } from "./source";

// In the browser `fetch` asks our own server, and a command asks the process that holds the database over its socket;
// requests to anywhere else go through one file that guards them all.
const MAY_FETCH: readonly RegExp[] = [
  /^src\/rooms\/[^/]+\/(screen|script)\//,
  /^src\/platform\/db\/hand-over\.ts$/,
];
const OF_THE_SYSTEM = /^\/(?:proc|dev)\//;

/** `fetch(` outside the files that may; the handler of that name that a server is given is no request. */
export function findFetches(files: readonly SourceFile[]): string[] {
  const call =
    /(?:\b(?:globalThis|window|self)\.|(?<![.\w$]))fetch\s*\((?![^()]*(?:\([^()]*\)[^()]*)*\)\s*(?::[^{;=]+)?\{)/g;
  return outsideTests(files)
    .filter(({ path }) => !MAY_FETCH.some((pattern) => pattern.test(path)))
    .flatMap((file) =>
      findMatches(file, call, {
        tell: () =>
          "fetch(: requests outwards go through one guarded place; what runs in the browser stands in screen/ or script/",
      }),
    );
}

/** A shell, in any spelling of Bun's: its words may come from a stranger. */
export function findShells(files: readonly SourceFile[]): string[] {
  const shell = /\bBun\.\$|\bimport\s*\{[^}]*(?<![\w$])\$(?![\w$])[^}]*\}\s*from\s*["']bun["']/g;
  return files.flatMap((file) =>
    findMatches(file, shell, {
      in: "code",
      tell: () => "no shell: run a program with a list of words",
    }),
  );
}

/** Default exports, and re-exports of everything. */
export function findNamelessExports(files: readonly SourceFile[]): string[] {
  const nameless = /\bexport\s+default\b|\bexport\s*\{[^}]*\bas\s+default\b|\bexport\s*\*/g;
  return files
    .filter(({ path }) => !path.endsWith(".config.ts"))
    .flatMap((file) =>
      findMatches(file, nameless, {
        tell: ([found]) => `${found}: everything is exported by its name`,
      }),
    );
}

/** Paths written by hand, outside urls.ts. */
export function findHandWrittenPaths(files: readonly SourceFile[]): string[] {
  return outsideTests(files)
    .filter(({ path }) => /^src\/(rooms\/|app\.tsx?$)/.test(path))
    .flatMap((file) =>
      read(file)
        .literals.filter(({ value }) => /^\/(\p{L}|:\p{L}|\$\{)/u.test(value) && !OF_THE_SYSTEM.test(value))
        .map(({ line, value }) => `${file.path}:${line} "${value}": paths are written in src/urls.ts only`),
    );
}

/** Hono outside platform/http: an undeclared route would have no verb, no size and no cross-site rule. */
export function findOwnRoutes(files: readonly SourceFile[]): string[] {
  const route =
    /\.(?:get|post|put|patch|delete|mount)\(\s*["'`]\/|\.(?:use|all|on)\(\s*["'`][/*]|\bnew\s+Hono\b|\bimport\s+(?!type\b)[^;"']*?\bHono\b[^;"']*?from\s*["']hono/g;
  return outsideTests(files)
    .filter(({ path }) => path.startsWith("src/") && !path.startsWith("src/platform/http/"))
    .flatMap((file) =>
      findMatches(file, route, {
        in: "code",
        tell: () => "routes are declared, and mounted by platform/http",
      }),
    );
}

/** Tests that do not run, or keep others from running. */
export function findIdleTests(files: readonly SourceFile[]): string[] {
  const idle =
    /\b(?:test|it|describe)(?:\.\w+)*\.(?:skip|skipIf|only|todo|todoIf|failing|if)\b|\bx(?:test|it|describe)\s*\(/g;
  return files
    .filter(({ path }) => path.includes(".test."))
    .flatMap((file) =>
      findMatches(file, idle, {
        tell: ([found]) => `${found}: a test runs or is not there`,
      }),
    );
}

/** Holes in the types. */
export function findHolesInTypes(files: readonly SourceFile[]): string[] {
  const any = /(?:\bas|:|<|,|\||&|=>)\s*any\b(?!\s*[:(.])|\bany\[\]/g;
  const silence = /@ts-(?:ignore|nocheck)\b/g;
  return files
    .filter(({ path }) => /\.(tsx?|js)$/.test(path))
    .flatMap((file) => [
      ...findMatches(file, any, {
        tell: () => "any: say what it is, or `unknown`",
      }),
      ...findMatches(file, silence, {
        in: "text",
        tell: ([found]) => `${found}: mend the type`,
      }),
    ]);
}

function outsideTests(files: readonly SourceFile[]) {
  return files.filter(({ path }) => path.startsWith("src/") && !isTest(path));
}
