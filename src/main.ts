// The command line: `warraq <verb>`.

import { COMMANDS } from "./commands";
import { Misuse } from "./commands/command";

const [verb = "help", ...words] = process.argv.slice(2);
const command = COMMANDS.find(({ name }) => name === verb);

if (!command || words.includes("--help") || words.includes("-h")) {
  const known = command !== undefined || ["help", "--help", "-h"].includes(verb);
  if (!known) process.stderr.write(`There is no verb "${verb}".\n\n`);
  process.stdout.write(command ? `${command.help}\n` : `${usage()}\n`);
  process.exit(known ? 0 : 2);
}

try {
  process.exitCode = await command.run(words);
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  // Whatever a command had opened by then must not keep it alive. Words that were not understood are 2, as elsewhere.
  process.exit(isMisuse(error) ? 2 : 1);
}

function isMisuse(error: unknown): boolean {
  return (
    error instanceof Misuse || String((error as { code?: unknown } | null)?.code).startsWith("ERR_PARSE_ARGS")
  );
}

function usage(): string {
  const lines = COMMANDS.map(({ name, summary }) => `  ${name.padEnd(10)} ${summary}`);
  return ["warraq <verb> [words]     (warraq <verb> --help tells more)", "", ...lines].join("\n");
}
