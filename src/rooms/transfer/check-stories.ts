// Holds stories that are well-formed to the paper they are for: its languages, and what was filed before.

import type { Reads } from "#platform/db";
import { isLanguage, type Language } from "#platform/i18n";
import type { Publication } from "#publication";
import type { Reason, StoryProblem } from "./markdown/bad-story";
import type { ParsedStory } from "./markdown/parsed-story";
import { type Filed, listFiled } from "./queries";
import { picturesOf } from "./story-pictures";

/** A story with the keys and the language under which it will be filed. */
export interface StoryToFile {
  readonly story: ParsedStory;
  readonly sourceKey: string;
  readonly storyKey: string;
  readonly language: Language;
}

export interface Check {
  readonly stories: readonly ParsedStory[];
  readonly paper: Publication;
  readonly publish: boolean;
}

export interface Checked {
  readonly toFile: StoryToFile[];
  readonly problems: { file: string; problem: StoryProblem }[];
}

/** Everything for which filing would stop half-way is found here, before anything is written. */
export async function checkStories(reads: Reads, { stories, paper, publish }: Check): Promise<Checked> {
  const problems: Checked["problems"] = [];
  const toFile: StoryToFile[] = [];
  const filed = await listFiled(reads, {
    sourceKeys: stories.map(({ id }) => id),
    storyKeys: stories.map(({ story }) => story),
  });
  for (const story of stories) {
    const refuse = ([key, reason]: Fault) =>
      problems.push({ file: story.file, problem: { line: story.lines.front[key] ?? 1, reason } });
    const language = languageOf(story, paper);
    if (language === null) refuse(languageFault(story, paper));
    if (publish) publishingFaults(story, reads.at).forEach(refuse);
    if (publish && paper.creditDue) problems.push(...creditFaults(story));
    if (language === null) continue;
    const one = { story, sourceKey: story.id, storyKey: story.story, language };
    [...clashes(one, { toFile, filed })].forEach(refuse);
    toFile.push(one);
  }
  return { toFile, problems };
}

/** A key of the front matter, and what is wrong with what it says. */
type Fault = readonly [key: string, reason: Reason];

function languageFault({ language }: ParsedStory, paper: Publication): Fault {
  const known = paper.languages.map((one) => one.language).join(", ");
  return [
    "language",
    language ? { code: "language-unknown", language, known } : { code: "language-missing", known },
  ];
}

function publishingFaults(story: ParsedStory, now: number): Fault[] {
  const faults: Fault[] = [];
  if (story.section === null) faults.push(["section", { code: "section-needed" }]);
  if ((story.publishedAt ?? 0) > now) faults.push(["published", { code: "published-later" }]);
  return faults;
}

/** Pictures that this paper does not publish. */
function creditFaults(story: ParsedStory): Checked["problems"] {
  return picturesOf(story)
    .filter(({ credit }) => !credit.trim())
    .map(({ file, line }) => ({
      file: story.file,
      problem: { line, reason: { code: "credit-needed", file } },
    }));
}

function languageOf(story: ParsedStory, paper: Publication): Language | null {
  const languages = paper.languages.map(({ language }) => language);
  const tag = story.language ?? (languages.length === 1 ? languages[0] : null) ?? "";
  return isLanguage(tag) && languages.includes(tag) ? tag : null;
}

/** Where a story would stand in the place of another: one in the same import, or one filed before. */
function* clashes(
  one: StoryToFile,
  { toFile, filed }: { toFile: readonly StoryToFile[]; filed: readonly Filed[] },
): Generator<Fault> {
  const twin = toFile.find(({ sourceKey }) => sourceKey === one.sourceKey);
  if (twin) yield ["id", { code: "id-twice", id: one.sourceKey, other: twin.story.file }];
  const version = toFile.find(
    ({ storyKey, language }) => storyKey === one.storyKey && language === one.language,
  );
  if (version && version !== twin) {
    yield [
      "story",
      {
        code: "version-twice",
        story: one.storyKey,
        language: one.language,
        other: version.story.file,
      },
    ];
  }
  const known = filed.find(({ sourceKey }) => sourceKey === one.sourceKey);
  if (known && known.language !== one.language) {
    yield ["id", { code: "filed-otherwise", id: one.sourceKey, language: known.language }];
  }
  const other = filed.find(
    ({ storyKey, language }) => storyKey === one.storyKey && language === one.language,
  );
  if (!known && other) {
    yield [
      "story",
      {
        code: "version-filed",
        story: one.storyKey,
        language: one.language,
        other: other.sourceKey ?? "",
      },
    ];
  }
}
