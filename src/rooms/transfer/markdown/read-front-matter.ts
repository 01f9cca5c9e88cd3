// Reads the front matter of a story file: strict YAML in which every value is text, held to one schema.

import {
  type Document,
  isCollection,
  isMap,
  isPair,
  isScalar,
  LineCounter,
  type Node,
  type Pair,
  parseAllDocuments,
  visit,
} from "yaml";
import type { core } from "zod";
import type { Refuse } from "./bad-story";
import { FrontMatter } from "./front-matter";

/** Longest front matter, in UTF-16 units; a full one has about 1,500. */
export const MOST_FRONT_MATTER = 65_536;

export interface FrontMatterRead {
  readonly front: FrontMatter;
  /** The line of the file on which each key stands. */
  readonly lines: Readonly<Record<string, number>>;
}

/**
 * Reads the YAML of the front matter, whose first line is line `firstLine` of the file. Every scalar is text as typed
 * (YAML's failsafe schema), so that `headline: 1986` and `headline: No` are headlines. Anchors, aliases, tags,
 * directives and several documents are refused: they can make a small file large, or name what is not there.
 * Null when anything was refused.
 */
export function readFrontMatter(yaml: string, firstLine: number, refuse: Refuse): FrontMatterRead | null {
  const lineCounter = new LineCounter();
  // What is found missing at the end is told of on the last line that has words.
  const end = yaml.trimEnd().length;
  const lineAt = (offset: number) => lineCounter.linePos(Math.min(offset, end)).line + firstLine - 1;
  const directive = /^%/m.exec(yaml);
  if (directive !== null) {
    const before = yaml.slice(0, directive.index).split("\n").length - 1;
    refuse(firstLine + before, { code: "yaml-directive" });
    return null;
  }
  const documents = parseAllDocuments(yaml, {
    schema: "failsafe",
    lineCounter,
    prettyErrors: false,
    logLevel: "silent",
  });
  const [document, second] = "empty" in documents ? [] : documents;
  if (document === undefined || (document.contents === null && second === undefined)) {
    refuse(firstLine, { code: "not-a-mapping" });
    return null;
  }
  let good = true;
  const refuseAt: Refuse = (at, reason) => {
    good = false;
    refuse(at, reason);
  };
  if (second !== undefined) refuseAt(lineAt(second.range[0]), { code: "yaml-documents" });
  refuseErrors(document, { yaml, lineAt, refuse: refuseAt });
  refuseMachinery(document, { lineAt, refuse: refuseAt });
  if (!good) return null;
  if (!isMap(document.contents)) {
    refuse(firstLine, { code: "not-a-mapping" });
    return null;
  }
  const front = holdToSchema(document, { lineAt, refuse });
  const keys = document.contents.items.map(
    (pair) => [String(keyOf(pair)), lineAt(offsetOf(pair.key))] as const,
  );
  return front && { front, lines: Object.fromEntries(keys) };
}

interface Place {
  lineAt: (offset: number) => number;
  refuse: Refuse;
}

function refuseErrors(document: Document.Parsed, { yaml, lineAt, refuse }: Place & { yaml: string }): void {
  for (const problem of [...document.errors, ...document.warnings]) {
    const at = lineAt(problem.pos[0]);
    if (problem.code === "DUPLICATE_KEY") {
      const key = /^[^:\n]*/.exec(yaml.slice(problem.pos[0]))?.[0].trim() ?? "";
      refuse(at, { code: "key-twice", key });
    } else if (problem.code === "TAG_RESOLVE_FAILED") {
      // Said once, by refuseMachinery.
    } else if (problem.code === "BAD_ALIAS") refuse(at, { code: "yaml-anchor", name: "*" });
    else
      refuse(at, {
        code: "yaml-wrong",
        message: problem.message.replace(/\.$/, ""),
      });
  }
}

function refuseMachinery(document: Document.Parsed, { lineAt, refuse }: Place): void {
  visit(document, {
    Alias: (_, node) =>
      refuse(lineAt(node.range?.[0] ?? 0), {
        code: "yaml-anchor",
        name: `*${node.source}`,
      }),
    Value: (_, node) => {
      const at = lineAt(node.range?.[0] ?? 0);
      if (node.anchor !== undefined) refuse(at, { code: "yaml-anchor", name: `&${node.anchor}` });
      if (node.tag !== undefined) refuse(at, { code: "yaml-tag", tag: node.tag });
    },
    Pair: (_, pair) => {
      if (!isScalar(pair.key)) refuse(lineAt(offsetOf(pair.key)), { code: "not-a-mapping" });
    },
  });
}

function holdToSchema(document: Document.Parsed, { lineAt, refuse }: Place): FrontMatter | null {
  const read = FrontMatter.safeParse(document.toJS());
  for (const issue of read.error?.issues ?? []) {
    const at = lineAt(findOffset(document, issue.path));
    const name = issue.path
      .map((step) => (typeof step === "number" ? `${step + 1}` : String(step)))
      .join(" ");
    if (issue.code === "unrecognized_keys") {
      for (const key of issue.keys) {
        refuse(lineAt(findOffset(document, [...issue.path, key])), {
          code: "key-unknown",
          key,
        });
      }
    } else if (isMissing(issue, document)) refuse(at, { code: "key-missing", key: name });
    else if (issue.code === "too_big")
      refuse(at, {
        code: "value-long",
        key: name,
        most: Number(issue.maximum),
      });
    else refuse(at, { code: "value-wrong", key: name, wanted: wantedBy(issue) });
  }
  if (read.success && read.data.byline !== undefined && read.data.bylines !== undefined) {
    refuse(lineAt(findOffset(document, ["bylines"])), { code: "byline-twice" });
    return null;
  }
  return read.success ? read.data : null;
}

function isMissing(issue: core.$ZodIssue, document: Document.Parsed): boolean {
  if (issue.code === "custom" && issue.params?.missing === true) return true;
  return issue.path.length > 0 && !document.hasIn(issue.path);
}

function wantedBy(issue: core.$ZodIssue): string {
  if (issue.code === "custom" && typeof issue.params?.wanted === "string") return issue.params.wanted;
  if (issue.code === "invalid_value") return issue.message;
  if (issue.code === "too_small") return "a name, or a list of names";
  if (issue.code === "invalid_type" && issue.expected === "array") return "a list";
  if (issue.code === "invalid_type" && issue.expected === "object") return "a list of keys with values";
  return "text on one line";
}

/** Where the value of a path is written, or, when it is not, the nearest key above it. */
function findOffset(document: Document.Parsed, path: readonly PropertyKey[]): number {
  let node: unknown = document.contents;
  let offset = offsetOf(node);
  for (const step of path) {
    if (!isCollection(node)) break;
    const item: unknown = isMap(node)
      ? node.items.find((pair) => keyOf(pair) === step)
      : node.items[Number(step)];
    if (item === undefined) break;
    offset = offsetOf(isPair(item) ? item.key : item);
    node = isPair(item) ? item.value : item;
  }
  return offset;
}

function keyOf(pair: Pair): unknown {
  return isScalar(pair.key) ? pair.key.value : undefined;
}

function offsetOf(node: unknown): number {
  return (node as Node | null)?.range?.[0] ?? 0;
}
