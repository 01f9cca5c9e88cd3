// Fills a Warraq that has no paper yet with the sample paper, so that the first start shows a newspaper.

import { join } from "node:path";
import { fileComment } from "#comments";
import { putByline } from "#people";
import { makeStanding, putOutStanding, saveStanding } from "#pages";
import type { Act } from "#platform/act";
import { LANGUAGE_TAGS } from "#platform/i18n";
import { findPublication, foundPublication, putSection } from "#publication";
import { actInside } from "./act-inside";
import type { StoryToFile } from "./check-stories";
import { type FiledStory, fileStories } from "./file-stories";
import { ImportRefused } from "./import-refused";
import { nameSample } from "./name-sample";
import { parseFiles } from "./parse-files";
import { readStoryFolder } from "./read-story-folder";
import { SamplePaper } from "./sample-paper";
import { commentTimes, shiftDates } from "./shift-dates";
import { bytesOf, keepPictures, receivePictures } from "./story-pictures";

/**
 * @param folder the one with `paper.json`, `stories/` and `pictures/`
 * @returns false when there is a paper already; then nothing was done
 * @throws {ImportRefused} when a sample story cannot be used; then nothing was done either
 */
export async function startSample(act: Act, folder: string): Promise<boolean> {
  if (await findPublication(act.reads)) return false;
  const paper = SamplePaper.parse(await Bun.file(join(folder, "paper.json")).json());
  const { files, pictures } = await readStoryFolder(join(folder, "stories"));
  const { stories, bad } = parseFiles(files);
  const reception = await receivePictures(stories, bytesOf(pictures));
  if (bad.length + reception.problems.length > 0) throw new ImportRefused(bad, reception.problems);
  const ids = await keepPictures(act, reception.received);
  const toFile = shiftDates(stories, act.at)
    .toSorted((a, b) => (a.publishedAt ?? 0) - (b.publishedAt ?? 0))
    .flatMap((story) => sampleStory(story, paper));
  // One transaction: a start that is broken off leaves nothing behind that the next one would take for a paper.
  return act.commit(async (tx) => {
    const inside = actInside(act, tx);
    if (!(await found(inside, paper))) return false;
    await makeSections(inside, paper.editions);
    for (const { withheld, names } of paper.bylines) await putByline(inside, { id: null, withheld, names });
    for (const page of paper.pages) await makePage(inside, page);
    await nameSample(inside, toFile);
    const { filed } = await fileStories(inside, { toFile, pictures: ids, publish: true });
    await fileComments(inside, { paper, filed });
    return true;
  });
}

/** Its keys are the sample's own, so that a newsroom's import can never update it by chance. */
function sampleStory(story: StoryToFile["story"], { languages }: SamplePaper): StoryToFile[] {
  const language = languages.find((tag) => tag === story.language);
  if (!language) return [];
  return [{ story, language, sourceKey: `sample:${story.id}`, storyKey: `sample:${story.story}` }];
}

function found(
  act: Act,
  { name, languages, policy, defaultLanguage, timeZone }: SamplePaper,
): Promise<boolean> {
  return foundPublication(act, {
    defaultLanguage,
    timeZone,
    accent: "brick",
    sample: true,
    languages: languages.map((language) => ({
      language,
      masthead: name[language] ?? "",
      policy: policy[language]?.join("\n") ?? "",
    })),
  });
}

async function makeSections(act: Act, editions: SamplePaper["editions"]): Promise<void> {
  for (const { names, sections } of editions) {
    const parentId = await putSection(act, { id: null, parentId: null, names });
    for (const section of sections) await putSection(act, { id: null, parentId, names: section.names });
  }
}

/** One page in its languages: all but the first are the same as that one. */
async function makePage(act: Act, texts: SamplePaper["pages"][number]): Promise<void> {
  let same: number | null = null;
  for (const language of LANGUAGE_TAGS) {
    const text = texts[language];
    if (!text) continue;
    const page = await makeStanding(act, { language, ...text });
    const words = text.words.join("\n");
    const version = await saveStanding(act, { ...text, page, base: 1, words, same });
    await putOutStanding(act, { page, version });
    same ??= page;
  }
}

async function fileComments(
  act: Act,
  { paper, filed }: { paper: SamplePaper; filed: readonly FiledStory[] },
): Promise<void> {
  for (const { story, language, article } of filed) {
    const comments = paper.comments.filter((one) => one.story === story.story && one.language === language);
    const times = commentTimes(
      comments.map(({ minutesAfter }) => minutesAfter),
      { publishedAt: story.publishedAt ?? act.at, now: act.at },
    );
    for (const [index, { name, text, state }] of comments.entries()) {
      await fileComment(act, { article, name, text, state, language, at: times[index] ?? act.at });
    }
  }
}
