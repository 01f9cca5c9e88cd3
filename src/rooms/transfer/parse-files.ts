// Parses several story files and keeps going past the bad ones, so that all are told of at once.

import { BadStory } from "./markdown/bad-story";
import { parseStory } from "./markdown/parse-story";
import type { ParsedStory } from "./markdown/parsed-story";

export function parseFiles(files: readonly { name: string; text: string }[]): {
  stories: ParsedStory[];
  bad: BadStory[];
} {
  const stories: ParsedStory[] = [];
  const bad: BadStory[] = [];
  for (const { name, text } of files) {
    try {
      stories.push(parseStory(text, name));
    } catch (error) {
      if (!(error instanceof BadStory)) throw error;
      bad.push(error);
    }
  }
  return { stories, bad };
}
