// `warraq import markdown`: stories from files.

import { parseArgs } from "node:util";
import { readConfig } from "#platform/config";
import { importLines, readStoryFolder } from "#transfer";
import type { Command } from "./command";
import { perform } from "./workplace";

const HELP = `warraq import markdown <file or folder> [--publish]

Files stories written in Markdown with front matter (docs/running/markdown.md). All files are read and checked first;
if one of them cannot be used, nothing is written and every reason is printed with its line.
The same story again is updated, not doubled. With --publish the stories go out as they are.
Works beside a running server.`;

export const importCommand: Command = {
  name: "import",
  summary: "import stories: markdown <file or folder> [--publish]",
  help: HELP,
  async run(words) {
    const { values, positionals } = parseArgs({
      args: [...words],
      allowPositionals: true,
      options: { publish: { type: "boolean", default: false } },
    });
    const [form, path, ...rest] = positionals;
    if (form !== "markdown" || !path || rest.length > 0) {
      process.stderr.write(`${HELP}\n`);
      return 2;
    }
    const config = readConfig(process.env);
    const { output: answer, origin } = await perform(config, "import.markdown", {
      ...(await readStoryFolder(path)),
      publish: values.publish,
    });
    const refused = answer.kind === "refused";
    (refused ? process.stderr : process.stdout).write(`${importLines(answer, origin).join("\n")}\n`);
    return refused ? 1 : 0;
  },
};
