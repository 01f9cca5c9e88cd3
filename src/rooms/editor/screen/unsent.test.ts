// What is kept in the browser: unreadable without its key, gone when acknowledged, and never another's.

import { expect, test } from "bun:test";
import type { Manuscript } from "#articles";
import { type Unsent, unsentName, unsentStore } from "./unsent";

/** A browser's storage: its records are its own keys. */
function device(): Storage {
  const storage: Record<string, string> = {};
  const hidden = (value: unknown): PropertyDescriptor => ({ value, enumerable: false });
  Object.defineProperties(storage, {
    getItem: hidden((name: string) => storage[name] ?? null),
    setItem: hidden((name: string, value: string) => {
      storage[name] = value;
    }),
    removeItem: hidden((name: string) => {
      delete storage[name];
    }),
  });
  return storage as unknown as Storage;
}

const KEY = Buffer.alloc(32, 1).toString("base64");
const OTHER_KEY = Buffer.alloc(32, 2).toString("base64");
const manuscript: Manuscript = {
  headline: "سرّ",
  standfirst: "",
  section: null,
  bylines: [],
  topics: [],
  picture: null,
  body: [],
};
const unsent = (at: number): Unsent => ({ at, base: 3, manuscript, attempts: [] });

function store(storage: Storage | null, { key = KEY, article = 9, open = [] as string[] } = {}) {
  const name = unsentName(article);
  const place = { article, key, storage, subtle: crypto.subtle, open: async () => new Set(open) };
  return unsentStore(name, place).then((made) => ({ ...made, name }));
}

test("kept text is encrypted, comes back whole to the next screen, and is gone when forgotten", async () => {
  const storage = device();
  const one = await store(storage);
  expect(await one.keep(unsent(1))).toBe(true);
  const raw = storage.getItem(one.name) ?? "";
  expect(Buffer.from(raw, "base64").toString()).not.toContain("سرّ");
  const next = await store(storage);
  expect(await next.list()).toEqual([{ name: one.name, unsent: unsent(1) }]);
  one.forget();
  expect(await next.list()).toEqual([]);
});

test("a record of another person, of another article or of a screen still open is left alone", async () => {
  const storage = device();
  const theirs = await store(storage, { key: OTHER_KEY });
  await theirs.keep(unsent(1));
  await (await store(storage, { article: 91 })).keep(unsent(1));
  const open = await store(storage);
  await open.keep(unsent(2));
  expect(await (await store(storage, { open: [open.name] })).list()).toEqual([]);
  expect(storage.getItem(theirs.name)).not.toBeNull();
});

test("a record moved to another name does not open", async () => {
  const storage = device();
  const one = await store(storage);
  await one.keep(unsent(1));
  storage.setItem(unsentName(9), storage.getItem(one.name) ?? "");
  expect(await (await store(storage)).list()).toHaveLength(1);
});

test("an acknowledgement during encryption wins: nothing is written after it", async () => {
  const storage = device();
  const one = await store(storage);
  const keeping = one.keep(unsent(1));
  one.forget();
  await keeping;
  expect(storage.getItem(one.name)).toBeNull();
});

test("without storage nothing is kept, and it says so", async () => {
  const none = await store(null);
  expect(none.keeps).toBe(false);
  expect(await none.keep(unsent(1))).toBe(false);
});
