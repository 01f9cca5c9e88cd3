// The catalogues: the same messages with the same holes in every language, in that language's letters and plurals.

import { LANGUAGE_TAGS } from "#platform/i18n";
import { IntlMessageFormat } from "intl-messageformat";
import { isTest, lineAt, read, type SourceFile } from "./source";

const FOREIGN_LETTERS: Readonly<Record<string, RegExp>> = {
  fa: /[يكى]/u,
  ckb: /[يكىة]/u,
};
/** Messages that are right to be the same as in English: names and marks. */
const SAME_IN_ALL: readonly RegExp[] = [/^(Warraq|RSS|Atom|URL|HTML|Markdown|OK|PDF|JPEG|PNG|WebP)$/i];

/** A column's name looks like a message's. */
const SPEAKS_SQL = /\.(?:selectFrom|insertInto|updateTable|deleteFrom)\s*\(/;

interface Message {
  readonly at: string;
  readonly language: string;
  /** The file's name in its language's folder, and the key: `comments.json`, `comments.held`. */
  readonly file: string;
  readonly key: string;
  readonly text: string;
}

type Node = ReturnType<IntlMessageFormat["getAst"]>[number];

const KINDS = ["words", "value", "value", "value", "value", "select", "plural", "pound", "tag"];

/** Everything that is wrong inside the catalogues. */
export function findBadMessages(files: readonly SourceFile[]): string[] {
  const messages = files.flatMap(messagesOf);
  const english = new Map(
    messages.filter(({ language }) => language === "en").map((message) => [message.key, message]),
  );
  return [
    ...findMissing(messages, english),
    ...messages.flatMap((message) =>
      complaints(message, english.get(message.key)).map(
        (complaint) => `${message.at} ${message.key}: ${complaint}`,
      ),
    ),
  ];
}

function findMissing(messages: readonly Message[], english: ReadonlyMap<string, Message>): string[] {
  return LANGUAGE_TAGS.filter((language) => language !== "en").flatMap((language) => {
    const here = new Map(
      messages.filter((message) => message.language === language).map((message) => [message.key, message]),
    );
    return [
      ...[...english.values()]
        .filter(({ key, file }) => here.get(key)?.file !== file)
        .map(({ key, file }) => `src/messages/${language}/${file}:1 ${key}: missing here`),
      ...[...here.values()]
        .filter(({ key }) => !english.has(key))
        .map(({ at, key }) => `${at} ${key}: not in English`),
    ];
  });
}

function complaints(message: Message, english: Message | undefined): string[] {
  const { text, language } = message;
  if (text.trim() === "") return ["is empty"];
  const nodes = parse(text);
  if (nodes === null) return ["is not a message that ICU can read"];
  const found: string[] = [];
  const letter = FOREIGN_LETTERS[language] === undefined ? null : text.match(FOREIGN_LETTERS[language]);
  if (letter !== null) found.push(`the letter ${letter[0]} is not this language's`);
  found.push(...badPlurals(nodes, language));
  if (english === undefined || language === "en") return found;
  const holes = holesOf(nodes).join(", ");
  const expected = holesOf(parse(english.text) ?? []).join(", ");
  if (holes !== expected) found.push(`has the holes [${holes}], English has [${expected}]`);
  if (text.trim() === english.text.trim() && !mayBeSame(text, nodes)) found.push("is still English");
  return found;
}

function mayBeSame(text: string, nodes: readonly Node[]): boolean {
  const words = nodes.map((node) => ("value" in node && node.type === 0 ? node.value : "")).join("");
  return !/\p{L}/u.test(words) || SAME_IN_ALL.some((pattern) => pattern.test(text.trim()));
}

function parse(text: string): Node[] | null {
  try {
    return new IntlMessageFormat(text, "en", undefined, {
      ignoreTag: true,
    }).getAst();
  } catch {
    return null; // said by the caller, with the message's place
  }
}

function* walk(nodes: readonly Node[]): Generator<Node> {
  for (const node of nodes) {
    yield node;
    if ("options" in node) for (const { value } of Object.values(node.options)) yield* walk(value);
    if ("children" in node) yield* walk(node.children);
  }
}

/** `count:plural`, `name:value`, `kind:select(a b)`, each once and sorted. */
function holesOf(nodes: readonly Node[]): string[] {
  const holes = [...walk(nodes)]
    .filter(({ type }) => type !== 0 && type !== 7)
    .map((node) => {
      const choices = node.type === 5 ? `(${Object.keys(node.options).sort().join(" ")})` : "";
      return `${"value" in node ? String(node.value) : ""}:${KINDS[node.type]}${choices}`;
    });
  // A language may say the number again in words of its own, beside the plural that counts by it.
  const plurals = new Set(holes.filter((hole) => hole.endsWith(":plural")).map((hole) => hole.split(":")[0]));
  return [...new Set(holes)]
    .filter((hole) => !(hole.endsWith(":value") && plurals.has(hole.split(":")[0])))
    .sort();
}

function badPlurals(nodes: readonly Node[], language: string): string[] {
  const expected = new Intl.PluralRules(language).resolvedOptions().pluralCategories.toSorted();
  return [...walk(nodes)].flatMap((node) => {
    if (node.type !== 6 || node.pluralType === "ordinal") return [];
    const forms = Object.keys(node.options)
      .filter((form) => !form.startsWith("="))
      .sort();
    return forms.join() === expected.join()
      ? []
      : [`has the plural forms [${forms.join(" ")}], needs [${expected.join(" ")}]`];
  });
}

function messagesOf({ path, text }: SourceFile): Message[] {
  const [, language, file] = path.match(/^src\/messages\/([a-z]+)\/([^/]+\.json)$/) ?? [];
  if (language === undefined || file === undefined) return [];
  const entries = Object.entries(JSON.parse(text) as Record<string, unknown>);
  return entries.map(([key, value]) => ({
    at: `${path}:${lineAt(text, Math.max(0, text.indexOf(JSON.stringify(key))))}`,
    language,
    file,
    key,
    text: typeof value === "string" ? value : "",
  }));
}

/**
 * Messages that the code asks for and English lacks, and messages that nothing asks for.
 *
 * A literal asks when it is a key, or begins like one; a template such as `state.${name}` asks for all that begin so.
 */
export function findUnmatchedMessages(files: readonly SourceFile[]): string[] {
  const messages = files.flatMap(messagesOf).filter(({ language }) => language === "en");
  const keys = new Set(messages.map(({ key }) => key));
  const code = files.filter(({ path }) => /^src\/.*\.tsx?$/.test(path) && !isTest(path));
  const literals = code.flatMap((file) =>
    read(file).literals.map((literal) => ({ ...literal, path: file.path })),
  );
  const asked = new Set(literals.flatMap(({ value, path }) => keysMeant(value, path)));
  const others = new Set(code.flatMap(namesOfOtherThings));
  const beginnings = literals
    .filter(({ value }) => /^[\w-]+[.-](?:[\w.-]*[.-])?\$\{$/.test(value))
    .map(({ value }) => value.slice(0, -2));
  return [
    ...messages
      .filter(({ key }) => !asked.has(key) && !beginnings.some((beginning) => key.startsWith(beginning)))
      .map(({ at, key }) => `${at} ${key}: nothing asks for this message`),
    ...code.flatMap((file) => findUnknown(file, { keys, others })),
  ];
}

// Routes, rights, verbs and events have names of the same form.
function namesOfOtherThings(file: SourceFile): string[] {
  const named = /\b(?:name|access|verb)\s*:\s*["']([\w.-]+)["']|["']([\w-]+(?:\.[\w-]+)+)["']\s*:/g;
  return [...read(file).code.matchAll(named)].map(([, value, key]) => value ?? key ?? "");
}

// What runs in the browser is sent its room's messages only, and leaves out the room's name.
function keysMeant(value: string, path: string): string[] {
  const room = path.match(/^src\/rooms\/([^/]+)\/(?:screen|script)\//)?.[1];
  return room === undefined ? [value] : [value, `${room}.${value}`];
}

// `t` and `translate` by convention, and what a problem says; elsewhere, but among columns, a literal with a catalogue's first word and a dot can only be a key.
function findUnknown(
  file: SourceFile,
  { keys, others }: { keys: ReadonlySet<string>; others: ReadonlySet<string> },
): string[] {
  const { code } = read(file);
  const words = new Set([...keys].filter((key) => key.includes(".")).map((key) => key.split(".")[0]));
  const calls = [
    ...code.matchAll(/\b(?:(?:t|say|translate)\(|new Problem\(\s*["'][\w-]+["'],)\s*(["'])([^"'\n]+)\1/g),
  ].map((match) => ({
    line: lineAt(code, match.index),
    value: match[2] ?? "",
  }));
  const likeKeys = read(file).literals.filter(
    ({ value }) =>
      /^[a-z][\w-]*(\.[\w-]+)+$/.test(value) &&
      words.has(value.split(".")[0]) &&
      !others.has(value) &&
      !SPEAKS_SQL.test(code) &&
      !/\.(tsx?|js|css|json|xml|txt|html|sock|sqlite|jpe?g|png|webp|svg)$/.test(value),
  );
  return [...calls, ...likeKeys]
    .filter(({ value }) => !keysMeant(value, file.path).some((key) => keys.has(key)))
    .map(({ line, value }) => `${file.path}:${line} asks for the message ${value}, which is not in English`);
}
