// Everything that the environment may say, read once and typed. Documented in docs/running/configuration.md.

import { resolve } from "node:path";
import { isIP } from "node:net";
import { z } from "zod";
import { type MailConfig, readMailConfig } from "./mail-config";

export interface Config {
  /** Folder of the database, pictures and keys. */
  readonly dataFolder: string;
  /** `https://paper.example`: the one scheme, host and port that links name. */
  readonly origin: string;
  /** Every origin that is answered: the one above and, for a paper on this machine, its other spellings. */
  readonly origins: readonly string[];
  readonly host: string;
  readonly port: number;
  /** `postgres://…`, or null for SQLite in the data folder. */
  readonly databaseUrl: string | null;
  readonly keysFile: string;
  readonly trustedProxies: readonly string[];
  /** Most bytes of finished pages that the press holds. */
  readonly pressBytes: number;
  /** Whether an empty paper is filled with the sample on first start. */
  readonly sample: boolean;
  /** Whether readers are offered to keep stories on their device. */
  readonly offline: boolean;
  /** How mail leaves; null: it does not. */
  readonly mail: MailConfig | null;
}

const A_PORT = "it is a whole number from 0 to 65535";
const YES_OR_NO = 'it is "yes" or "no"';
const MEGABYTES = "it is a whole number of megabytes; with 0 nothing is held";

function proxiesOf(text: string): string[] {
  return text
    .split(",")
    .map((part) => part.trim())
    .filter(Boolean);
}

const Environment = z.object({
  WARRAQ_DATA: z.string().min(1).default("data"),
  WARRAQ_ORIGIN: z
    .url({
      protocol: /^https?$/,
      error: "it is an address like https://paper.example, with http or https in front",
    })
    .refine(
      (text) => !URL.canParse(text) || ["", "/"].includes(new URL(text).pathname),
      "it is only scheme, host and port, without a path",
    )
    .optional(),
  PORT: z.coerce.number({ error: A_PORT }).int(A_PORT).min(0, A_PORT).max(65535, A_PORT).default(8080),
  HOST: z.string().min(1).default("127.0.0.1"),
  DATABASE_URL: z
    .string()
    .regex(/^postgres(ql)?:\/\//, "it begins with postgres://; without it the paper is kept in SQLite")
    .optional(),
  WARRAQ_KEYS_FILE: z.string().optional(),
  WARRAQ_TRUSTED_PROXIES: z
    .string()
    .refine(
      (text) => proxiesOf(text).every((address) => isIP(address) > 0),
      "it lists addresses like 10.0.0.2, with commas",
    )
    .default(""),
  WARRAQ_PRESS_MB: z.coerce
    .number({ error: MEGABYTES })
    .int(MEGABYTES)
    .min(0, MEGABYTES)
    .max(65536, MEGABYTES)
    .default(64),
  WARRAQ_SAMPLE: z.enum(["yes", "no"], { error: YES_OR_NO }).default("yes"),
  WARRAQ_OFFLINE: z.enum(["yes", "no"], { error: YES_OR_NO }).default("yes"),
});

const LOOPBACK = new Set(["127.0.0.1", "localhost", "::1", "[::1]"]);

/**
 * @param environment usually `process.env`; empty values count as absent
 * @throws Error whose message is a sentence for whoever runs the server
 */
export function readConfig(environment: Readonly<Record<string, string | undefined>>): Config {
  const given = Object.fromEntries(
    Object.entries(environment).filter(([, value]) => value !== undefined && value !== ""),
  );
  const parsed = Environment.safeParse(given);
  if (!parsed.success) {
    const first = parsed.error.issues[0];
    throw new Error(`The setting ${String(first?.path[0])} cannot be used: ${first?.message}.`);
  }
  const env = parsed.data;
  if (!env.WARRAQ_ORIGIN && !LOOPBACK.has(env.HOST)) {
    throw new Error(
      `HOST is ${env.HOST}, so others can reach the paper; say its address in WARRAQ_ORIGIN (for example https://paper.example).`,
    );
  }
  const dataFolder = resolve(env.WARRAQ_DATA);
  return {
    dataFolder,
    ...originsOf(env.WARRAQ_ORIGIN, env.PORT),
    host: env.HOST,
    port: env.PORT,
    databaseUrl: env.DATABASE_URL ?? null,
    keysFile: env.WARRAQ_KEYS_FILE ?? resolve(dataFolder, "keys", "keys.json"),
    trustedProxies: proxiesOf(env.WARRAQ_TRUSTED_PROXIES),
    pressBytes: env.WARRAQ_PRESS_MB * 1024 * 1024,
    sample: env.WARRAQ_SAMPLE === "yes",
    offline: env.WARRAQ_OFFLINE === "yes",
    mail: readMailConfig(given),
  };
}

function originsOf(given: string | undefined, port: number): Pick<Config, "origin" | "origins"> {
  if (given) {
    const { origin } = new URL(given);
    return { origin, origins: [origin] };
  }
  const spelled = ["localhost", "127.0.0.1", "[::1]"].map((name) => new URL(`http://${name}:${port}`).origin);
  return { origin: spelled[0] ?? "", origins: spelled };
}
