// The reader's script stays within what a bad line can carry.

import { expect, test } from "bun:test";
import { join } from "node:path";
import { buildAssets } from "#platform/http";
import { weigh } from "../../../../test/weigh";

/** Brotli, in bytes, for everything that a reader's page may load. */
const MOST_BYTES = 3000;

test("the reader's script is at most 3,000 bytes", async () => {
  const assets = await buildAssets({ reader: join(import.meta.dir, "..", "reader-script.ts") });
  expect(weigh(assets.textOf("reader"))).toBeLessThanOrEqual(MOST_BYTES);
});

test("telephones that are no longer served can read it: Safari has no looking behind before 16.4", async () => {
  const assets = await buildAssets({ reader: join(import.meta.dir, "..", "reader-script.ts") });
  expect(assets.textOf("reader")).not.toMatch(/\(\?<[=!]/);
});
