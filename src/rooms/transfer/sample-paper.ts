// The form of `sample/paper.json`: everything of the sample paper that is not a story.

import { z } from "zod";
import { isLanguage, type Language } from "#platform/i18n";

const Tag = z.custom<Language>((tag) => typeof tag === "string" && isLanguage(tag));
const Name = z.strictObject({ name: z.string().min(1), slug: z.string().min(1) });
const Names = z.partialRecord(Tag, Name);
const SampleSection = z.strictObject({ key: z.string(), names: Names });

export const SamplePaper = z.strictObject({
  name: z.partialRecord(Tag, z.string()),
  languages: z.array(Tag).min(1),
  defaultLanguage: Tag,
  timeZone: z.string(),
  accent: z.string(),
  editions: z.array(SampleSection.extend({ sections: z.array(SampleSection) })),
  bylines: z.array(z.strictObject({ key: z.string(), withheld: z.boolean(), names: Names })),
  /** Paragraphs, and lines that begin with "- ". */
  policy: z.partialRecord(Tag, z.array(z.string())),
  /** What the paper says of itself: paragraphs, lists and subheads in Markdown, a line a string. */
  pages: z.array(
    z.partialRecord(
      Tag,
      z.strictObject({ title: z.string().min(1), slug: z.string().min(1), words: z.array(z.string()) }),
    ),
  ),
  comments: z.array(
    z.strictObject({
      story: z.string(),
      language: Tag,
      name: z.string(),
      text: z.string().min(1),
      state: z.enum(["approved", "held"]),
      minutesAfter: z.number().int().positive(),
    }),
  ),
});
export type SamplePaper = z.infer<typeof SamplePaper>;
