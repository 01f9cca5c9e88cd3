// `warraq import disqus` and `warraq import wordpress`: comments from another system's export.

import { existsSync } from "node:fs";
import type { CommentsImported, ImportedComment } from "#comments";
import { readConfig } from "#platform/config";
import { type ExportForm, readExport } from "#transfer";
import { perform } from "./workplace";

const AT_ONCE = 200;

/** Read piece by piece and handed over in parts; what a broken run has filed, the next one knows. @returns the exit code */
export async function importCommentFile(form: ExportForm, path: string, publish: boolean): Promise<number> {
  if (!existsSync(path)) throw new Error(`There is no file ${path}.`);
  const config = readConfig(process.env);
  const sum = { published: 0, held: 0, known: 0, refused: 0 };
  const homeless = new Set<string>();
  const hand = async (comments: readonly ImportedComment[]) => {
    const { output } = await perform(config, "import.comments", { comments, publish });
    addTo(sum, output);
    for (const url of output.homeless) homeless.add(url);
  };
  let batch: ImportedComment[] = [];
  for await (const comment of readExport(Bun.file(path).stream(), form)) {
    batch.push(comment);
    if (batch.length < AT_ONCE) continue;
    await hand(batch);
    batch = [];
  }
  if (batch.length > 0) await hand(batch);
  const lines = [
    `${sum.published} published, ${sum.held} wait for review, ${sum.known} were here already, ${sum.refused} had nothing to read or too much.`,
    ...[...homeless].map((url) => `No story of this paper is at ${url}`),
  ];
  process.stdout.write(`${lines.join("\n")}\n`);
  return 0;
}

function addTo(
  sum: Record<"published" | "held" | "known" | "refused", number>,
  more: CommentsImported,
): void {
  sum.published += more.published;
  sum.held += more.held;
  sum.known += more.known;
  sum.refused += more.refused;
}
