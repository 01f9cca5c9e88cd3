// Imports stories from Markdown files: all of them, or none when one is bad.

import { z } from "zod";
import type { Act } from "#platform/act";
import { getPublication } from "#publication";
import { urls } from "#urls";
import { actInside } from "./act-inside";
import { checkStories } from "./check-stories";
import { fileStories } from "./file-stories";
import { ImportRefused } from "./import-refused";
import { parseFiles } from "./parse-files";
import type { Made } from "./place-story";
import { listPublicAddresses } from "./queries";
import { bytesOf, keepPictures, receivePictures } from "./story-pictures";

export interface ImportMarkdown {
  readonly files: readonly { name: string; text: string }[];
  /** In base64, by path, from where the files' names begin. */
  readonly pictures: Readonly<Record<string, string>>;
  readonly publish: boolean;
}

export interface ImportReport {
  readonly filed: readonly {
    file: string;
    article: number;
    isNew: boolean;
    /** A path; null while the article is not public. */
    url: string | null;
  }[];
  readonly made: readonly Made[];
}

/**
 * Files every story, as a new article or as an update of the one with its id. Everything is parsed, checked and
 * received before anything is written, and the articles are written in one transaction. Pictures are kept first, as
 * files may not be written inside it; until an article uses them they are seen by nobody.
 *
 * @throws {ImportRefused} with every problem of every file
 */
export async function importMarkdown(
  act: Act,
  { files, pictures, publish }: ImportMarkdown,
): Promise<ImportReport> {
  const { stories, bad } = parseFiles(files);
  const paper = await getPublication(act.reads);
  const { toFile, problems } = await checkStories(act.reads, {
    stories,
    paper,
    publish,
  });
  const reception = await receivePictures(stories, bytesOf(pictures));
  if (bad.length + problems.length + reception.problems.length > 0) {
    throw new ImportRefused(bad, [...problems, ...reception.problems]);
  }
  const ids = await keepPictures(act, reception.received);
  return act.commit(async (tx) => {
    const { filed, made } = await fileStories(actInside(act, tx), {
      toFile,
      pictures: ids,
      publish,
    });
    const addresses = await listPublicAddresses(
      tx.reads,
      filed.map(({ article }) => article),
    );
    const lines = filed.map(({ story, article, isNew }) => {
      const address = addresses.get(article);
      return {
        file: story.file,
        article,
        isNew,
        url: address ? urls.article(address) : null,
      };
    });
    return { filed: lines, made };
  });
}

/** What may come through the socket from the command line. */
const AsJson = z.strictObject({
  files: z.array(z.strictObject({ name: z.string(), text: z.string() })),
  pictures: z.record(z.string(), z.base64()),
  publish: z.boolean(),
});

export type ImportAnswer =
  | { readonly kind: "imported"; readonly report: ImportReport }
  /** `file:line: sentence`, one a problem. An answer and not an error: what is wrong with a story is nobody's fault here, and belongs in no log. */
  | { readonly kind: "refused"; readonly lines: readonly string[] };

/** The same for the process that writes, when the command line hands the import to it: JSON in, JSON out. */
export async function importVerb(act: Act, input: ImportMarkdown): Promise<ImportAnswer> {
  try {
    return { kind: "imported", report: await importMarkdown(act, AsJson.parse(input)) };
  } catch (error) {
    if (error instanceof ImportRefused) return { kind: "refused", lines: error.lines };
    throw error;
  }
}
