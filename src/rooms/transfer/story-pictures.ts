// The pictures that stories name: found among the files that came with them, received, and kept.

import { posix } from "node:path";
import { keepPicture, PictureRefused, receivePicture, type ReceivedPicture } from "#media";
import type { Act } from "#platform/act";
import type { StoryProblem } from "./markdown/bad-story";
import { type ParsedStory, shownInBlock } from "./markdown/parsed-story";

/** The one name of a picture that several stories may name from where they stand. */
export function pictureKey(storyFile: string, picture: string): string {
  return posix.join(posix.dirname(storyFile), picture);
}

/** Every picture that a story names, in its order, with the line that names it. */
export function picturesOf(
  story: ParsedStory,
): { file: string; credit: string; key: string; line: number }[] {
  const { picture, lines } = story;
  const lead = picture ? [{ ...picture, line: lines.front["picture"] ?? 1 }] : [];
  const inBody = story.body.flatMap((block, index) =>
    shownInBlock(block).map(({ picture: file, credit }) => ({ file, credit, line: lines.body[index] ?? 1 })),
  );
  return [...lead, ...inBody].map(({ file, credit, line }) => ({
    file,
    credit,
    line,
    key: pictureKey(story.file, file),
  }));
}

export interface Reception {
  readonly received: Map<string, ReceivedPicture>;
  /** By the name of the story's file. */
  readonly problems: { file: string; problem: StoryProblem }[];
}

/** Receives each picture once; nothing is kept yet. */
export async function receivePictures(
  stories: readonly ParsedStory[],
  files: ReadonlyMap<string, Uint8Array>,
): Promise<Reception> {
  const outcomes = new Map<string, ReceivedPicture | PictureRefused["reason"] | "missing">();
  const problems: Reception["problems"] = [];
  for (const story of stories) {
    for (const { file, key, line } of picturesOf(story)) {
      const outcome = outcomes.get(key) ?? (await receive(files.get(key)));
      outcomes.set(key, outcome);
      if (typeof outcome !== "string") continue;
      const reason =
        outcome === "missing"
          ? ({ code: "picture-missing", file } as const)
          : ({ code: "picture-refused", file, why: outcome } as const);
      problems.push({ file: story.file, problem: { line, reason } });
    }
  }
  const received = [...outcomes].flatMap(([key, outcome]) =>
    typeof outcome === "string" ? [] : [[key, outcome] as const],
  );
  return { received: new Map(received), problems };
}

async function receive(
  bytes: Uint8Array | undefined,
): Promise<ReceivedPicture | PictureRefused["reason"] | "missing"> {
  if (bytes === undefined) return "missing";
  try {
    return await receivePicture(bytes);
  } catch (error) {
    // A refusal is told with all the others; anything else is a fault of ours.
    if (error instanceof PictureRefused) return error.reason;
    throw error;
  }
}

/** Keeps them and gives back their ids by name. Until a published article uses them, nobody can see them. */
export async function keepPictures(
  act: Act,
  received: ReadonlyMap<string, ReceivedPicture>,
): Promise<Map<string, number>> {
  const ids = new Map<string, number>();
  for (const [key, picture] of received) ids.set(key, await keepPicture(act, { received: picture }));
  return ids;
}

/** Pictures as they came with an import, out of base64. */
export function bytesOf(pictures: Readonly<Record<string, string>>): Map<string, Uint8Array> {
  return new Map(
    Object.entries(pictures).map(([key, base64]) => [key, Uint8Array.from(Buffer.from(base64, "base64"))]),
  );
}
