/** A whole receipt, from the bytes of a phone's file to the pictures a reader may be sent. */

import { describe, expect, test } from "bun:test";
import { resolve } from "node:path";
import {
  bytesOf,
  exifBlock,
  holds,
  loadedJpeg,
  madePng,
  pixelsOf,
  pngChunk,
  scene,
  SECRETS,
  u32,
} from "./made-for-tests";
import { receivePicture, type ReceivedPicture } from "./receive-picture";
import { TONES } from "./tone";

const camera = await new Bun.Image(scene({ width: 700, height: 500 })).jpeg({ quality: 90 }).bytes();

function expectNoSecrets({ original, variants }: ReceivedPicture, secrets: readonly string[]) {
  for (const { bytes } of [original, ...variants]) {
    for (const secret of secrets) expect(holds(bytes, secret)).toBe(false);
  }
}

describe("a photograph from a phone", () => {
  test("keeps its pixels and its words, and loses place, device and remarks", async () => {
    const sent = loadedJpeg(camera, 6);
    for (const secret of SECRETS) expect(holds(sent, secret)).toBe(true);
    const received = await receivePicture(sent);
    expectNoSecrets(received, SECRETS);
    const { original } = received;
    expect(original).toMatchObject({
      format: "jpeg",
      width: 500,
      height: 700,
      orientation: 6,
    });
    expect(original.hash).toBe(new Bun.SHA256().update(original.bytes).digest("hex"));
    expect(original.bytes.length).toBeLessThanOrEqual(camera.length);
    expect((await pixelsOf(original.bytes)).rows).toEqual((await pixelsOf(sent)).rows);
    expect(received.found).toEqual({
      caption: "قوافل تتجه شمالا",
      credit: "وكالة",
      creator: "Someone",
    });
    expect(received.variants.map((v) => `${v.width}x${v.height} ${v.format}`)).toEqual([
      "320x448 jpeg",
      "320x448 webp",
      "480x672 jpeg",
      "480x672 webp",
    ]);
    expect(TONES[received.tone]).toBeDefined();
    for (const variant of received.variants) {
      const { width, height, format } = await new Bun.Image(variant.bytes).metadata();
      expect({ width, height, format }).toMatchObject({
        width: variant.width,
        height: variant.height,
        format: variant.format,
      });
    }
  }, 30_000);

  test("the picture of the sample story, where it is at hand", async () => {
    const file = Bun.file(resolve(import.meta.dir, "../../../../../shared/seed/convoy.jpg"));
    const atHand = await file.exists();
    const sent = atHand ? await file.bytes() : loadedJpeg(camera, 1);
    const received = await receivePicture(sent);
    expectNoSecrets(received, [...SECRETS, "SN-SEED-0001", "Exif", "8BIM", "xmpmeta"]);
    expect((await pixelsOf(received.original.bytes)).rows).toEqual((await pixelsOf(sent)).rows);
    if (atHand) {
      expect(received.found.caption).toStartWith("Iraqi forces push north");
      expect(received.found.credit).toBe("Iraqi Counter Terrorism Unit");
      expect(received.variants.length).toBe(12);
    }
  }, 30_000);
});

/** For upright (X, Y): where EXIF says that pixel is stored, given the upright width and height. */
const STORED = [
  ([x, y]: number[], _: number[]) => [x, y],
  ([x = 0, y = 0], [w = 0]) => [w - 1 - x, y],
  ([x = 0, y = 0], [w = 0, h = 0]) => [w - 1 - x, h - 1 - y],
  ([x = 0, y = 0], [, h = 0]) => [x, h - 1 - y],
  ([x = 0, y = 0]) => [y, x],
  ([x = 0, y = 0], [w = 0]) => [y, w - 1 - x],
  ([x = 0, y = 0], [w = 0, h = 0]) => [h - 1 - y, w - 1 - x],
  ([x = 0, y = 0], [, h = 0]) => [h - 1 - y, x],
] as ((upright: number[], size: number[]) => number[])[];

describe("orientation", () => {
  const size = [60, 40];
  const corners = [
    [255, 0, 0],
    [0, 255, 0],
    [0, 0, 255],
    [250, 250, 250],
  ];
  const upright = (x: number, y: number) => corners[(x < 30 ? 0 : 1) + (y < 20 ? 0 : 2)] ?? [];

  function stored(orientation: number, extra: Uint8Array[]): Uint8Array {
    const sideways = orientation >= 5;
    const [width = 0, height = 0] = sideways ? [40, 60] : size;
    const places = new Map<string, number[]>();
    for (let y = 0; y < 40; y++) {
      for (let x = 0; x < 60; x++) {
        places.set(String(STORED[orientation - 1]?.([x, y], size)), upright(x, y));
      }
    }
    return madePng({ width, height }, (x, y) => places.get(`${x},${y}`) ?? [], extra);
  }

  async function sent(format: string, orientation: number): Promise<Uint8Array> {
    const exif = exifBlock(orientation);
    if (format === "png") return stored(orientation, [pngChunk("eXIf", exif)]);
    const plain = new Bun.Image(stored(orientation, []));
    if (format === "jpeg") return loadedJpeg(await plain.jpeg({ quality: 95 }).bytes(), orientation);
    const webp = await plain.webp({ lossless: true }).bytes();
    const body = bytesOf(
      "WEBP",
      webp.subarray(12),
      "EXIF",
      u32(exif.length).reverse(),
      exif,
      exif.length % 2 ? [0] : [],
    );
    return bytesOf("RIFF", u32(body.length).reverse(), body);
  }

  test.each(["jpeg", "png", "webp"])(
    "all eight are set upright in %s",
    async (format) => {
      for (let orientation = 1; orientation <= 8; orientation++) {
        const received = await receivePicture(await sent(format, orientation));
        expect(received.original).toMatchObject({
          format,
          width: 60,
          height: 40,
          orientation,
        });
        expectNoSecrets(received, SECRETS);
        for (const { bytes } of received.variants) {
          const { width, height, colourAt } = await pixelsOf(bytes);
          expect([width, height]).toEqual(size);
          for (const [x = 0, y = 0] of [
            [8, 8],
            [50, 8],
            [8, 32],
            [50, 32],
          ]) {
            const off = colourAt(x, y).map((value, i) => Math.abs(value - ([...upright(x, y), 255][i] ?? 0)));
            expect([format, orientation, x, y, Math.max(...off) < 40]).toEqual([
              format,
              orientation,
              x,
              y,
              true,
            ]);
          }
        }
      }
    },
    60_000,
  );
});

describe("transparency", () => {
  test("stays in the original and lies on white in every variant", async () => {
    const logo = madePng({ width: 64, height: 64 }, (x) => (x < 32 ? [200, 0, 0, 255] : [0, 0, 0, 0]));
    const { original, variants, tone } = await receivePicture(logo);
    expect((await pixelsOf(original.bytes)).colourAt(60, 5)).toEqual([0, 0, 0, 0]);
    for (const { bytes } of variants) {
      const { colourAt } = await pixelsOf(bytes);
      expect(Math.min(...colourAt(60, 32))).toBeGreaterThan(245);
      expect(colourAt(4, 32)[0]).toBeGreaterThan(180);
    }
    expect(tone).toBeGreaterThan(5);
  }, 30_000);
});
