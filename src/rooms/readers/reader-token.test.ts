// The token cannot be forged, cut, prolonged or carried from one purpose to another, and no rubbish makes it throw.

import { expect, test } from "bun:test";
import { checkAct, signAct } from "./act-token";
import { keyedHash } from "./keyed-hash";
import {
  authorKey,
  formerVoterKey,
  isFreshToken,
  issueReaderToken,
  TOKEN_MAX_AGE_SECONDS,
  verifyReaderToken,
  voterKey,
} from "./reader-token";

const DAY = 86_400_000;
const now = Date.UTC(2026, 10, 23, 14, 0);
const key = (seed: number) => new Uint8Array(32).fill(seed);
const keys = { token: key(1), vote: key(2) };

test("a token that was issued is read back, in 47 characters", () => {
  const token = issueReaderToken(keys, now);
  expect(token.text).toMatch(/^[\w-]{47}$/);
  expect(verifyReaderToken(keys, { text: token.text, now })).toEqual(token);
  expect(issueReaderToken(keys, now).text).not.toBe(token.text);
});

test("forged, truncated, prolonged and foreign tokens are null and never throw", () => {
  const { text } = issueReaderToken(keys, now);
  const flipped = [...text].map(
    (_, at) => text.slice(0, at) + (text[at] === "A" ? "B" : "A") + text.slice(at + 1),
  );
  const cut = [...text].map((_, at) => text.slice(0, at));
  const rubbish = [
    null,
    undefined,
    "",
    " ",
    "=".repeat(47),
    "ﻙ".repeat(47),
    "A".repeat(47),
    `${text}=`,
    ` ${text}`,
    text + text,
    "\ud800",
    "\0".repeat(47),
  ];
  for (const bad of [...flipped, ...cut, ...rubbish])
    expect(verifyReaderToken(keys, { text: bad, now })).toBeNull();
  expect(verifyReaderToken({ ...keys, token: key(9) }, { text, now })).toBeNull();
});

test("a token is written in one way only: its last two spare bits are zero", () => {
  const { text } = issueReaderToken(keys, now);
  const last = String.fromCharCode(text.charCodeAt(46) + 1);
  expect(Buffer.from(text.slice(0, 46) + last, "base64url")).toEqual(Buffer.from(text, "base64url"));
  expect(verifyReaderToken(keys, { text: text.slice(0, 46) + last, now })).toBeNull();
});

test("a token lives 180 days, to the week, and does not come from the future", () => {
  const { text } = issueReaderToken(keys, now);
  expect(TOKEN_MAX_AGE_SECONDS).toBe(15_552_000);
  expect(verifyReaderToken(keys, { text, now: now + 180 * DAY })).not.toBeNull();
  expect(verifyReaderToken(keys, { text, now: now + 188 * DAY })).toBeNull();
  expect(verifyReaderToken(keys, { text, now: now - 15 * DAY })).toBeNull();
});

test("freshness is known by the week alone", () => {
  const token = issueReaderToken(keys, now);
  expect(isFreshToken(token, now + 3 * DAY)).toBe(true);
  expect(isFreshToken(token, now + 15 * DAY)).toBe(false);
});

test("one reader is a different stranger on every target, and the same one on each return", () => {
  const token = issueReaderToken(keys, now);
  const other = issueReaderToken(keys, now);
  const article = { kind: "article", id: 812 } as const;
  const all = [
    voterKey(keys, article, token),
    voterKey(keys, { kind: "article", id: 813 }, token),
    voterKey(keys, { kind: "comment", id: 812 }, token),
    voterKey(keys, article, other),
    authorKey(keys, 812, token),
    authorKey(keys, 81, token),
  ];
  expect(new Set(all.map((one) => Buffer.from(one).toString("hex"))).size).toBe(all.length);
  expect(all.every((one) => one.length === 16)).toBe(true);
  expect<Uint8Array | undefined>(voterKey(keys, article, token)).toEqual(all[0]);
});

test("after a rotation old tokens still verify and old rows are still found", () => {
  const token = issueReaderToken(keys, now);
  const turned = { token: key(3), vote: key(4), previous: keys };
  const target = { kind: "article", id: 1 } as const;
  expect(verifyReaderToken(turned, { text: token.text, now })?.text).toBe(token.text);
  expect(voterKey(turned, target, token)).not.toEqual(voterKey(keys, target, token));
  expect(formerVoterKey(turned, target, token)).toEqual(voterKey(keys, target, token));
  expect(formerVoterKey(keys, target, token)).toBeNull();
});

test("fields cannot flow into each other", () => {
  const one = keyedHash(key(1), { label: "vote", fields: ["ab", "c"] });
  expect(one).toHaveLength(16);
  expect(keyedHash(key(1), { label: "vote", fields: ["a", "bc"] })).not.toEqual(one);
  expect(keyedHash(key(1), { label: "votea", fields: ["b", "c"] })).not.toEqual(one);
});

test("an act token holds for its purpose, object and time alone", () => {
  const act = { purpose: "cast-vote", object: ["article", 812, "like"] };
  const text = signAct(keys, { ...act, now, expiresAt: now + 1000 });
  expect(checkAct(keys, text, { ...act, now: now + 999 })).toEqual({
    issuedAt: now,
    expiresAt: now + 1000,
  });
  expect(checkAct(keys, text, { ...act, now: now + 1000 })).toBeNull();
  expect(checkAct(keys, text, { ...act, now: now - 61_000 })).toBeNull();
  expect(checkAct(keys, text, { ...act, purpose: "comment", now })).toBeNull();
  expect(checkAct(keys, text, { ...act, object: ["article", 813, "like"], now })).toBeNull();
  expect(checkAct(keys, text, { ...act, object: ["article", 81, "2like"], now })).toBeNull();
  expect(checkAct({ ...keys, token: key(5), previous: keys }, text, { ...act, now })).not.toBeNull();
  for (const bad of [
    null,
    undefined,
    "",
    text.slice(0, -1),
    `${text}A`,
    issueReaderToken(keys, now).text,
    "A".repeat(39),
  ])
    expect(checkAct(keys, bad, { ...act, now })).toBeNull();
});
