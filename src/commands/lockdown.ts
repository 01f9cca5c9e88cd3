// `warraq lockdown on|off`: the same as the newsroom's screen, for when the newsroom cannot be trusted or reached.

import { parseArgs } from "node:util";
import { readConfig } from "#platform/config";
import type { Command } from "./command";
import { perform } from "./workplace";

const HELP = `warraq lockdown on
warraq lockdown off [--alone]

"on" signs everybody out, voids every one-time link, closes all comments and votes, shuts proof links, holds back what
is scheduled and makes the paper read-only, in every process at once. Reading goes on.
"off" asks to lift it; where two people run the paper an owner or publisher agrees on the newsroom's screen. If they
asked first, "off" agrees. What fell due more than a quarter of an hour before is given back to the desk. With --alone it is lifted at once, and the record says so.
Works beside a running server.`;

export const lockdownCommand: Command = {
  name: "lockdown",
  summary: "sign everybody out and make the paper read-only: on, off",
  help: HELP,
  async run(words) {
    const { values, positionals } = parseArgs({
      args: [...words],
      allowPositionals: true,
      options: { alone: { type: "boolean", default: false } },
    });
    const config = readConfig(process.env);
    const [what, ...rest] = positionals;
    if (rest.length > 0 || (what !== "on" && what !== "off")) {
      process.stderr.write(`${HELP}\n`);
      return 2;
    }
    if (what === "on") {
      await perform(config, "lockdown.on", null);
      process.stdout.write(
        "The paper is locked down. Everybody is signed out, and nothing can be written.\n",
      );
      return 0;
    }
    const { output: answer } = await perform(config, "lockdown.off", { alone: values.alone });
    process.stdout.write(
      answer === "lifted"
        ? "The lockdown is lifted.\n"
        : "Asked to lift the lockdown. Somebody else who runs the paper has to agree in the newsroom.\n",
    );
    return 0;
  },
};
