// Rates are counted by neighbourhood, whatever the spelling of the address, and are forgotten at midnight.

import { expect, test } from "bun:test";
import { addressPrefix } from "./address-prefix";
import { openRates, RATES } from "./rates";

const noon = Date.UTC(2026, 10, 23, 12);

test("addresses become prefixes by a real parser", () => {
  const v4 = Uint8Array.of(203, 0, 113, 9);
  for (const spelling of [
    "203.0.113.9",
    "203.0.113.9:443",
    "::ffff:203.0.113.9",
    "::ffff:cb00:7109",
    "0:0:0:0:0:FFFF:cb00:7109",
    "[::ffff:203.0.113.9]:80",
  ])
    expect(addressPrefix(spelling)).toEqual(v4);
  const v6 = Uint8Array.of(0x20, 0x01, 0x0d, 0xb8, 0, 0, 0xaa);
  for (const spelling of [
    "2001:db8:0:aa00::1",
    "2001:DB8::aaff:9:9:9:9",
    "[2001:db8:0:aabb::1]:443",
    "2001:db8::aa12:1:2:3:4%eth0",
  ])
    expect(addressPrefix(spelling)).toEqual(v6);
  expect(addressPrefix("2001:db8:0:ab00::1")).not.toEqual(v6);
  expect(addressPrefix("::1")).toEqual(new Uint8Array(7));
  for (const none of [
    "",
    "unknown",
    "203.0.113",
    "203.0.113.9.",
    "203.0.113.256",
    "2001:db8:::1",
    "203.0.113.9, 10.0.0.1",
    "1%2",
  ])
    expect(addressPrefix(none)).toBeNull();
});

test("thirty votes in five minutes are calm, the next is busy, and the bucket drains", () => {
  let now = noon;
  const rates = openRates();
  const paces = Array.from({ length: RATES.vote.times + 1 }, () =>
    rates.touch({ purpose: "vote", address: "203.0.113.9", at: now }),
  );
  expect(paces.filter((pace) => pace === "calm")).toHaveLength(30);
  expect(paces.at(-1)).toBe("busy");
  expect(rates.touch({ purpose: "vote", address: "::ffff:203.0.113.9", at: now })).toBe("busy");
  expect(rates.touch({ purpose: "comment", address: "203.0.113.9", at: now })).toBe("calm");
  expect(rates.touch({ purpose: "vote", address: "203.0.113.10", at: now })).toBe("calm");
  now += RATES.vote.withinMs;
  expect(rates.touch({ purpose: "vote", address: "203.0.113.9", at: now })).toBe("calm");
});

test("at midnight UTC everything counted is forgotten", () => {
  let now = Date.UTC(2026, 10, 23, 23, 59, 59);
  const rates = openRates();
  for (let i = 0; i < 6; i++) rates.touch({ purpose: "new-token", address: "2001:db8::1", at: now });
  expect(rates.touch({ purpose: "new-token", address: "2001:db8:0:ff::1", at: now })).toBe("busy");
  now += 1000;
  expect(rates.touch({ purpose: "new-token", address: "2001:db8::1", at: now })).toBe("calm");
  expect(rates.size()).toBe(1);
});

test("a flood of addresses does not grow memory", () => {
  const rates = openRates(100);
  for (let i = 0; i < 500; i++)
    rates.touch({
      purpose: "vote",
      address: `10.0.${i >> 8}.${i & 255}`,
      at: noon,
    });
  expect(rates.size()).toBe(100);
  expect(rates.touch({ purpose: "vote", address: "not an address", at: noon })).toBe("calm");
});
