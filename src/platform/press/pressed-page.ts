// One finished page in memory, in the encodings that were asked for.

import { brotliCompress, brotliCompressSync, constants, gzipSync } from "node:zlib";
import { BROTLI, type Encoding, GZIP, IDENTITY } from "./negotiate";

/** What a handler gives to be held: text and the headers that go with it. */
export interface Printed {
  readonly text: string;
  readonly headers: Readonly<Record<string, string>>;
}

export interface Variant {
  readonly body: Uint8Array<ArrayBuffer>;
  readonly etag: string;
  readonly init: { readonly headers: Headers };
}

const NAMES = ["identity", "gzip", "br"] as const;
const FIRST_QUALITY = 5;
const BEST_QUALITY = 11;

export class PressedPage {
  readonly tags: ReadonlySet<string>;
  /** Not true any more from this moment (ms), or Infinity. */
  readonly until: number;
  /** Since it was last passed over for eviction. */
  used = false;
  asked = 0;
  private readonly printed: Printed;
  private readonly hash: string;
  private readonly variants: [Variant | null, Variant | null, Variant | null] = [null, null, null];

  constructor(printed: Printed, truth: { tags: ReadonlySet<string>; until: number }) {
    this.printed = printed;
    this.tags = truth.tags;
    this.until = truth.until;
    const plain = new Uint8Array(Buffer.from(printed.text));
    this.hash = Bun.hash(plain).toString(36);
    this.put(IDENTITY, this.variantOf(IDENTITY, plain));
  }

  /** Bytes held, roughly: bodies and what the maps around them weigh. A plain number, for it is read on every answer. */
  bytes = 1024;

  variant(encoding: Encoding): Variant {
    const held = this.variants[encoding];
    if (held) return held;
    const plain = this.plain;
    const body =
      encoding === GZIP
        ? gzipSync(plain, { level: 6 })
        : brotliCompressSync(plain, brotliOptions(plain, FIRST_QUALITY));
    const variant = this.variantOf(encoding, new Uint8Array(body));
    return this.put(encoding, variant);
  }

  /** Presses the brotli variant as small as it goes, off the main thread. */
  improve(): Promise<void> {
    const plain = this.plain;
    return new Promise((resolve) => {
      brotliCompress(plain, brotliOptions(plain, BEST_QUALITY), (error, body) => {
        if (!error) this.put(BROTLI, this.variantOf(BROTLI, new Uint8Array(body)));
        resolve();
      });
    });
  }

  private put(encoding: Encoding, variant: Variant): Variant {
    this.bytes += variant.body.byteLength - (this.variants[encoding]?.body.byteLength ?? 0);
    this.variants[encoding] = variant;
    return variant;
  }

  private get plain(): Uint8Array<ArrayBuffer> {
    return this.variants[IDENTITY]?.body ?? new Uint8Array();
  }

  private variantOf(encoding: Encoding, body: Uint8Array<ArrayBuffer>): Variant {
    const etag = `"${this.hash}-${NAMES[encoding]}"`;
    const headers = new Headers(this.printed.headers);
    headers.set("etag", etag);
    headers.set("vary", "Accept-Encoding");
    if (encoding !== IDENTITY) headers.set("content-encoding", NAMES[encoding]);
    return { body, etag, init: { headers } };
  }
}

function brotliOptions(plain: Uint8Array, quality: number) {
  return {
    params: {
      [constants.BROTLI_PARAM_QUALITY]: quality,
      [constants.BROTLI_PARAM_SIZE_HINT]: plain.byteLength,
      [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
    },
  };
}
