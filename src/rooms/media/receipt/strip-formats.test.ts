/** What each format keeps: the allow-lists, segment by segment and chunk by chunk. */

import { describe, expect, test } from "bun:test";
import { deflateSync } from "node:zlib";
import { profileToKeep } from "./colour-profile";
import { keepJpeg } from "./keep-jpeg";
import { keepPng } from "./keep-png";
import { keepWebp } from "./keep-webp";
import {
  bytesOf,
  exifBlock,
  holds,
  jpegSegment,
  madePng,
  pixelsOf,
  pngChunk,
  scene,
  SECRETS,
  u16,
  u32,
  withSegments,
  xmpPacket,
} from "./made-for-tests";
import { PictureRefused } from "./picture-refused";

const drawn = scene({ width: 90, height: 70 });

function expectClean(bytes: Uint8Array) {
  for (const secret of [...SECRETS, "Exif", "xmpmeta", "8BIM"]) expect(holds(bytes, secret)).toBe(false);
}

function reasonOf(work: () => unknown): string {
  try {
    work();
  } catch (error) {
    return error instanceof PictureRefused ? error.reason : String(error);
  }
  return "kept";
}

/** A Display P3 (or other) profile as a phone would write it, with a text that names the phone. */
function receivedProfile(red: [number, number, number]): Uint8Array {
  const fixed = (values: number[]) => bytesOf(...values.map((value) => u32(Math.round(value * 65536))));
  const tags: [string, Uint8Array][] = [
    ["desc", bytesOf("desc\0\0\0\0", u32(15), "SN-SECRET-4711\0")],
    ["rXYZ", bytesOf("XYZ \0\0\0\0", fixed(red))],
    ["gXYZ", bytesOf("XYZ \0\0\0\0", fixed([0.29198, 0.69225, 0.04189]))],
    ["bXYZ", bytesOf("XYZ \0\0\0\0", fixed([0.1571, 0.06657, 0.78407]))],
    ["rTRC", bytesOf("para\0\0\0\0\0\x03\0\0", fixed([2.4, 0.9479, 0.0521, 0.0774, 0.0405]))],
  ];
  let at = 132 + tags.length * 12;
  const table = tags.map(([name, body]) => {
    at += body.length;
    return bytesOf(name, u32(at - body.length), u32(body.length));
  });
  const head = bytesOf(u32(at), "test", u32(0x04300000), "mntrRGB XYZ ", new Uint8Array(104));
  return bytesOf(head, u32(tags.length), ...table, ...tags.map(([, body]) => body));
}

const DISPLAY_P3 = receivedProfile([0.51512, 0.2412, -0.00105]);
const ADOBE_RGB = receivedProfile([0.60974, 0.31111, 0.01947]);

describe("colour profile", () => {
  test("Display P3 is written anew; any other goes", () => {
    const ours = profileToKeep(DISPLAY_P3);
    if (!ours) throw new Error("not recognised");
    expect(ours.length).toBeLessThan(600);
    expectClean(ours);
    expect(profileToKeep(ours)).toEqual(ours);
    expect(profileToKeep(ADOBE_RGB)).toBeNull();
    expect(profileToKeep(bytesOf(DISPLAY_P3, new Uint8Array(4096)))).toBeNull();
    expect(profileToKeep(DISPLAY_P3.subarray(0, 200))).toBeNull();
  });

  test("it stands in all three formats, and their decoders read it", async () => {
    const packed = pngChunk("iCCP", bytesOf("private remark\0\0", deflateSync(DISPLAY_P3)));
    const png = keepPng(madePng({ width: 8, height: 8 }, () => [9, 99, 199], [packed])).bytes;
    expectClean(png);
    // Bun.Image carries a profile along: what comes out has it, so it was understood.
    const jpeg = await new Bun.Image(png).jpeg({ quality: 95 }).bytes();
    const webp = await new Bun.Image(png).webp().bytes();
    for (const kept of [keepJpeg(jpeg).bytes, keepWebp(webp).bytes]) {
      expect(holds(kept, "acspAPPL") || holds(kept, "mntrRGB XYZ ")).toBe(true);
      expect((await pixelsOf(kept)).width).toBe(8);
    }
    const marked = withSegments(jpeg, [jpegSegment(0xe2, bytesOf("ICC_PROFILE\0\x01\x01", ADOBE_RGB))]);
    expectClean(keepJpeg(marked).bytes);
  });
});

