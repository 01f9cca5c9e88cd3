// Everything that the environment may say, read once and typed. Documented in docs/running/configuration.md.

import { resolve } from "node:path";
import { z } from "zod";

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
}

const Environment = z.object({
  WARRAQ_DATA: z.string().min(1).default("data"),
  WARRAQ_ORIGIN: z.url({ protocol: /^https?$/ }).optional(),
  PORT: z.coerce.number().int().min(0).max(65535).default(8080),
  HOST: z.string().min(1).default("127.0.0.1"),
  DATABASE_URL: z
    .string()
    .regex(/^postgres(ql)?:\/\//)
    .optional(),
  WARRAQ_KEYS_FILE: z.string().optional(),
  WARRAQ_TRUSTED_PROXIES: z.string().default(""),
  WARRAQ_PRESS_MB: z.coerce.number().int().min(1).max(65536).default(64),
  WARRAQ_SAMPLE: z.enum(["yes", "no"]).default("yes"),
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
    trustedProxies: env.WARRAQ_TRUSTED_PROXIES.split(",")
      .map((part) => part.trim())
      .filter(Boolean),
    pressBytes: env.WARRAQ_PRESS_MB * 1024 * 1024,
    sample: env.WARRAQ_SAMPLE === "yes",
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
