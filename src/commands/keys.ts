// `warraq keys destroy`: nobody can tell any more who voted or commented, nor read the mail addresses that readers left.

import { parseArgs } from "node:util";
import { destroyVoteKey, readConfig } from "#platform/config";
import type { Command } from "./command";

const HELP = `warraq keys destroy --yes

Puts a new key in the place of the one that links votes and comments to the browsers they came from, and that opens the
mail addresses of readers who want to be told of answers. What they wrote stays; nobody, neither the paper nor whoever takes
it, can tell any more from which browser it came, and the addresses stay closed for ever. Readers cannot take back votes or change comments of before.
Colleagues, their second factors and withheld names are not touched.

It cannot be undone, and copies of the key file elsewhere are yours to destroy. A running server keeps the old key in its
memory: stop it first, and start it again afterwards.`;

export const keysCommand: Command = {
  name: "keys",
  summary: "destroy the key that links readers to what they did: destroy --yes",
  help: HELP,
  async run(words) {
    const { values, positionals } = parseArgs({
      args: [...words],
      allowPositionals: true,
      options: { yes: { type: "boolean", default: false } },
    });
    if (positionals.join(" ") !== "destroy" || !values.yes) {
      process.stderr.write(`${HELP}\n`);
      return 2;
    }
    const { keysFile } = readConfig(process.env);
    destroyVoteKey(keysFile);
    process.stdout.write("The key is destroyed. Start the server again, if it was running.\n");
    return 0;
  },
};
