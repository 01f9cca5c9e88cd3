// Attributes in braces after a bracketed span or a picture, `{speaker="Name"}`, as Pandoc writes them: a Markdown extension.

import type { CompileContext, Extension, Handle, Token } from "mdast-util-from-markdown";
import type { Code, Effects, Paragraph, State, Syntax } from "./tree";

/** Braces with what stands in them, kept from the rest of Markdown: `role="a *b*"` is not emphasis. */
export interface Attributes {
  type: "attributes";
  value: string;
  position?: Paragraph["position"];
  data?: Paragraph["data"];
}

declare module "mdast" {
  interface PhrasingContentMap {
    attributes: Attributes;
  }
  interface RootContentMap {
    attributes: Attributes;
  }
}
declare module "micromark-util-types" {
  interface TokenTypeMap {
    spanAttributes: "spanAttributes";
    spanAttributesData: "spanAttributesData";
  }
}

/**
 * Stand in for `\[` and `\]` until brackets have been matched. Noncharacters (Unicode 23.7): the text was cleaned of
 * them, and Markdown turns a numeric reference to one into U+FFFD, so none can come from the file.
 */
const MASKS = new Map([
  ["[", "\ufdd0"],
  ["]", "\ufdd1"],
]);

/** Puts escaped brackets back. */
export function unmask(text: string): string {
  return text.replaceAll("\ufdd0", "[").replaceAll("\ufdd1", "]");
}

const LEFT_BRACE = 123;
const RIGHT_BRACE = 125;
const RIGHT_BRACKET = 93;
const RIGHT_PAREN = 41;
const QUOTE = 34;
const BACKSLASH = 92;

/** For `fromMarkdown`'s `extensions`. */
export const attributesSyntax: Syntax = {
  text: {
    [LEFT_BRACE]: {
      name: "spanAttributes",
      previous: (code) => code === RIGHT_BRACKET || code === RIGHT_PAREN,
      tokenize: tokenizeAttributes,
    },
  },
};

/** For `fromMarkdown`'s `mdastExtensions`. */
export const attributesTree: Extension = {
  enter: {
    spanAttributes(token) {
      this.enter({ type: "attributes", value: "" }, token);
    },
  },
  exit: {
    spanAttributes(token) {
      const node = this.stack[this.stack.length - 1];
      if (node?.type === "attributes") node.value = this.sliceSerialize(token);
      this.exit(token);
    },
    characterEscapeValue: exitEscape satisfies Handle,
  },
};

/** As the library's own handler, but an escaped bracket is masked. */
function exitEscape(this: CompileContext, token: Token): undefined {
  const text = this.stack.pop();
  if (text === undefined || !("value" in text)) throw new Error("An escape stands outside text.");
  const character = this.sliceSerialize(token);
  text.value += MASKS.get(character) ?? character;
  if (text.position !== undefined) {
    const { line, column, offset } = token.end;
    text.position.end = { line, column, offset };
  }
  return undefined;
}

/** From `{` to the first `}` outside quotation marks; may run over lines. Without one, the brace is text. */
function tokenizeAttributes(effects: Effects, ok: State, nok: State): State {
  let quoted = false;
  return start;

  function start(code: Code): State {
    effects.enter("spanAttributes");
    effects.enter("spanAttributesData");
    effects.consume(code);
    return inside;
  }

  function inside(code: Code): State | undefined {
    if (code === null) return nok(code);
    if (code < -2) return lineEnd(code);
    effects.consume(code);
    if (code === QUOTE) quoted = !quoted;
    if (code === BACKSLASH && quoted) return escaped;
    if (code !== RIGHT_BRACE || quoted) return inside;
    effects.exit("spanAttributesData");
    effects.exit("spanAttributes");
    return ok;
  }

  function escaped(code: Code): State | undefined {
    if (code === null || code < -2) return inside(code);
    effects.consume(code);
    return inside;
  }

  /** Micromark wants every line ending in a token of its own. */
  function lineEnd(code: Code): State {
    effects.exit("spanAttributesData");
    effects.enter("lineEnding");
    effects.consume(code);
    effects.exit("lineEnding");
    return nextLine;
  }

  function nextLine(code: Code): State | undefined {
    if (code === null) return nok(code);
    effects.enter("spanAttributesData");
    return inside(code);
  }
}

const PAIR = /\s*([A-Za-z][\w-]*)="((?:[^"\\]|\\[\s\S])*)"(?=\s|$)/y;

/** The pairs in `{key="value" …}`, in their order, `\"` and `\\` unescaped; null when it has any other form. */
export function readAttributes(source: string): [key: string, value: string][] | null {
  const inside = source.slice(1, -1).trimEnd();
  const pairs: [string, string][] = [];
  PAIR.lastIndex = 0;
  while (PAIR.lastIndex < inside.length) {
    const found = PAIR.exec(inside);
    if (found === null) return null;
    pairs.push([found[1] ?? "", (found[2] ?? "").replace(/\\([\s\S])/g, "$1")]);
  }
  return pairs.length === 0 ? null : pairs;
}
