// What is looked at before any room: the address, the method, where it came from.

import { timingSafeEqual, createHmac } from "node:crypto";
import { isIP } from "node:net";
import type { Config } from "#platform/config";

/** The path of `url` as it stands there, or null when its origin is none of ours. `url` may lack an origin altogether. */
export function pathFor(url: string, hosts: ReadonlySet<string>): string | null {
  const slash = url.indexOf("/", 8);
  if (slash < 0 || !hosts.has(url.slice(0, slash))) return null;
  const query = url.indexOf("?", slash);
  const path = query < 0 ? url.slice(slash) : url.slice(slash, query);
  return path.includes("#") ? null : path;
}

/** Origins as they arrive here: a proxy that ends TLS sends plain http. */
export function hostsOf(config: Config): ReadonlySet<string> {
  return new Set(config.origins.flatMap((origin) => [origin, origin.replace(/^https:/, "http:")]));
}

/** The one spelling of a path: each segment decoded and encoded again. Null when it cannot be decoded or hides a slash. */
export function canonicalPath(path: string): string | null {
  try {
    const segments = path.split("/").map((segment) => decodeURIComponent(segment));
    // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
    if (
      segments.some(
        (segment) => /[/\\\u0000-\u001f\u007f]/.test(segment) || segment === ".." || segment === ".",
      )
    )
      return null;
    return segments.map((segment) => encodeURIComponent(segment.normalize("NFC"))).join("/");
  } catch {
    return null;
  }
}

/** Cookies and what hangs on them are safe over https, on this machine, and over an onion address. */
export function isPrivateLine(origin: string): boolean {
  const { protocol, hostname } = new URL(origin);
  return (
    protocol === "https:" ||
    hostname.endsWith(".onion") ||
    ["localhost", "127.0.0.1", "[::1]"].includes(hostname)
  );
}

/** The address of whoever asks: the socket's, or what trusted proxies say, read from the right. */
export function clientAddress(request: Request, peer: string, trusted: readonly string[]): string {
  if (!trusted.includes(peer)) return peer;
  const hops = (request.headers.get("x-forwarded-for") ?? "").split(",").map((hop) => hop.trim());
  const client = hops.reverse().find((hop) => !trusted.includes(hop));
  return client && isIP(client) ? client : peer;
}

const CONFIRM_MS = 10 * 60_000;

/** What was asked about: one form with its words, sent to one path. */
export interface Asking {
  readonly path: string;
  readonly fields: URLSearchParams;
}

/** A signed permission to send that form, for browsers that say nothing about where a form came from. */
export function signConfirmation(key: Uint8Array, asking: Asking, now: number): string {
  const until = String(now + CONFIRM_MS);
  return `${until}.${macOf(key, asking, until).toString("base64url")}`;
}

export function confirmed(key: Uint8Array, asking: Asking, given: { token: string; now: number }): boolean {
  const [until = "", mac = ""] = given.token.split(".");
  const expected = macOf(key, asking, until);
  const sent = Buffer.from(mac, "base64url");
  return sent.length === expected.length && timingSafeEqual(sent, expected) && Number(until) > given.now;
}

function macOf(key: Uint8Array, { path, fields }: Asking, until: string): Buffer {
  // White space aside: browsers differ in how they carry line breaks through a hidden field.
  const words = JSON.stringify([...fields].map(([name, value]) => [name, value.replace(/\s+/g, " ")]).sort());
  return createHmac("sha256", key).update(`confirm|${until}|${path}|${words}`).digest();
}
