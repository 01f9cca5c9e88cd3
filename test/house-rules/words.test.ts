// The house rules about single words: what no file may say, in code and in style sheets, and in what is committed.

import { test } from "bun:test";
import {
  findFetches,
  findHandWrittenPaths,
  findHolesInTypes,
  findIdleTests,
  findNamelessExports,
  findOwnRoutes,
  findShells,
} from "./forbidden";
import { hold, rule } from "./rule";
import { readSources } from "./source";
import { findPhysicalDirections, findSpacedLetters } from "./styles";
import { findAddressesInLock, findTracesOfAMachine, readCommitted } from "./tree";

const sources = await readSources("src/**/*.{ts,tsx}");
// The rules' own files hold the words that they look for.
const everything = [
  ...sources,
  ...(await readSources("{test,bench,bin,sample}/**/*.{ts,tsx,js}")).filter(
    ({ path }) => !path.startsWith("test/house-rules"),
  ),
];
const sheets = [...sources, ...(await readSources("src/**/*.css"))];
const committed = await readCommitted();

rule("requests outwards are made in the listed places only", {
  find: findFetches,
  files: sources,
  bad: [
    { "src/rooms/letters/send.ts": "const answer = await fetch(url);" },
    { "src/rooms/letters/send.ts": "globalThis.fetch(url, { method })" },
  ],
  good: {
    "src/app.ts":
      "Bun.serve({ fetch(request, server) { return press.fetch(request); } });\nconst prefetch = prefetch(1);",
    "src/platform/http/a.ts": "export function fetch(request: Request): Promise<Response> {}",
    "src/rooms/editor/screen/save.ts": "await fetch(address)",
  },
});

rule("no shell", {
  find: findShells,
  files: everything,
  bad: [{ "src/a.ts": "await Bun.$`ls`" }, { "src/a.ts": 'import { $, Glob } from "bun";' }],
  good: {
    "src/a.ts": '// Bun.$\nBun.spawn(["ls"]);\nimport { Glob } from "bun";',
  },
});

rule("everything is exported by its name", {
  find: findNamelessExports,
  files: everything,
  bad: [
    { "src/a.ts": "export default function a() {}" },
    { "src/a.ts": "export { a as default };" },
    { "src/a.ts": 'export * from "./b";' },
  ],
  good: {
    "src/a.ts": "export const a = 1;",
    "src/x.config.ts": "export default {};",
  },
});

rule("nobody writes a path by hand", {
  find: findHandWrittenPaths,
  files: sources,
  bad: [
    { "src/rooms/votes/form.tsx": 'const form = <form action="/en/vote">' },
    { "src/rooms/votes/form.tsx": "const to = `/${language}/vote`;" },
    { "src/app.ts": "const to = '/newsroom/';" },
  ],
  good: {
    "src/urls.ts": 'const a = "/newsroom/";',
    "src/rooms/votes/form.tsx":
      'const a = <p>don\'t</p>; const b = "</p>"; const c = "image/png"; const d = "/"; // "/en/"',
    "src/rooms/votes/form.test.ts": 'site.get("/en/")',
  },
});

rule("routes are declared, and only platform/http speaks to Hono", {
  find: findOwnRoutes,
  files: sources,
  bad: [
    { "src/rooms/votes/routes.tsx": 'app.post("/x", vote)' },
    { "src/app.ts": 'import { Hono } from "hono";' },
    { "src/rooms/votes/routes.tsx": "const app = new Hono();" },
  ],
  good: {
    "src/platform/http/app.ts": 'import { Hono } from "hono";\napp.get("/x", y)',
    "src/rooms/votes/routes.tsx":
      'import type { Context } from "hono";\nmap.get("key"); url.searchParams.delete("page")',
  },
});

rule("every test runs", {
  find: findIdleTests,
  files: everything,
  bad: ["test.skip(", "it.only(", "describe.todo(", "test.skipIf(true)(", "test.each.only(", "xtest("].map(
    (text) => ({
      "src/a.test.ts": text,
    }),
  ),
  good: {
    "src/a.test.ts": 'test("skip", () => {}); list.only(1); // test.skip(',
  },
});

rule("no holes in the types", {
  find: findHolesInTypes,
  files: everything,
  bad: [
    { "src/a.ts": "const a = b as any;" },
    { "src/a.ts": "function a(b: any) {}" },
    { "src/a.ts": "const a: Map<string, any> = b;" },
    { "src/a.ts": "const a = (b: any[]) => b;" },
    {
      "src/a.ts": "// @ts-ignore\na();".replace("ignore", ["ig", "nore"].join("")),
    },
  ],
  good: {
    "src/a.ts": '// as any\nconst a = "as any"; const many: Company = { any: 1, of: [x, any(y)] }; a.any(x);',
  },
});

rule("styles know inline and block, not left and right", {
  find: findPhysicalDirections,
  files: sheets,
  bad: [
    "a { margin-left: 1em }",
    "a { padding: 0 1em 0 2em; }",
    "a { color: red; text-align: left }",
    "@media print { a { right: 0 } }",
    "a { float: right; }",
    "a { border-left: 1px solid; }",
    "a { border-top-left-radius: 1px; }",
  ].map((text) => ({ "src/a.css": text })),
  good: {
    "src/a.css":
      "/* left: 0 */ a:hover { margin-inline-start: 1em; padding: 0 1em; inset: 0 1em 2em 1em; text-align: start; background-position: left; }",
  },
});

rule("no letter-spacing that reaches Arabic letters", {
  find: findSpacedLetters,
  files: sheets,
  bad: [
    { "src/a.css": "h1 { letter-spacing: -0.01em }" },
    { "src/a.css": ":lang(ar) { h1 { letter-spacing: 1px; } }" },
    { "src/a.ts": "export const css = `h1 { letter-spacing: 1px; }`;" },
  ],
  good: {
    "src/a.css": ":lang(en) { h1 { letter-spacing: -0.01em } } p { letter-spacing: normal; }",
  },
});

rule("nothing committed tells of one machine", {
  find: findTracesOfAMachine,
  files: committed,
  bad: [
    { "README.md": ["see", "/home/leila/warraq"].join(" ") },
    { "docs/a.md": ["cd /work", "main"].join("/") },
    { ".npmrc": ["registry=https://registry.npmjs", "org/"].join(".") },
    { "a.md": ["http://npm-registry.example", "4873/"].join(":") },
  ],
  good: {
    "README.md": "Put it in /var/lib/warraq; see https://example.org/home/page and src/desk/x.",
  },
});

rule("the lock file names no host", {
  find: findAddressesInLock,
  files: committed,
  bad: [{ "package-lock.json": '{ "resolved": "https://example.org/a.tgz" }' }],
  good: { "package-lock.json": '{ "integrity": "sha512-abc" }' },
});

test("the lock file is committed", () => {
  hold(
    committed.some(({ path }) => path === "package-lock.json") ? [] : ["package-lock.json:1 is not there"],
  );
});
