/** Builds the pictures that the tests of this folder receive, with everything in them that must not come out again. */

import { crc32, deflateSync } from "node:zlib";

/** What a phone and an agency put into a file; none of it may be found in what we keep. */
export const SECRETS = ["SN-SECRET-4711", "TestCam", "GPS-36.17-43.25", "private remark"] as const;

type Pixel = (x: number, y: number) => number[];
type Bytes = Uint8Array<ArrayBuffer>;

export function bytesOf(...parts: (string | number[] | Uint8Array)[]): Bytes {
  return new Uint8Array(
    Buffer.concat(
      parts.map((part) => (typeof part === "string" ? Buffer.from(part, "latin1") : Buffer.from(part))),
    ),
  );
}

export function u16(value: number): number[] {
  return [value >> 8, value & 255];
}

export function u32(value: number): number[] {
  return [value >>> 24, (value >> 16) & 255, (value >> 8) & 255, value & 255];
}

export function pngChunk(name: string, body: Uint8Array): Bytes {
  const named = bytesOf(name, body);
  return bytesOf(u32(body.length), named, u32(crc32(named)));
}

/** A PNG of 8-bit RGB or, when pixels have four values, RGBA. `extra` chunks stand before the data. */
export function madePng(
  size: { width: number; height: number },
  pixel: Pixel,
  extra: Uint8Array[] = [],
): Bytes {
  const { width, height } = size;
  const channels = pixel(0, 0).length;
  const rows = new Uint8Array((width * channels + 1) * height);
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      rows.set(pixel(x, y), y * (width * channels + 1) + 1 + x * channels);
    }
  }
  const header = bytesOf(u32(width), u32(height), [8, channels === 4 ? 6 : 2, 0, 0, 0]);
  return bytesOf(
    "\x89PNG\r\n\x1a\n",
    pngChunk("IHDR", header),
    ...extra,
    pngChunk("IDAT", deflateSync(rows)),
    pngChunk("IEND", new Uint8Array(0)),
  );
}

/** A scene with enough detail that a wrong pixel shows. */
export function scene(size: { width: number; height: number }): Bytes {
  return madePng(size, (x, y) => [(x * 5) & 255, (y * 7) & 255, (x * y) & 255]);
}

export function jpegSegment(marker: number, body: Uint8Array): Bytes {
  return bytesOf([0xff, marker], u16(body.length + 2), body);
}

/** `jpeg` with segments put in after its first marker. */
export function withSegments(jpeg: Uint8Array, segments: Uint8Array[]): Bytes {
  return bytesOf(jpeg.subarray(0, 2), ...segments, jpeg.subarray(2));
}

/** A big-endian TIFF block: orientation, a maker, and a GPS directory with a reference text and a serial number. */
export function exifBlock(orientation: number): Bytes {
  const maker = bytesOf("TestCam\0");
  const place = bytesOf("GPS-36.17-43.25\0SN-SECRET-4711\0\0");
  const makerAt = 8 + 2 + 3 * 12 + 4;
  const gpsAt = makerAt + maker.length;
  return bytesOf(
    "MM\0*",
    u32(8),
    u16(3),
    [...u16(0x010f), ...u16(2), ...u32(maker.length), ...u32(makerAt)],
    [...u16(0x0112), ...u16(3), ...u32(1), ...u16(orientation), 0, 0],
    [...u16(0x8825), ...u16(4), ...u32(1), ...u32(gpsAt)],
    u32(0),
    maker,
    u16(1),
    [...u16(0x001b), ...u16(7), ...u32(place.length), ...u32(gpsAt + 18)],
    u32(0),
    place,
  );
}

/** IIM records in a Photoshop resource, behind another resource. */
export function photoshopBlocks(records: Uint8Array): Bytes {
  const remark = bytesOf("private remark");
  return bytesOf(
    "Photoshop 3.0\0",
    ["8BIM", u16(0x0bb7), "\x03abc", u32(remark.length), remark]
      .map((part) => bytesOf(part))
      .reduce((a, b) => bytesOf(a, b)),
    ["8BIM", u16(0x0404), "\0\0", u32(records.length), records]
      .map((part) => bytesOf(part))
      .reduce((a, b) => bytesOf(a, b)),
  );
}

export function iimRecord(dataset: number, value: Uint8Array | string, record = 2): Bytes {
  const bytes = typeof value === "string" ? new TextEncoder().encode(value) : value;
  return bytesOf([0x1c, record, dataset], u16(bytes.length), bytes);
}

export function xmpPacket(inside: string): Bytes {
  const text = `<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF><rdf:Description aux:SerialNumber="SN-SECRET-4711">${inside}</rdf:Description></rdf:RDF></x:xmpmeta>`;
  return new Uint8Array(new TextEncoder().encode(text));
}

/** The same picture with everything a phone, an agency and a careless program could add, and a second picture behind it. */
export function loadedJpeg(jpeg: Uint8Array, orientation: number): Bytes {
  const thumbnail = jpeg.subarray(0, 4000);
  const records = bytesOf(
    iimRecord(90, "\x1b%G", 1),
    iimRecord(120, "قوافل تتجه شمالا"),
    iimRecord(110, "وكالة"),
    iimRecord(80, "Someone"),
  );
  const loaded = withSegments(jpeg, [
    jpegSegment(0xe1, bytesOf("Exif\0\0", exifBlock(orientation), thumbnail)),
    jpegSegment(0xe1, bytesOf("http://ns.adobe.com/xap/1.0/\0", xmpPacket(""))),
    jpegSegment(0xed, photoshopBlocks(records)),
    jpegSegment(0xe2, bytesOf("MPF\0", "SN-SECRET-4711")),
    jpegSegment(0xe2, bytesOf("ICC_PROFILE\0\x01\x01", "private remark")),
    jpegSegment(0xfe, bytesOf("private remark")),
    bytesOf([0xff, 0xff, 0xff]), // fill
  ]);
  return bytesOf(loaded, jpeg, "private remark");
}

/** Width, height and 8-bit RGBA of any picture that Bun.Image reads. */
export async function pixelsOf(picture: Uint8Array) {
  const png = await new Bun.Image(picture, { autoOrient: false }).png({ compressionLevel: 0 }).bytes();
  const view = new DataView(png.buffer, png.byteOffset, png.byteLength);
  const data: Uint8Array[] = [];
  for (let at = 8; at < png.length; at += 12 + view.getUint32(at)) {
    if (view.getUint32(at + 4) === 0x49444154) data.push(png.subarray(at + 8, at + 8 + view.getUint32(at)));
  }
  const width = view.getUint32(16);
  const rows = Bun.inflateSync(bytesOf(...data).subarray(2, -4) as Bytes);
  const colourAt = (x: number, y: number) => [
    ...rows.subarray(y * (width * 4 + 1) + 1 + x * 4).subarray(0, 4),
  ];
  return { width, height: view.getUint32(20), rows, colourAt };
}

export function holds(bytes: Uint8Array, text: string): boolean {
  return Buffer.from(bytes).includes(text);
}
