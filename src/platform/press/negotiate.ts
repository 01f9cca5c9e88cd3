// Which encoding a client takes, and whether it has the page already (RFC 9110 §12.5.3, §13.1.2).

export const IDENTITY = 0;
export const GZIP = 1;
export const BROTLI = 2;
export type Encoding = typeof IDENTITY | typeof GZIP | typeof BROTLI;

const MOST_REMEMBERED = 512;
const remembered = new Map<string, Encoding>();

/** The best encoding that `header` (Accept-Encoding) allows: brotli, then gzip. Without the header: none. */
export function encodingFor(header: string | null): Encoding {
  if (header === null) return IDENTITY;
  let encoding = remembered.get(header);
  if (encoding === undefined) {
    encoding = choose(header);
    if (remembered.size >= MOST_REMEMBERED) remembered.clear();
    remembered.set(header, encoding);
  }
  return encoding;
}

function choose(header: string): Encoding {
  const weights = new Map<string, number>();
  for (const part of header.toLowerCase().split(",")) {
    const [name = "", ...parameters] = part.split(";").map((text) => text.trim());
    const quality = parameters.find((text) => text.startsWith("q="));
    weights.set(name, quality ? Number(quality.slice(2)) || 0 : 1);
  }
  const weight = (name: string) => weights.get(name) ?? weights.get("*") ?? 0;
  const brotli = weight("br");
  const gzip = weight("gzip");
  if (brotli > 0 && brotli >= gzip) return BROTLI;
  return gzip > 0 ? GZIP : IDENTITY;
}

/** Weak comparison of `header` (If-None-Match: `*` or a list) with the page's tag. */
export function notModified(header: string, etag: string): boolean {
  if (header === etag || header === "*") return true;
  return header.split(",").some((tag) => tag.trim().replace(/^W\//, "") === etag);
}
