// Files stories whose every problem has been ruled out: sections, bylines, then the articles themselves.

import { fileArticle, type LeadPicture, type Manuscript, withheldSigners } from "#articles";
import { findBylineByName, findWithheldByline, putByline } from "#people";
import type { Act } from "#platform/act";
import type { Language } from "#platform/i18n";
import type { StoryToFile } from "./check-stories";
import { type ParsedByline, type ParsedStory, withPictures } from "./markdown/parsed-story";
import { type Made, placeStory } from "./place-story";
import { listFiled } from "./queries";
import { pictureKey } from "./story-pictures";

export interface Filing {
  readonly toFile: readonly StoryToFile[];
  /** Ids of kept pictures, by `pictureKey`. */
  readonly pictures: ReadonlyMap<string, number>;
  readonly publish: boolean;
}

export interface FiledStory {
  readonly story: ParsedStory;
  readonly language: Language;
  readonly article: number;
  readonly isNew: boolean;
}

/** `act` stands inside a transaction: either all of it is filed or nothing. */
export async function fileStories(
  act: Act,
  { toFile, pictures, publish }: Filing,
): Promise<{ filed: FiledStory[]; made: Made[] }> {
  const before = await listFiled(act.reads, {
    sourceKeys: toFile.map(({ sourceKey }) => sourceKey),
    storyKeys: toFile.map(({ storyKey }) => storyKey),
  });
  const sectionOfStory = new Map(
    before.flatMap(({ storyKey, section }) => (storyKey && section ? [[storyKey, section]] : [])),
  );
  const filed: FiledStory[] = [];
  const made: Made[] = [];
  for (const { story, sourceKey, storyKey, language } of toFile) {
    const sibling = sectionOfStory.get(storyKey) ?? null;
    const section =
      story.section &&
      (await placeStory(act, {
        section: story.section,
        language,
        sibling,
        made,
      }));
    if (section !== null) sectionOfStory.set(storyKey, section);
    const known = before.find((one) => one.sourceKey === sourceKey);
    // A name that was withheld here meanwhile is not even made again.
    const kept = known ? await withheldSigners(act.reads, known.article) : null;
    const bylines = kept ?? (await findBylines(act, { bylines: story.bylines, language, made }));
    const done = await fileArticle(act, {
      sourceKey,
      storyKey,
      language,
      manuscript: manuscriptOf(story, { section, bylines, pictures }),
      comments: story.comments ?? (known?.comments === "closed" ? "closed" : "open"),
      corrections: story.corrections.map(({ kind, text, correctedAt, block }) => ({
        kind,
        words: text,
        at: correctedAt,
        block,
      })),
      publish,
      publishedAt: story.publishedAt,
    });
    filed.push({ story, language, ...done });
  }
  return { filed, made };
}

interface Naming {
  readonly bylines: readonly ParsedByline[];
  readonly language: Language;
  readonly made: Made[];
}

async function findBylines(act: Act, { bylines, language, made }: Naming): Promise<number[]> {
  const ids: number[] = [];
  for (const byline of bylines) {
    const known = byline.withheld
      ? await findWithheldByline(act.reads)
      : await findBylineByName(act.reads, { language, name: byline.name });
    ids.push(known ?? (await makeByline(act, { byline, language, made })));
  }
  return [...new Set(ids)];
}

async function makeByline(
  act: Act,
  { byline, language, made }: { byline: ParsedByline; language: Language; made: Made[] },
): Promise<number> {
  made.push({
    kind: "byline",
    name: byline.withheld ? "withheld" : byline.name,
  });
  const names = byline.withheld ? {} : { [language]: { name: byline.name } };
  return putByline(act, { id: null, withheld: byline.withheld, names });
}

interface Resolved {
  readonly section: number | null;
  readonly bylines: number[];
  readonly pictures: ReadonlyMap<string, number>;
}

function manuscriptOf(story: ParsedStory, { section, bylines, pictures }: Resolved): Manuscript {
  const idOf = (file: string) => {
    const id = pictures.get(pictureKey(story.file, file));
    if (id === undefined) throw new Error(`The picture ${file} was not received.`);
    return id;
  };
  const leadOf = ({ file, alt, caption, credit }: NonNullable<ParsedStory["picture"]>): LeadPicture => ({
    picture: idOf(file),
    alt,
    caption,
    credit,
  });
  return {
    headline: story.headline,
    standfirst: story.standfirst,
    section,
    bylines,
    topics: story.topics,
    picture: story.picture && leadOf(story.picture),
    body: story.body.map((block) => withPictures(block, idOf)),
  };
}
