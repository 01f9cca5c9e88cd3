// Hands one mail to the server that the environment names, and knows whether it may be handed over again.

import { randomUUID } from "node:crypto";
import { Readable } from "node:stream";
import type SMTPConnection from "nodemailer/lib/smtp-connection";
import type { MailConfig } from "#platform/config";

/** Plain text; nothing in it was typed by a stranger but the address, which is kept in one strict form. */
export interface Mail {
  readonly address: string;
  readonly subject: string;
  readonly words: string;
  /** Where a POST ends what this mail comes from (RFC 8058). */
  readonly unsubscribe?: string | null;
}

/**
 * `taken`: the server has it. `later`: it surely has not, and may have it another time. `never`: it refused this mail for
 * good. `unknown`: the line broke after the text was sent; it may have it.
 */
export interface Handed {
  readonly kind: "taken" | "later" | "never" | "unknown";
  /** For the log: the step and the server's number, no address. */
  readonly why: string;
}

export interface Mailer {
  hand(mail: Mail): Promise<Handed>;
  /** Goes as far as the password. @returns null, or a sentence that says what is wrong */
  check(): Promise<string | null>;
}

const TIMES = { connectionTimeout: 6000, greetingTimeout: 5000, dnsTimeout: 3000, socketTimeout: 8000 };
/** All of it together stays below a job's lease, so that no other process takes the mail up meanwhile. */
const LONGEST_MS = 25_000;

export function createMailer(config: MailConfig): Mailer {
  return {
    hand: (mail) => hand(config, mail),
    check: () => check(config),
  };
}

// What mails is loaded with the first mail: most commands, and papers without a mail server, never have one.
async function open(config: MailConfig): Promise<SMTPConnection> {
  const { default: SMTPConnection } = await import("nodemailer/lib/smtp-connection");
  const { host, port, secure, requireTls, from } = config;
  // Our machine's own name is nobody's business.
  return new SMTPConnection({ host, port, secure, requireTLS: requireTls, name: domainOf(from), ...TIMES });
}

/** As far as a mail could be handed over. */
async function enter(connection: SMTPConnection, { user, password }: MailConfig): Promise<void> {
  await new Promise<void>((resolve, reject) => {
    connection.on("error", reject);
    connection.connect((error) => (error ? reject(error) : resolve()));
  });
  if (!user) return;
  await new Promise<void>((resolve, reject) => {
    connection.login({ user, pass: password ?? "" }, (error) => (error ? reject(error) : resolve()));
  });
}

async function hand(config: MailConfig, mail: Mail): Promise<Handed> {
  const connection = await open(config);
  const message = await compose(config, mail);
  let leaving = false;
  // Read only when the server has asked for the text: until then nothing can have been delivered.
  async function* text() {
    leaving = true;
    yield message;
  }
  const sending = async () => {
    await enter(connection, config);
    const envelope = { from: config.from, to: [mail.address] };
    await new Promise<void>((resolve, reject) => {
      connection.on("error", reject);
      connection.send(envelope, Readable.from(text()), (error) => (error ? reject(error) : resolve()));
    });
  };
  try {
    await within(LONGEST_MS, sending());
    connection.quit();
    return { kind: "taken", why: "" };
  } catch (error) {
    connection.close();
    return judge(error, leaving);
  }
}

async function within(ms: number, work: Promise<unknown>): Promise<void> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(Object.assign(new Error("too slow"), { code: "ETIMEDOUT" })), ms);
  });
  await Promise.race([work, late]).finally(() => clearTimeout(timer));
}

interface SmtpError {
  readonly code?: string;
  readonly command?: string;
  readonly responseCode?: number;
  readonly message?: string;
}

function judge(error: unknown, leaving: boolean): Handed {
  const { code = "", command = "", responseCode = 0 } = error as SmtpError;
  const why = [code, command, responseCode || ""].filter(Boolean).join(" ");
  if (responseCode >= 500 && (leaving || command === "RCPT TO")) return { kind: "never", why };
  if (leaving && responseCode === 0) return { kind: "unknown", why };
  return { kind: "later", why };
}

async function compose(config: MailConfig, { address, subject, words, unsubscribe }: Mail): Promise<Buffer> {
  const { default: MailComposer } = await import("nodemailer/lib/mail-composer");
  const composer = new MailComposer({
    from: config.from,
    to: address,
    subject: subject.replace(/\p{Cc}+/gu, " "),
    text: words,
    messageId: `<${randomUUID()}@${domainOf(config.from)}>`,
    headers: {
      "Auto-Submitted": "auto-generated",
      ...(unsubscribe && {
        "List-Unsubscribe": `<${unsubscribe}>`,
        "List-Unsubscribe-Post": "List-Unsubscribe=One-Click",
      }),
    },
    xMailer: false,
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  return composer.compile().build();
}

async function check(config: MailConfig): Promise<string | null> {
  const connection = await open(config);
  try {
    await within(LONGEST_MS, enter(connection, config));
    connection.quit();
    return null;
  } catch (error) {
    connection.close();
    return sentence(config, error as SmtpError);
  }
}

function sentence({ host, port, requireTls }: MailConfig, error: SmtpError): string {
  const { code, command, responseCode, message = "" } = error;
  const place = `The mail server ${host}, port ${port},`;
  if (code === "EAUTH") return `${place} does not take this name and password.`;
  if (requireTls && (code === "ETLS" || command === "STARTTLS"))
    return `${place} does not offer an encrypted connection (STARTTLS), and nothing is mailed in the clear. Use a server that does, or smtps://.`;
  if (code === "EDNS") return `${place} has no address: its name is not known.`;
  if (/certificate|ssl|tls/i.test(message))
    return `${place} has a certificate that cannot be trusted, or speaks no TLS: ${message}.`;
  const said = responseCode ? `it answered ${responseCode}` : "it cannot be reached";
  return `${place} does not take mail from here: ${said}.`;
}

const domainOf = (address: string) => address.slice(address.lastIndexOf("@") + 1);
