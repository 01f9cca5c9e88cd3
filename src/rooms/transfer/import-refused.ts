// The refusal of an import: every bad file with all its problems.

import { BadStory, type StoryProblem } from "./markdown/bad-story";

/** Thrown before anything was written. */
export class ImportRefused extends Error {
  override readonly name = "ImportRefused";
  /** One for each bad file, in the order in which they were found. */
  readonly stories: readonly BadStory[];
  /** `file:line: sentence`, one a problem. */
  readonly lines: readonly string[];

  /** @param bad files that could not be parsed; `problems` are of files that could */
  constructor(bad: readonly BadStory[], problems: readonly { file: string; problem: StoryProblem }[]) {
    const byFile = Map.groupBy(problems, ({ file }) => file);
    const stories = [
      ...bad,
      ...[...byFile].map(
        ([file, found]) =>
          new BadStory(
            file,
            found.map(({ problem }) => problem),
          ),
      ),
    ];
    const lines = stories.flatMap(({ message }) => message.split("\n"));
    super(["Nothing was imported.", ...lines].join("\n"));
    this.stories = stories;
    this.lines = lines;
  }
}
