// The headers that every answer of a kind carries.

import type { Sheet } from "#platform/ui";
import type { Page } from "./page";

const EVERYWHERE = {
  "x-content-type-options": "nosniff",
  "permissions-policy":
    "camera=(), geolocation=(), microphone=(), payment=(), usb=(), browsing-topics=(), web-share=(self), clipboard-write=(self), publickey-credentials-get=(self), publickey-credentials-create=(self)",
} as const;

const HTML = {
  ...EVERYWHERE,
  "content-type": "text/html; charset=utf-8",
  "cross-origin-opener-policy": "same-origin",
  "cross-origin-resource-policy": "same-origin",
} as const;

/** Pages for readers: the same for everybody, asked about every time. */
export function readerHeaders(sheet: Pick<Sheet, "source">): Record<string, string> {
  return {
    ...HTML,
    "content-security-policy": `default-src 'none'; script-src 'self'; style-src ${sheet.source}; img-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'; require-trusted-types-for 'script'`,
    "referrer-policy": "same-origin",
    "cache-control": "no-cache",
  };
}

/** Pages for staff: nothing kept, scripts only by the page's own nonce. */
export function newsroomHeaders(
  sheet: Pick<Sheet, "source">,
  { nonce, framing }: { nonce: string } & Pick<Page, "framing">,
): Record<string, string> {
  const frames = framing === "holds" ? "frame-src 'self'; " : "";
  const ancestors = framing === "held" ? "'self'" : "'none'";
  return {
    ...HTML,
    "content-security-policy": `default-src 'none'; script-src 'nonce-${nonce}' 'strict-dynamic'; style-src ${sheet.source}; img-src 'self' blob:; connect-src 'self'; ${frames}form-action 'self'; object-src 'none'; base-uri 'none'; frame-ancestors ${ancestors}; require-trusted-types-for 'script'; trusted-types warraq ProseMirrorClipboard`,
    "referrer-policy": "same-origin",
    "cache-control": "no-store",
  };
}

/** JSON, feeds and other text for machines. */
export function dataHeaders(type: string): Record<string, string> {
  return {
    ...EVERYWHERE,
    "content-type": type,
    "content-security-policy": "default-src 'none'; frame-ancestors 'none'",
    "cross-origin-resource-policy": "same-origin",
    "cache-control": "no-cache",
  };
}

/** Pictures, sheets and scripts whose address holds their hash. */
export function assetHeaders(type: string): Record<string, string> {
  return {
    ...EVERYWHERE,
    "content-type": type,
    "content-security-policy": "default-src 'none'; sandbox",
    "cross-origin-resource-policy": "same-origin",
    "cache-control": "public, max-age=31536000, immutable",
  };
}

export const NO_STORE = { "cache-control": "no-store" } as const;

/** A page of ours that shows another one within it (`outer`), or is shown so (`inner`): within this site alone. */
export function letFrame(response: Response, part: "outer" | "inner"): Response {
  const policy = response.headers.get("content-security-policy") ?? "";
  const open =
    part === "outer"
      ? `${policy}; frame-src 'self'`
      : policy.replace("frame-ancestors 'none'", "frame-ancestors 'self'");
  response.headers.set("content-security-policy", open);
  return response;
}
