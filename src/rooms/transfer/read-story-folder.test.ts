// Which files a folder gives, under which names, and what is refused before it is sent anywhere.

import { afterAll, beforeAll, expect, test } from "bun:test";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, relative } from "node:path";
import { ImportRefused } from "./import-refused";
import { readStoryFolder } from "./read-story-folder";

let folder = "";
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "warraq-stories-"));
  for (const name of ["news/deep", "pictures", ".hidden", "bad"])
    mkdirSync(join(folder, name), { recursive: true });
  const story =
    "---\nheadline: H\npicture: {file: ../pictures/a.jpg}\n---\nT.\n\n![b](../pictures/none.jpg)\n";
  writeFileSync(join(folder, "news/one.md"), story);
  writeFileSync(join(folder, "news/deep/two.markdown"), "---\nheadline: H\n---\nT.\n");
  writeFileSync(join(folder, "news/notes.txt"), "no story");
  writeFileSync(join(folder, ".hidden/three.md"), story);
  writeFileSync(join(folder, "pictures/a.jpg"), "bytes");
  writeFileSync(join(folder, "bad/latin.md"), Buffer.from("---\nheadline: caf\xe9\n---\nT.\n", "latin1"));
});
afterAll(() => rmSync(folder, { recursive: true }));

test("a folder gives its stories by name, and the pictures that they name and that are there", async () => {
  const named = (path: string) => relative(process.cwd(), join(folder, path));
  const { files, pictures } = await readStoryFolder(join(folder, "news"));
  expect(files.map(({ name }) => name)).toEqual([named("news/deep/two.markdown"), named("news/one.md")]);
  expect(pictures).toEqual({ [named("pictures/a.jpg")]: Buffer.from("bytes").toString("base64") });
  const single = await readStoryFolder(join(folder, "news/one.md"));
  expect(single.files).toEqual([files[1] ?? { name: "", text: "" }]);
});

test("what is not there, holds no story, or is not UTF-8 is refused", async () => {
  expect(readStoryFolder(join(folder, "nowhere"))).rejects.toThrow("There is no file or folder");
  expect(readStoryFolder(join(folder, "pictures"))).rejects.toThrow("There is no Markdown file");
  const refused = await readStoryFolder(join(folder, "bad")).catch((error: unknown) => error);
  expect(refused instanceof ImportRefused && refused.lines[0]).toMatch(
    /latin\.md:2: The file is not UTF-8 text\.$/,
  );
});
