// The schema of a story's front matter: which keys there are, and what may stand in each.

import { z } from "zod";
import { cleanLine, cleanText } from "./clean-text";
import { CORRECTION_KINDS } from "./parsed-story";
import { isPictureFile } from "./picture-file";

/** One line of text, cleaned, `most` UTF-16 units at most. */
const line = (most: number) => z.string().transform(cleanLine).pipe(z.string().max(most));
const required = (most: number) => line(most).refine((text) => text !== "", { params: { missing: true } });
const key = line(200).refine((text) => /^[\p{L}\p{N}][\p{L}\p{M}\p{N}\u200c._/-]*$/u.test(text), {
  params: {
    wanted: "letters, digits, dots, hyphens, underscores and slashes, beginning with a letter or digit",
  },
});
const oneOf = <const T extends string>(words: readonly T[]) =>
  z.enum(words, { error: () => `one of ${words.join(", ")}` });

/** Empty values (`standfirst:`) count as absent. */
const absentWhenEmpty = <T extends z.ZodType>(schema: T) =>
  z.preprocess((v) => (v === "" ? undefined : v), schema.optional());
const listOf = <T extends z.ZodType>(item: T, most: number) => absentWhenEmpty(z.array(item).max(most));
const names = absentWhenEmpty(
  z.preprocess(
    (value) => (typeof value === "string" ? [value] : value),
    z.array(required(200)).min(1).max(20),
  ),
);

const Picture = z.strictObject({
  file: line(500).refine(isPictureFile, {
    params: { wanted: "the name of a file beside the story" },
  }),
  caption: line(2000).default(""),
  credit: line(500).default(""),
  alt: line(1000).default(""),
});
const Correction = z.strictObject({
  kind: oneOf(CORRECTION_KINDS),
  date: moment({ orDay: true }),
  text: z
    .string()
    .transform((text) => cleanText(text).trim())
    .pipe(z.string().max(5000))
    .refine((text) => text !== "", { params: { missing: true } }),
  passage: line(500).default(""),
});

/** What `document.toJS()` of a front matter may be; every scalar in it is text. */
export const FrontMatter = z.strictObject({
  id: absentWhenEmpty(key),
  story: absentWhenEmpty(key),
  language: absentWhenEmpty(
    line(35).refine((tag) => /^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/.test(tag), {
      params: { wanted: "a language tag such as en, ar, fa or ckb" },
    }),
  ),
  section: absentWhenEmpty(
    line(300)
      .transform((path) => path.split("/").map((name) => name.trim()))
      .refine((path) => path.length === 2 && path.every((name) => name !== ""), {
        params: {
          wanted: 'an edition and a section, as in "Edition / Section"',
        },
      }),
  ),
  headline: required(500),
  standfirst: line(2000).default(""),
  byline: names,
  bylines: names,
  published: absentWhenEmpty(moment({ orDay: false })),
  topics: listOf(required(100), 30),
  picture: absentWhenEmpty(Picture),
  comments: absentWhenEmpty(oneOf(["open", "closed"])),
  corrections: listOf(Correction, 50),
});
export type FrontMatter = z.infer<typeof FrontMatter>;

/** ISO 8601 with a zone; as milliseconds since 1970 UTC. A day alone, where it may stand, is noon UTC. */
function moment({ orDay }: { orDay: boolean }) {
  const form = /^(\d{4}-\d{2}-\d{2})T\d{2}:\d{2}(:\d{2}(\.\d{1,3})?)?(Z|[+-]\d{2}:\d{2})$/;
  const wanted = `${orDay ? "a day, or " : ""}a date and time with its zone, such as 2026-03-01T09:00:00+03:00`;
  return z.string().transform((written, context) => {
    const text = orDay && /^\d{4}-\d{2}-\d{2}$/.test(written) ? `${written}T12:00Z` : written;
    const day = form.exec(text)?.[1];
    // Date.parse takes 30 February for 2 March.
    const exists = day !== undefined && new Date(`${day}T00:00Z`).toJSON()?.startsWith(day);
    const at = exists ? Date.parse(text) : Number.NaN;
    if (Number.isNaN(at)) context.addIssue({ code: "custom", params: { wanted } });
    return at;
  });
}
