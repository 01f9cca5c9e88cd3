// `warraq person add|link|list`: who is in the newsroom, from the server's own shell.

import { parseArgs } from "node:util";
import { type Role, ROLES } from "#people";
import { type Config, readConfig } from "#platform/config";
import { isLanguage } from "#platform/i18n";
import { urls } from "#urls";
import { type Command, Misuse } from "./command";
import { perform } from "./workplace";

const HELP = `warraq person list
warraq person add <name> [--role ${ROLES.join("|")}] [--language en|ar|fa|ckb]
warraq person link [<id>] [--reset-second-factor]

"add" makes a place in the newsroom and prints the one-time link with which it is claimed.
"link" makes a new link for somebody, for instance after a lost password or telephone; the one before stops working.
A link is good for seven days for somebody new, and for one day for somebody who comes back.
Without an id it is the first owner's. A second factor is still asked for after it, unless --reset-second-factor takes
codes and passkeys away: that is the way back for somebody who lost them, and there is no other. Works beside a running server.`;

export const person: Command = {
  name: "person",
  summary: "add people to the newsroom, make one-time links, list them",
  help: HELP,
  async run([what = "", ...words]) {
    const config = readConfig(process.env);
    if (what === "list") return list(config);
    if (what === "add") return add(config, words);
    if (what === "link") return link(config, words);
    process.stderr.write(`${HELP}\n`);
    return 2;
  },
};

async function list(config: Config): Promise<number> {
  for (const one of (await perform(config, "person.list", null)).output) {
    const claimed = one.signInName ?? "not claimed yet";
    process.stdout.write(
      `${one.id}\t${one.role}\t${one.language}\t${one.name}\t${claimed}${one.suspended ? "\tsuspended" : ""}\n`,
    );
  }
  return 0;
}

async function add(config: Config, words: readonly string[]): Promise<number> {
  const { values, positionals } = parseArgs({
    args: [...words],
    allowPositionals: true,
    options: { role: { type: "string", default: "reporter" }, language: { type: "string", default: "en" } },
  });
  const name = positionals.join(" ").normalize("NFC").trim();
  const role = ROLES.find((one): one is Role => one === values.role);
  if (!name) throw new Misuse('Say the person\'s name: warraq person add "Nadia Karim" --role editor');
  if (!role) throw new Misuse(`There is no role "${values.role}". The roles are: ${ROLES.join(", ")}.`);
  if (!isLanguage(values.language))
    throw new Misuse(`The newsroom does not speak "${values.language}". It speaks en, ar, fa and ckb.`);
  const { output: id } = await perform(config, "person.add", { name, role, language: values.language });
  return printLink(config, { id, name });
}

async function link(config: Config, words: readonly string[]): Promise<number> {
  const { values, positionals } = parseArgs({
    args: [...words],
    allowPositionals: true,
    options: { "reset-second-factor": { type: "boolean", default: false } },
  });
  const [word] = positionals;
  const { output: people } = await perform(config, "person.list", null);
  const found = word
    ? people.find(({ id }) => String(id) === word)
    : people.find(({ role }) => role === "owner");
  if (!found)
    throw new Error(
      word
        ? `There is nobody with the id ${word}. "warraq person list" shows who there is.`
        : "There is no owner yet. Start the server once.",
    );
  return printLink(config, { ...found, resetSecondFactor: values["reset-second-factor"] });
}

interface Linked {
  readonly id: number;
  readonly name: string;
  readonly resetSecondFactor?: boolean;
}

async function printLink(config: Config, { id, name, resetSecondFactor = false }: Linked): Promise<number> {
  const { output: token, origin } = await perform(config, "person.link", { id, resetSecondFactor });
  process.stdout.write(`One-time link for ${name} (id ${id}):\n${origin}${urls.claim(token)}\n`);
  return 0;
}
