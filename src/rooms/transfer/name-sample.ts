// Tells the sample's topics and speakers in every language before its stories name them. The texts of a story name the same ones
// in the same order: from each page a reader comes to the same one in their language.

import { quotationsIn } from "#articles/manuscript";
import { nameNoun } from "#articles/names";
import type { Act } from "#platform/act";
import type { StoryToFile } from "./check-stories";
import { type ParsedStory, withPictures } from "./markdown/parsed-story";

export async function nameSample(act: Act, toFile: readonly StoryToFile[]): Promise<void> {
  for (const texts of Map.groupBy(toFile, ({ storyKey }) => storyKey).values()) {
    const named = texts.map(({ language, story }) => ({
      language,
      topic: story.topics,
      speaker: speakersOf(story),
    }));
    for (const noun of ["topic", "speaker"] as const)
      for (const at of named[0]?.[noun].keys() ?? [])
        await nameNoun(act, {
          noun,
          names: named.flatMap((text) => {
            const name = text[noun][at];
            return name ? [[text.language, name] as const] : [];
          }),
        });
  }
}

function speakersOf({ body }: ParsedStory): string[] {
  // Who speaks has nothing to do with which pictures stand between.
  const spoken = quotationsIn({ body: body.map((block) => withPictures(block, () => 0)) });
  return [...new Set(spoken.map(({ speaker }) => speaker))];
}
