// Reads story files and the pictures they name from the disk, for the command line and the sample paper.

import { existsSync, realpathSync, statSync } from "node:fs";
import { readdir, readFile } from "node:fs/promises";
import { dirname, join, relative, sep } from "node:path";
import { ImportRefused } from "./import-refused";
import { BadStory } from "./markdown/bad-story";
import { MOST_BYTES } from "./markdown/parse-story";
import { parseFiles } from "./parse-files";
import { picturesOf } from "./story-pictures";

export interface StoryFolder {
  readonly files: { name: string; text: string }[];
  /** In base64, by path, as `files` are named. A picture that is not there is left out: the import refuses it with its line. */
  readonly pictures: Record<string, string>;
}

/** A file above this is no photograph, and is not read into memory; the media room's own bound is lower. */
const MOST_PICTURE_BYTES = 64_000_000;

/**
 * A story file, or every `.md` and `.markdown` file in a folder and the folders in it, hidden ones apart, by name.
 * Files are named from the working directory, with forward slashes.
 *
 * @throws Error with a sentence when there is no such path, or no story in it
 * @throws {ImportRefused} when a file is not UTF-8 or is too large to be read
 */
export async function readStoryFolder(path: string): Promise<StoryFolder> {
  if (!existsSync(path)) throw new Error(`There is no file or folder ${path}.`);
  const isFolder = statSync(path).isDirectory();
  const paths = isFolder ? await listStories(path) : [path];
  if (paths.length === 0) throw new Error(`There is no Markdown file (.md) in ${path}.`);
  const bad: BadStory[] = [];
  const files: StoryFolder["files"] = [];
  for (const file of paths) {
    const read = await readText(file);
    if (read instanceof BadStory) bad.push(read);
    else files.push(read);
  }
  if (bad.length > 0) throw new ImportRefused(bad, []);
  return { files, pictures: await readPictures(files, join(isFolder ? path : dirname(path), "..")) };
}

async function listStories(folder: string): Promise<string[]> {
  const entries = await readdir(folder, {
    recursive: true,
    withFileTypes: true,
  });
  return entries
    .filter((entry) => entry.isFile() && /\.(md|markdown)$/i.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .filter(
      (file) =>
        !relative(folder, file)
          .split(sep)
          .some((part) => part.startsWith(".")),
    )
    .sort();
}

async function readText(path: string): Promise<{ name: string; text: string } | BadStory> {
  const name = relative(process.cwd(), path).split(sep).join("/");
  const bytes = statSync(path).size;
  if (bytes > MOST_BYTES)
    return new BadStory(name, [{ line: 1, reason: { code: "too-large", bytes, most: MOST_BYTES } }]);
  const content = await readFile(path);
  try {
    return {
      name,
      text: new TextDecoder("utf-8", { fatal: true }).decode(content),
    };
  } catch {
    return new BadStory(name, [{ line: lineOfBadByte(content), reason: { code: "not-utf8" } }]);
  }
}

/** The line with the first bytes that are not UTF-8. */
function lineOfBadByte(content: Uint8Array): number {
  const lines = new TextDecoder().decode(content).split("\n");
  return lines.findIndex((line) => line.includes("\ufffd")) + 1 || 1;
}

/** @param ground what lies outside of it did not travel with the stories, whichever way a name or a link leads there */
async function readPictures(files: StoryFolder["files"], ground: string): Promise<Record<string, string>> {
  const keys = new Set(parseFiles(files).stories.flatMap((story) => picturesOf(story).map(({ key }) => key)));
  const pictures: Record<string, string> = {};
  for (const key of keys) {
    const stat = statSync(key, { throwIfNoEntry: false });
    const isBeside = stat && relative(realpathSync(ground), realpathSync(key)).split(sep)[0] !== "..";
    if (isBeside && stat.isFile() && stat.size <= MOST_PICTURE_BYTES)
      pictures[key] = (await readFile(key)).toString("base64");
  }
  return pictures;
}
