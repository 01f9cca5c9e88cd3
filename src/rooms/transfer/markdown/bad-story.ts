// Every reason for which a story file is refused, with the sentence the command line says, and the error that carries them.

const PICTURE_REFUSALS = {
  "not-a-picture": "is not a picture",
  heic: "is a HEIC file; save it as JPEG",
  unsupported: "is of a kind that is not taken; save it as JPEG, PNG or WebP",
  "too-large": "is too large; at most 30 MB are taken",
  "too-many-pixels": "has too many pixels; at most 50 million are taken",
  incomplete: "is incomplete: the file ends before the picture does",
  animated: "is animated",
  failed: "is damaged, or could not be read in time",
};
type PictureRefusal = keyof typeof PICTURE_REFUSALS;

const SENTENCES = {
  // The file
  "too-large": (v: { bytes: number; most: number }) =>
    `The file is ${v.bytes} bytes long; a story may be ${v.most} bytes at most.`,
  "front-matter-missing": () => "The file does not begin with front matter: its first line must be ---.",
  "front-matter-open": () => "The front matter is not closed: a second line --- is missing.",
  "front-matter-long": (v: { most: number }) => `The front matter is longer than ${v.most} characters.`,
  // Front matter
  "yaml-wrong": (v: { message: string }) => `The front matter is not well-formed YAML: ${v.message}.`,
  "yaml-documents": () => "The front matter holds more than one YAML document.",
  "yaml-directive": () => "A YAML directive (%) is not allowed here.",
  "yaml-anchor": (v: { name: string }) =>
    `A YAML anchor or alias (${v.name}) is not allowed here; write the words out.`,
  "yaml-tag": (v: { tag: string }) => `A YAML tag (${v.tag}) is not allowed here.`,
  "not-a-mapping": () => "The front matter must be a list of keys with values, such as headline: Words.",
  "key-unknown": (v: { key: string }) => `The key "${v.key}" is not known.`,
  "key-twice": (v: { key: string }) => `The key "${v.key}" stands twice.`,
  "key-missing": (v: { key: string }) => `The key "${v.key}" is missing or empty.`,
  "value-wrong": (v: { key: string; wanted: string }) => `The value of "${v.key}" must be ${v.wanted}.`,
  "value-long": (v: { key: string; most: number }) =>
    `The value of "${v.key}" is too long or has too many entries: at most ${v.most}.`,
  "byline-twice": () => 'Write either "byline" or "bylines", not both.',
  // Blocks of the body
  "body-empty": () => "The story has no body.",
  "body-long": (v: { most: number }) => `The body has more than ${v.most} blocks.`,
  "block-wrong": (v: { kind: string; where: string }) =>
    `This ${v.kind} is longer than the paper can keep, or has too many parts (${v.where || "as a whole"}).`,
  "subhead-level": (v: { marks: string }) =>
    `${v.marks} is not allowed: subheads are written with ## and ###, and the headline stands in the front matter.`,
  "subhead-underlined": () =>
    "This line is read as a heading because the next one is a row of dashes or equals signs; write ## for a subhead, or leave a blank line between.",
  "subhead-empty": () => "The subhead has no words.",
  "list-nested": () => "A list inside a list is not allowed.",
  "list-item": () => "An item of a list must be a single paragraph.",
  "list-start": (v: { start: number }) =>
    `A numbered list must start at 1. If ${v.start} opens a sentence, write ${v.start}\\. with a backslash.`,
  "quotation-content": (v: { found: string }) =>
    `A block quotation may hold paragraphs only, not a ${v.found}.`,
  "quotation-empty": () => "The quotation has no words.",
  rule: () => "A horizontal rule is not allowed here.",
  html: () => "Raw HTML is not allowed.",
  table: () => "A table is not allowed here.",
  "table-rows": () =>
    "A table must begin with its header row, which may be empty, and a row of dashes under it.",
  "table-head": (v: { head: string }) =>
    `head="${v.head}" is not known: a table may have "row", "column", "both" or "none".`,
  "table-caption": () => 'The caption of a table is one line under it: Table: Words {head="both"}.',
  "div-unknown": (v: { name: string }) =>
    `"::: ${v.name}" is not known: there are pull, gallery, box, link, map, ltr and rtl.`,
  "div-attribute": (v: { name: string; key: string }) =>
    `"::: ${v.name}" does not know the attribute ${v.key}.`,
  "div-due": (v: { name: string; key: string }) => `"::: ${v.name}" needs the attribute ${v.key}="…".`,
  "div-wrong": (v: { text: string }) =>
    `${v.text} cannot be read: write ::: name, or ::: {.name key="value"} with straight quotation marks.`,
  "div-open": (v: { name: string }) => `"::: ${v.name}" is not closed: a line ::: is missing.`,
  "div-stray": () => "This line ::: closes nothing.",
  "div-nested": () => "One ::: inside another is not allowed.",
  "div-content": (v: { name: string; wanted: string }) => `"::: ${v.name}" may hold ${v.wanted} only.`,
  "map-unread": (v: { at: string }) =>
    `The coordinates "${v.at}" cannot be read; write them like at="36.19, 44.01".`,
  code: () => "Code is not allowed. A paragraph must not begin with four spaces or a tab.",
  footnote: () => "A footnote is not allowed.",
  reference: () =>
    "A link by reference is not allowed; write the address beside the words: [words](https://…).",
  // Pictures
  "picture-in-text": () => "A picture must stand on a line of its own, with a blank line before and after.",
  "picture-file": (v: { file: string }) =>
    `"${v.file}" is not the name of a picture file beside the story: no web addresses, no absolute paths, no backslashes.`,
  "picture-attribute": (v: { key: string }) =>
    `A picture may have the attribute credit="…" once and no other; found ${v.key}.`,
  // Inside a paragraph
  "line-break": () =>
    "A line break inside a paragraph is not kept (two spaces or a backslash at the end of the line); begin a new paragraph.",
  "link-address": (v: { href: string }) =>
    `The link to "${v.href}" is refused: only http, https and mailto addresses are allowed.`,
  "attributes-wrong": (v: { text: string }) =>
    `${v.text} cannot be read: write {speaker="Name" role="what they are"} with straight quotation marks, and close it.`,
  "attributes-misplaced": () =>
    'Attributes in braces may follow only words in brackets, ["like these"]{speaker="Name"}, or a picture.',
  "speech-attribute": (v: { key: string }) =>
    `Spoken words may have speaker="…" and role="…", each once; found ${v.key}.`,
  "speech-speaker": () => 'Spoken words must name their speaker: speaker="Name".',
  "speech-unopened": () => "The bracket [ that opens these spoken words is missing.",
  "speech-nested": () => "Spoken words inside spoken words are not allowed.",
  "speech-empty": () => "There are no words between the brackets.",
  "passage-missing": (v: { passage: string }) => `No passage of the story has the words "${v.passage}".`,
  // Against the paper
  "credit-needed": (v: { file: string }) =>
    `The picture "${v.file}" has no credit, and this paper publishes none without.`,
  "not-utf8": () => "The file is not UTF-8 text.",
  "language-missing": (v: { known: string }) => `The key "language" is missing; this paper has ${v.known}.`,
  "language-unknown": (v: { language: string; known: string }) =>
    `The paper has no language "${v.language}"; it has ${v.known}.`,
  "section-needed": () => 'A story that is to be published needs its place: section: "Edition / Section".',
  "published-later": () => "The date of publication has not come yet; leave --publish out.",
  "id-twice": (v: { id: string; other: string }) => `${v.other} has the same id "${v.id}".`,
  "version-twice": (v: { story: string; language: string; other: string }) =>
    `${v.other} is already the ${v.language} version of the story "${v.story}".`,
  "filed-otherwise": (v: { id: string; language: string }) =>
    `The article "${v.id}" was filed before in another language (${v.language}).`,
  "version-filed": (v: { story: string; language: string; other: string }) =>
    `The story "${v.story}" already has an article in ${v.language}${v.other ? `, "${v.other}"` : ", written in the newsroom"}.`,
  "picture-missing": (v: { file: string }) => `There is no picture file "${v.file}" beside the story.`,
  "picture-refused": (v: { file: string; why: PictureRefusal }) =>
    `The picture "${v.file}" ${PICTURE_REFUSALS[v.why]}.`,
};

