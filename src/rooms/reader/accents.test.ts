// Every accent can be read on the paper and on its tint, by day and by night.

import { expect, test } from "bun:test";
import { ACCENTS } from "#publication";
import accents from "./accents.css" with { type: "text" };
import paper from "./paper.css" with { type: "text" };
import { readerSheets } from "./sheet";

type Pair = readonly [light: string, dark: string];

function pairOf(css: string, before: string): Pair {
  const [, light = "", dark = ""] =
    css.slice(css.indexOf(before)).match(/light-dark\((#[0-9a-f]{6}), (#[0-9a-f]{6})\)/) ?? [];
  return [light, dark];
}

/** Relative luminance and contrast as WCAG 2.2 defines them. */
function contrast(one: string, other: string): number {
  const [low = 0, high = 0] = [one, other].map(luminance).toSorted((a, b) => a - b);
  return (high + 0.05) / (low + 0.05);
}

function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function worst(colour: Pair): number {
  const grounds = [pairOf(paper, "--paper:"), pairOf(paper, "--tint:")];
  return Math.min(
    ...grounds.flatMap(([light, dark]) => [contrast(colour[0], light), contrast(colour[1], dark)]),
  );
}

test("the measure is right", () => {
  expect(contrast("#000000", "#ffffff")).toBeCloseTo(21);
  expect(contrast("#777777", "#ffffff")).toBeCloseTo(4.48, 2);
});

test.each([...ACCENTS])("%s keeps 4.5:1", (accent) => {
  expect(accents).toContain(`.accent-${accent} {`);
  expect(worst(pairOf(accents, `.accent-${accent} {`))).toBeGreaterThanOrEqual(4.5);
});

test("ink keeps 7:1, the softer ink 4.5:1", () => {
  expect(worst(pairOf(paper, "--ink:"))).toBeGreaterThanOrEqual(7);
  expect(worst(pairOf(paper, "--soft:"))).toBeGreaterThanOrEqual(4.5);
});

test("browsers that know no pair of colours have each at its time, and on paper the day's", () => {
  const [light, dark] = pairOf(paper, "--ink:");
  for (const { text } of [readerSheets().text, readerSheets().list]) {
    expect(text).not.toContain("light-dark(");
    const [day = "", night = ""] = text.split("@media screen and (prefers-color-scheme:dark)");
    expect(day).toContain(`--ink:${light}`);
    expect(night).toContain(`--ink:${dark}`);
  }
});
