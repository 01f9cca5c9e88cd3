// A mail address in the one form that is kept: one address, plain letters, nothing that a header could be broken with.

import { domainToASCII } from "node:url";

/** RFC 5321, 4.5.3.1.3. */
const LONGEST = 254;
const LONGEST_LOCAL = 64;
/** An unquoted local part (RFC 5322, 3.2.3). Other letters are refused: two that look alike must not be one. */
const LOCAL = /^[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+(?:\.[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+)*$/;
const DOMAIN = /^(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z][a-z0-9-]{0,61}[a-z0-9]$/;

/** The domain in lower case and ASCII; "" for what is no address, or more than one. */
export function mailAddressOf(typed: string): string {
  const text = typed.trim();
  const at = text.lastIndexOf("@");
  const [local, domain] = [text.slice(0, at), domainToASCII(text.slice(at + 1)).toLowerCase()];
  const address = `${local}@${domain}`;
  const fits = at > 0 && local.length <= LONGEST_LOCAL && address.length <= LONGEST;
  return fits && LOCAL.test(local) && DOMAIN.test(domain) ? address : "";
}
