/** Reads a received file from front to back and never past its end: what runs out is an incomplete picture. */

import { PictureRefused } from "./picture-refused";

export class ByteReader {
  #view: DataView;

  constructor(
    readonly bytes: Uint8Array,
    public at = 0,
  ) {
    this.#view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  }

  get left(): number {
    return this.bytes.length - this.at;
  }

  /** The next `length` bytes, not copied. @throws {PictureRefused} `incomplete` when there are fewer. */
  take(length: number): Uint8Array {
    const from = this.#advance(length);
    return this.bytes.subarray(from, from + length);
  }

  u8(): number {
    return this.#view.getUint8(this.#advance(1));
  }

  u16(): number {
    return this.#view.getUint16(this.#advance(2));
  }

  u32(): number {
    return this.#view.getUint32(this.#advance(4));
  }

  u32le(): number {
    return this.#view.getUint32(this.#advance(4), true);
  }

  /** The next four bytes as a chunk name. */
  name(): string {
    return latin1(this.take(4));
  }

  #advance(length: number): number {
    const from = this.at;
    if (length > this.left) throw new PictureRefused("incomplete");
    this.at += length;
    return from;
  }
}

/** Bytes to characters one to one; only for the short ASCII names of formats. */
export function latin1(bytes: Uint8Array): string {
  return String.fromCharCode(...bytes.subarray(0, 64));
}

/** Whether `bytes` begin with the ASCII text `text`. */
export function startsWith(bytes: Uint8Array, text: string): boolean {
  return bytes.length >= text.length && latin1(bytes.subarray(0, text.length)) === text;
}

/** The ASCII text `text` as bytes. */
export function ascii(text: string): Uint8Array {
  return Uint8Array.from(text, (letter) => letter.charCodeAt(0));
}

/** All pieces, one after the other, in memory of their own. */
export function join(pieces: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  return Bun.concatArrayBuffers(pieces as Uint8Array[], Infinity, true);
}
