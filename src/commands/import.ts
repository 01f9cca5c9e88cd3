// `warraq import`: stories from files, and comments from another system's export.

import { parseArgs } from "node:util";
import { readConfig } from "#platform/config";
import { FORMS, importLines, readStoryFolder } from "#transfer";
import type { Command } from "./command";
import { importCommentFile } from "./import-comments";
import { perform } from "./workplace";

const HELP = `warraq import markdown <file or folder> [--publish]
warraq import disqus <file.xml> [--publish]
warraq import wordpress <file.xml> [--publish]

Files stories written in Markdown with front matter (docs/running/markdown.md). All files are read and checked first;
if one of them cannot be used, nothing is written and every reason is printed with its line.
The same story again is updated, not doubled. With --publish the stories go out as they are.
The other two take the comments of an export of Disqus or WordPress (WXR), through every check of this paper. All of them wait
for review; with --publish those go out that were public there and that no check minds. Each comes once, however often it is read.
Works beside a running server.`;

export const importCommand: Command = {
  name: "import",
  summary: "import stories or comments: markdown, disqus or wordpress <file> [--publish]",
  help: HELP,
  async run(words) {
    const { values, positionals } = parseArgs({
      args: [...words],
      allowPositionals: true,
      options: { publish: { type: "boolean", default: false } },
    });
    const [form, path, ...rest] = positionals;
    const comments = FORMS.find((known) => known === form);
    if (comments && path && rest.length === 0) return importCommentFile(comments, path, values.publish);
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