export type ReasonCode = keyof typeof SENTENCES;
type Values<C extends ReasonCode> = Parameters<(typeof SENTENCES)[C]> extends [infer V] ? V : unknown;

/** Why something is refused: a code, and the values its sentence needs. */
export type Reason = { [C in ReasonCode]: { code: C } & Values<C> }[ReasonCode];

export interface StoryProblem {
  /** The line in the file, the first being 1. */
  line: number;
  reason: Reason;
}

/** Gathers problems while a file is read, so that the writer is told of all of them at once. */
export type Refuse = (line: number, reason: Reason) => void;

/** The problem in one English sentence, without its file and line. */
export function sentenceOf(problem: StoryProblem): string {
  // Reason pairs each code with the values of its own sentence; TypeScript cannot follow the pair through the table.
  const sentence = SENTENCES[problem.reason.code] as (values: Reason) => string;
  return sentence(problem.reason);
}

/** Thrown by `parseStory`: the file is refused whole, with every problem found, in the order of its lines. */
export class BadStory extends Error {
  override readonly name = "BadStory";
  readonly file: string;
  readonly problems: readonly StoryProblem[];

  constructor(file: string, problems: readonly StoryProblem[]) {
    const sorted = [...problems].sort((a, b) => a.line - b.line);
    super(sorted.map((problem) => `${file}:${problem.line}: ${sentenceOf(problem)}`).join("\n"));
    this.file = file;
    this.problems = sorted;
  }
}
