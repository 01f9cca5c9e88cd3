// The counter says of each of Unicode's own rows what Unicode says.

import { expect, test } from "bun:test";
import { readUnicodeRows } from "../../../../test/graphemes/unicode-rows";
import { charactersLeft, MOST_CHARACTERS } from "./count";

test("the counter gives the number of all 766 rows of Unicode's test", async () => {
  const rows = await readUnicodeRows();
  const counted = (text: string) => MOST_CHARACTERS - charactersLeft(text);
  const differing = rows.filter(({ text, characters }) => counted(text) !== characters);
  expect(rows.length).toBe(766);
  expect(differing.map(({ written }) => written)).toEqual([]);
});
