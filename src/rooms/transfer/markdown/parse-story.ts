// Reads one story from a Markdown file, or says everything that is wrong with it.

import { Manuscript } from "#articles";
import { passageOf } from "#articles/manuscript";
import { BadStory, type Reason, type Refuse, type StoryProblem } from "./bad-story";
import { withIds } from "./block-ids";
import { cleanLine, cleanText } from "./clean-text";
import type { FrontMatter } from "./front-matter";
import { type ParsedBlock, type ParsedByline, type ParsedStory, withPictures } from "./parsed-story";
import { type BodyBlock, readBody } from "./read-body";
import { MOST_FRONT_MATTER, readFrontMatter } from "./read-front-matter";

/** Largest story file, in bytes of UTF-8; a 4,000-word story in Arabic has about 50,000. */
export const MOST_BYTES = 1_000_000;

/**
 * Reads a story: YAML front matter between two lines `---`, then a body in a small part of CommonMark 0.31, with
 * Pandoc's bracketed spans for spoken words. `file` is the path as the user named it; it is what messages say, and the
 * story's key where the front matter gives none.
 *
 * @throws {BadStory} with every problem found and its line; nothing of a bad file is used.
 */
export function parseStory(source: string, file: string): ParsedStory {
  const problems: StoryProblem[] = [];
  const refuse = (line: number, reason: Reason) => {
    problems.push({ line, reason });
  };
  const bytes = Buffer.byteLength(source);
  if (bytes > MOST_BYTES)
    throw new BadStory(file, [{ line: 1, reason: { code: "too-large", bytes, most: MOST_BYTES } }]);

  const { yaml, body } = splitFile(cleanText(source), file);
  const front = readFrontMatter(yaml, 2, refuse);
  const blocks = readBody(body, refuse);
  if (blocks.length === 0 && problems.every(({ line }) => line < firstLine(body))) {
    refuse(firstLine(body), { code: "body-empty" });
  }
  const kept = holdToBounds(blocks, refuse);
  if (front === null || problems.length > 0) throw new BadStory(file, problems);
  const lines = { front: front.lines, body: blocks.map(({ line }) => line) };
  const corrections = (front.front.corrections ?? []).map(({ kind, date, text, passage }) => ({
    kind,
    correctedAt: date,
    text,
    block: blockWith(passage, kept, () =>
      refuse(front.lines["corrections"] ?? 1, { code: "passage-missing", passage }),
    ),
  }));
  if (problems.length > 0) throw new BadStory(file, problems);
  return { file, ...describe(front.front, file), corrections, body: kept, lines };
}

/** The first block that has these words. @param missing is told when none has */
function blockWith(passage: string, body: readonly ParsedBlock[], missing: () => void): string {
  if (passage === "") return "";
  const found = body.find((block) => cleanLine(passageOf(withPictures(block, () => 1))).includes(passage));
  if (!found) missing();
  return found?.id ?? "";
}

/** The YAML between the fences, and the body after as many empty lines as come before it in the file. */
function splitFile(text: string, file: string): { yaml: string; body: string } {
  const stop = (line: number, reason: Reason) => new BadStory(file, [{ line, reason }]);
  const opening = /^---[ \t]*\n/.exec(text)?.[0];
  if (opening === undefined) throw stop(1, { code: "front-matter-missing" });
  const rest = text.slice(opening.length);
  const closing = /^---[ \t]*(?:\n|$)/m.exec(rest);
  if (closing === null) throw stop(1, { code: "front-matter-open" });
  const yaml = rest.slice(0, closing.index);
  if (yaml.length > MOST_FRONT_MATTER) throw stop(1, { code: "front-matter-long", most: MOST_FRONT_MATTER });
  const linesBefore = yaml.split("\n").length + 1;
  return {
    yaml,
    body: "\n".repeat(linesBefore) + rest.slice(closing.index + closing[0].length),
  };
}

/** The line on which the body begins: the first after the front matter. */
function firstLine(body: string): number {
  return body.length - body.replace(/^\n+/, "").length || 1;
}

/** Holds the blocks to the bounds of the articles room, so that what is parsed can also be kept. */
function holdToBounds(blocks: readonly BodyBlock[], refuse: Refuse): ParsedBlock[] {
  const kept = withIds(blocks.map(({ block }) => block));
  const asKept = kept.map((block) => withPictures(block, () => 1));
  const refused = new Set<number>();
  for (const { path, ...issue } of Manuscript.shape.body.safeParse(asKept).error?.issues ?? []) {
    const [at, ...where] = path;
    if (typeof at !== "number") {
      const most = issue.code === "too_big" ? Number(issue.maximum) : blocks.length;
      refuse(blocks[most]?.line ?? 1, { code: "body-long", most });
    } else if (!refused.has(at)) {
      refused.add(at);
      refuse(blocks[at]?.line ?? 1, {
        code: "block-wrong",
        kind: kept[at]?.kind ?? "",
        where: where.join("."),
      });
    }
  }
  return kept;
}

function describe(
  front: FrontMatter,
  file: string,
): Omit<ParsedStory, "file" | "body" | "lines" | "corrections"> {
  const id = front.id ?? keyFromPath(file);
  const [edition = "", section = ""] = front.section ?? [];
  return {
    id,
    story: front.story ?? id,
    language: front.language ?? null,
    section: front.section === undefined ? null : { edition, section },
    headline: front.headline,
    standfirst: front.standfirst,
    bylines: (front.byline ?? front.bylines ?? []).map(readByline),
    publishedAt: front.published ?? null,
    topics: [...new Set(front.topics ?? [])],
    picture: front.picture ?? null,
    comments: front.comments ?? null,
  };
}

/** However it is capitalised, so that nobody is named who asked not to be. */
function readByline(name: string): ParsedByline {
  return name.toLowerCase() === "withheld" ? { withheld: true } : { withheld: false, name };
}

function keyFromPath(file: string): string {
  return cleanText(file)
    .replaceAll("\\", "/")
    .replace(/^(\.\/)+/, "")
    .replace(/\.(md|markdown)$/i, "");
}
