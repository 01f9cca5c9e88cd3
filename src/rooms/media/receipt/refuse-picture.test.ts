/** What is not received: refused with a reason, at little cost, and never with harm to the process that asked. */

import { describe, expect, test } from "bun:test";
import { deflateSync } from "node:zlib";
import { bytesOf, loadedJpeg, madePng, pngChunk, scene, u32 } from "./made-for-tests";
import { PictureRefused, type RefusalReason } from "./picture-refused";
import { receivePicture, type ReceiptLimits } from "./receive-picture";

/** More in the long suite. */
const ROUNDS = process.env["WARRAQ_TEST_LONG"] ? 1000 : 20;

const camera = await new Bun.Image(scene({ width: 700, height: 500 })).jpeg({ quality: 90 }).bytes();

async function refusal(bytes: Uint8Array, limits?: Partial<ReceiptLimits>): Promise<RefusalReason> {
  try {
    await receivePicture(bytes, limits);
  } catch (error) {
    if (error instanceof PictureRefused) return error.reason;
    throw error;
  }
  throw new Error("it was received");
}

describe("refused", () => {
  test("what is no picture, or none of ours, by its first bytes", async () => {
    const cases: [string, RefusalReason][] = [
      ["", "not-a-picture"],
      ["<!doctype html><script>1</script>", "not-a-picture"],
      ["%PDF-1.7", "not-a-picture"],
      ["\0\0\0\x18ftypheic\0\0\0\0mif1heic", "heic"],
      ["\0\0\0\x18ftypmif1\0\0\0\0mif1heic", "heic"],
      ["\0\0\0\x1cftypmif1\0\0\0\0mif1avif", "unsupported"],
      ["\0\0\0\x18ftypmif1\0\0\0\0mif1miaf", "unsupported"],
      ["GIF89a\x01\0\x01\0", "unsupported"],
      ["II*\0\x08\0\0\0", "unsupported"],
      ['<?xml version="1.0"?><svg onload="x()"/>', "unsupported"],
    ];
    for (const [start, reason] of cases)
      expect([start, await refusal(bytesOf(start))]).toEqual([start, reason]);
  });

  test("a file cut short, at any place", async () => {
    const png = scene({ width: 40, height: 40 });
    const webp = await new Bun.Image(png).webp().bytes();
    for (const whole of [camera, png, webp]) {
      for (const part of [0.1, 0.5, 0.99]) {
        expect(await refusal(whole.subarray(0, Math.floor(whole.length * part)))).toBe("incomplete");
      }
    }
  });

  test("animation", async () => {
    const frames = pngChunk("acTL", bytesOf(u32(2), u32(0)));
    expect(await refusal(madePng({ width: 8, height: 8 }, () => [1, 2, 3], [frames]))).toBe("animated");
    const body = bytesOf(
      "WEBP",
      "VP8X",
      [10, 0, 0, 0],
      [2, 0, 0, 0, 7, 0, 0, 7, 0, 0],
      "ANIM",
      [6, 0, 0, 0],
      [0, 0, 0, 0, 0, 0],
    );
    expect(await refusal(bytesOf("RIFF", u32(body.length).reverse(), body))).toBe("animated");
  });

  test("too many bytes, and too many pixels before any of them is unpacked", async () => {
    expect(await refusal(camera, { maxBytes: 1000 })).toBe("too-large");
    const rows = deflateSync(new Uint8Array(16_001 * 16_000), { level: 1 }); // 8-bit grey
    const bomb = bytesOf(
      "\x89PNG\r\n\x1a\n",
      pngChunk("IHDR", bytesOf(u32(16_000), u32(16_000), [8, 0, 0, 0, 0])),
      pngChunk("IDAT", rows),
      pngChunk("IEND", new Uint8Array(0)),
    );
    Bun.gc(true);
    const before = process.memoryUsage.rss();
    const started = performance.now();
    expect(await refusal(bomb)).toBe("too-many-pixels");
    expect(performance.now() - started).toBeLessThan(500);
    expect(process.memoryUsage.rss() - before).toBeLessThan(50e6);
  }, 30_000);

  test("what would take the decoder too long or too much memory", async () => {
    const flat = madePng({ width: 6, height: 4 }, () => [90, 90, 90]);
    const large = await new Bun.Image(flat).resize(6000, 4000).png({ compressionLevel: 1 }).bytes();
    expect(await refusal(large, { memoryMb: 60 })).toBe("failed");
    expect(await refusal(large, { timeoutMs: 20 })).toBe("failed");
    expect((await receivePicture(large)).original.width).toBe(6000); // and the next one finds its place free
  }, 60_000);
});

test("damaged files end in a picture or a refusal", async () => {
  const small = loadedJpeg(
    await new Bun.Image(scene({ width: 48, height: 32 })).jpeg({ quality: 80, progressive: true }).bytes(),
    3,
  );
  let seed = 7;
  const random = (below: number) => (seed = (seed * 48_271) % 0x7fffffff) % below;
  const ends = new Map<string, number>();
  for (let round = 0; round < ROUNDS; round++) {
    const damaged = small.slice();
    for (let hits = 1 + random(6); hits > 0; hits--) damaged[2 + random(damaged.length - 2)] = random(256);
    const end = await receivePicture(damaged).then(
      () => "received",
      (error) => (error instanceof PictureRefused ? error.reason : `escaped: ${error}`),
    );
    ends.set(end, (ends.get(end) ?? 0) + 1);
  }
  expect([...ends.keys()].filter((end) => end.startsWith("escaped"))).toEqual([]);
  expect(ends.get("received")).toBeGreaterThan(ROUNDS / 10);
}, 120_000);