describe("JPEG", () => {
  test("keeps every scan of a progressive file, restart markers, and what colours hang on", async () => {
    const jpeg = await new Bun.Image(drawn).jpeg({ quality: 85, progressive: true }).bytes();
    const adobe = jpegSegment(0xee, bytesOf("Adobe", u16(100), u16(0), u16(0), [1], "private remark"));
    const sos = Buffer.from(jpeg).indexOf(bytesOf([0xff, 0xda]));
    const sent = bytesOf(
      withSegments(jpeg.subarray(0, sos), [adobe]),
      jpegSegment(0xdd, bytesOf(u16(0))),
      jpegSegment(0xfe, bytesOf("private remark")),
      jpeg.subarray(sos, -2),
      [0xff, 0xff, 0xff, 0xd9],
      "private remark",
    );
    const kept = keepJpeg(sent);
    expectClean(kept.bytes);
    expect(kept).toMatchObject({ width: 90, height: 70, orientation: 1 });
    expect(holds(kept.bytes, "Adobe\0\x64\0\0\0\0\x01")).toBe(true);
    expect((await pixelsOf(kept.bytes)).rows).toEqual((await pixelsOf(sent)).rows);
    expect(keepJpeg(kept.bytes).bytes).toEqual(kept.bytes); // nothing more to take out
  });

  test("is refused when a table has room for more than a table, or its coding is not ours", async () => {
    const jpeg = await new Bun.Image(drawn).jpeg().bytes();
    const table = bytesOf([0], new Uint8Array(64).fill(1));
    const kept = (segment: Uint8Array) => reasonOf(() => keepJpeg(withSegments(jpeg, [segment])));
    expect(kept(jpegSegment(0xdb, table))).toBe("kept");
    expect(kept(jpegSegment(0xdb, bytesOf(table, "private remark")))).toBe("failed");
    const unknown = jpegSegment(0xdc, bytesOf("private remark")); // no application's, no comment
    expectClean(keepJpeg(withSegments(jpeg, [unknown])).bytes);
    expect(kept(jpegSegment(0xcc, bytesOf([0, 0])))).toBe("unsupported");
    expect(kept(jpegSegment(0xc9, new Uint8Array(17)))).toBe("unsupported");
    expect(kept(bytesOf([0xff, 0xd8]))).toBe("failed");
  });
});

describe("PNG", () => {
  const size = { width: 20, height: 20 };

  test("keeps what colours hang on; texts, times, private chunks and what follows the end go", async () => {
    const sent = bytesOf(
      madePng(size, (x, y) => [x * 9, y * 9, 0, 200], [
        pngChunk("gAMA", bytesOf(u32(45455))),
        pngChunk("tEXt", bytesOf("Comment\0private remark")),
        pngChunk("iTXt", bytesOf("XML:com.adobe.xmp\0\x01\0\0\0", deflateSync(xmpPacket("<dc:creator/>")))),
        pngChunk("eXIf", exifBlock(8)),
        pngChunk("tIME", new Uint8Array(7)),
        pngChunk("prVt", bytesOf("private remark")),
      ]),
      "private remark", // what a cropping tool leaves behind
    );
    const kept = keepPng(sent);
    expectClean(kept.bytes);
    expect(kept.orientation).toBe(8);
    expect(new TextDecoder().decode(kept.xmp ?? undefined)).toContain("dc:creator");
    expect(holds(kept.bytes, "gAMA")).toBe(true);
    expect(holds(kept.bytes, "tEXt") || holds(kept.bytes, "tIME")).toBe(false);
    expect((await pixelsOf(kept.bytes)).rows).toEqual((await pixelsOf(sent)).rows);
  });

  test("is refused for a wrong checksum or a chunk longer than it can be", () => {
    const wrong = madePng(size, () => [1, 2, 3]);
    wrong[30] = (wrong[30] ?? 0) ^ 1; // in the header's checksum
    expect(reasonOf(() => keepPng(wrong))).toBe("failed");
    const padded = pngChunk("sBIT", bytesOf("private remark"));
    expect(reasonOf(() => keepPng(madePng(size, () => [1, 2, 3], [padded])))).toBe("failed");
  });
});

describe("WebP", () => {
  test("keeps picture and transparency under a header of its own", async () => {
    const see = madePng({ width: 31, height: 17 }, (x, y) => [x * 8, y * 8, 99, x * 8]);
    for (const options of [{ quality: 80 }, { lossless: true }]) {
      const webp = await new Bun.Image(see).webp(options).bytes();
      const exif = exifBlock(6);
      const body = bytesOf(
        webp.subarray(8),
        "EXIF",
        u32(exif.length).reverse(),
        exif,
        exif.length % 2 ? [0] : [],
        "XMP ",
        u32(14).reverse(),
        "private remark",
      );
      const sent = bytesOf("RIFF", u32(body.length).reverse(), body, "SN-SECRET-4711");
      const kept = keepWebp(sent);
      expectClean(kept.bytes);
      expect(kept).toMatchObject({ width: 31, height: 17, orientation: 6 });
      expect(kept.bytes.length).toBeLessThanOrEqual(webp.length);
      expect((await pixelsOf(kept.bytes)).rows).toEqual((await pixelsOf(webp)).rows);
    }
  });
});
