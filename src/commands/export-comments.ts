// `warraq export-comments`: every comment as a line of JSON.

import { type Config, readConfig } from "#platform/config";
import type { Command } from "./command";
import { perform } from "./workplace";

const HELP = `warraq export-comments > comments.jsonl

Every comment, whatever its state, as one line of JSON each. Nothing stands in it that was not written by its author or decided
by the newsroom. Works beside a running server.`;

export const exportCommentsCommand: Command = {
  name: "export-comments",
  summary: "print every comment as a line of JSON",
  help: HELP,
  async run(words) {
    if (words.length > 0) {
      process.stderr.write(`${HELP}\n`);
      return 2;
    }
    const config = readConfig(process.env);
    let after: number | null = 0;
    while (after !== null) after = await printPart(config, after);
    return 0;
  },
};

/** @returns where the next part begins */
async function printPart(config: Config, after: number): Promise<number | null> {
  const { output } = await perform(config, "export.comments", { after });
  for (const comment of output.comments) process.stdout.write(`${JSON.stringify(comment)}\n`);
  return output.next;
}
