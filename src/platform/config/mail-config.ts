// How mail leaves, as the environment says it: one server, named by whoever runs the paper and by nobody else.

import { readFileSync } from "node:fs";
import { mailAddressOf } from "./mail-address";

export interface MailConfig {
  readonly host: string;
  readonly port: number;
  /** TLS from the first byte (`smtps`); else by STARTTLS. */
  readonly secure: boolean;
  /** Refuses to go on in the clear. */
  readonly requireTls: boolean;
  readonly user: string | null;
  readonly password: string | null;
  /** The address that mails come from. */
  readonly from: string;
}

const HERE = /^(localhost|127\.\d+\.\d+\.\d+|\[?::1\]?)$/;
const PORTS: Readonly<Record<string, number>> = { "smtp:": 587, "smtps:": 465 };
const FORM = "it is smtps://user:password@host or smtp://host:587, the password percent-encoded";

type Environment = Readonly<Record<string, string | undefined>>;

/** @returns null when no server is named: then nothing is mailed. @throws Error with a sentence for whoever runs the server, without the password */
export function readMailConfig(environment: Environment): MailConfig | null {
  const text = secretOf(environment, "WARRAQ_SMTP_URL");
  if (text === null) return null;
  const url = urlOf(text);
  const user = decoded(url.username);
  const from = mailAddressOf(environment.WARRAQ_MAIL_FROM ?? "");
  if (!from)
    throw wrong("WARRAQ_MAIL_FROM", "it is the address that mails come from, like desk@paper.example");
  return {
    host: url.hostname.replace(/^\[|\]$/g, ""),
    port: Number(url.port) || (PORTS[url.protocol] ?? 0),
    secure: url.protocol === "smtps:",
    requireTls: url.protocol === "smtp:" && needsTls(url),
    user: user || null,
    password: decoded(url.password) || null,
    from,
  };
}

function urlOf(text: string): URL {
  const url = URL.canParse(text) ? new URL(text) : null;
  if (!url || !PORTS[url.protocol] || !url.hostname || !["", "/"].includes(url.pathname) || url.hash)
    throw wrong("WARRAQ_SMTP_URL", FORM);
  return url;
}

/** Elsewhere than on this machine nothing leaves in the clear, unless it is said; a password never does. */
function needsTls(url: URL): boolean {
  const isHere = HERE.test(url.hostname);
  const tls = url.searchParams.get("tls") ?? (isHere ? "optional" : "required");
  if (tls !== "optional" && tls !== "required")
    throw wrong("WARRAQ_SMTP_URL", 'its "tls" is "required" or "optional"');
  if (url.username && tls === "optional" && !isHere)
    throw wrong(
      "WARRAQ_SMTP_URL",
      "with a password its connection must be encrypted: leave tls=optional out",
    );
  return tls === "required";
}

/** A secret stands in the variable itself, or in a file that NAME_FILE names: what starts programs often keeps it there. */
function secretOf(environment: Environment, name: string): string | null {
  const file = environment[`${name}_FILE`];
  const value = environment[name];
  if (!file) return value || null;
  if (value) throw wrong(name, `it is given twice: take it or ${name}_FILE away`);
  try {
    return readFileSync(file, "utf8").trim() || null;
  } catch {
    throw wrong(`${name}_FILE`, "there is no such file that this user may read");
  }
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    throw wrong("WARRAQ_SMTP_URL", FORM);
  }
}

const wrong = (name: string, why: string) => new Error(`The setting ${name} cannot be used: ${why}.`);
