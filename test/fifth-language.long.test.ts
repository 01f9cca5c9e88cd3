// A language is one catalogue and one table: a copy of the program gets a fifth one, and nothing else is touched.

import { afterAll, beforeAll, expect, test } from "bun:test";
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { ROOT } from "./machines/suites";

const COPIED = ["src", "test", "bench", "sample", "package.json", "tsconfig.json"];
/** The lists of tables and of catalogues; in each the language is imported and named. */
const LISTS = [
  ["src/platform/i18n/languages.ts", "./languages/tr"],
  ["src/messages/index.ts", "./tr"],
] as const;

let copy: string;
beforeAll(() => {
  copy = mkdtempSync(join(tmpdir(), "warraq-fifth-"));
  for (const name of COPIED) cpSync(join(ROOT, name), join(copy, name), { recursive: true });
  symlinkSync(join(ROOT, "node_modules"), join(copy, "node_modules"));
  addLanguage();
});
afterAll(() => rmSync(copy, { recursive: true, force: true }));

/** What somebody does who adds one; the catalogue is the English one, which is where a translator begins. */
function addLanguage(): void {
  cpSync(join(copy, "test/fifth-language/table.ts"), join(copy, "src/platform/i18n/languages/tr.ts"));
  mkdirSync(join(copy, "src/messages/tr"));
  cpSync(join(copy, "src/messages/en"), join(copy, "src/messages/tr"), { recursive: true });
  edit("src/messages/tr/index.ts", (text) => text.replace("export const en", "export const tr"));
  for (const [list, from] of LISTS)
    edit(list, (text) =>
      text
        .replace("{ en, ar, fa, ckb }", "{ en, ar, fa, ckb, tr }")
        .replace(/^import/m, `import { tr } from "${from}";\nimport`),
    );
}

function edit(path: string, change: (text: string) => string): void {
  const text = readFileSync(join(copy, path), "utf8");
  const changed = change(text);
  expect(changed).not.toBe(text);
  writeFileSync(join(copy, path), changed);
}

test("the program still has its types, so that no other place knows the languages by name", async () => {
  expect(await run([process.execPath, "check", "--no-script"])).toEqual({ code: 0, out: expect.any(String) });
}, 120_000);

test("a paper in the new language works from its first story to a comment", async () => {
  cpSync(join(copy, "test/fifth-language/paper.ts"), join(copy, "test/fifth-language/paper.test.ts"));
  const { code, out } = await run([
    process.execPath,
    "test",
    "--timeout=60000",
    "./test/fifth-language/paper.test.ts",
  ]);
  expect([code, out]).toEqual([0, expect.stringContaining(" 3 pass")]);
}, 120_000);

async function run(cmd: string[]): Promise<{ code: number; out: string }> {
  const child = Bun.spawn({ cmd, cwd: copy, env: process.env, stdout: "pipe", stderr: "pipe" });
  const [out, err] = await Promise.all([
    new Response(child.stdout).text(),
    new Response(child.stderr).text(),
  ]);
  return { code: await child.exited, out: out + err };
}
