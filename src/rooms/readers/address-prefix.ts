// The part of a network address that rates are counted by: an IPv4 address whole, an IPv6 address by its /56.

import { isIP } from "node:net";

const MAPPED = [0, 0, 0, 0, 0, 0xffff];

/**
 * The prefix as bytes: 4 for IPv4, 7 for IPv6, null for what is no address. IPv4 inside IPv6 (::ffff:192.0.2.1, in
 * either spelling) counts as IPv4. Brackets, a port after them, and a zone are taken off; nothing else is repaired.
 */
export function addressPrefix(address: string): Uint8Array | null {
  const bare = withoutPortAndZone(address.trim());
  const version = isIP(bare);
  if (version === 4) return Uint8Array.from(bare.split("."), Number);
  if (version !== 6) return null;
  const groups = expand(bare);
  if (MAPPED.every((group, at) => groups[at] === group)) return bytes(groups.slice(6));
  return bytes(groups).slice(0, 7);
}

function withoutPortAndZone(address: string): string {
  const bracketed = /^\[([^\]]+)\](?::\d{1,5})?$/.exec(address)?.[1];
  const inner =
    bracketed ?? (/^[\d.]+:\d{1,5}$/.test(address) ? address.slice(0, address.indexOf(":")) : address);
  const zone = inner.indexOf("%");
  return zone > 0 && inner.includes(":") ? inner.slice(0, zone) : inner;
}

/** The eight 16-bit groups of an address that `isIP` has already accepted (RFC 4291, 2.2). */
function expand(address: string): number[] {
  const [head = "", tail] = address.split("::");
  const start = groupsOf(head);
  if (tail === undefined) return start;
  const end = groupsOf(tail);
  return [...start, ...Array<number>(8 - start.length - end.length).fill(0), ...end];
}

function groupsOf(part: string): number[] {
  if (part === "") return [];
  return part.split(":").flatMap((group) => {
    if (!group.includes(".")) return [Number.parseInt(group, 16)];
    const [a = 0, b = 0, c = 0, d = 0] = group.split(".").map(Number);
    return [a * 256 + b, c * 256 + d];
  });
}

function bytes(groups: readonly number[]): Uint8Array {
  return Uint8Array.from(groups.flatMap((group) => [group >> 8, group & 255]));
}
