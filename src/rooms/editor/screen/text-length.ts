// How long the story is, quietly under it: words, characters, minutes of reading; and of what is selected.

import type { Editor } from "@tiptap/core";
import type { Node as PmNode } from "@tiptap/pm/model";
import { type Length, lengthOf, readingMinutes } from "#articles/manuscript";
import { byId } from "./element";
import { numberIn, type Say } from "./said-words";

/** What is said again, or is not the story's own words. The server's table of parts says the same. */
const UNCOUNTED = ["pullQuote", "picture", "gallery", "linkCard", "divider", "mapPoint"];
/** Milliseconds of rest after which the figures are made anew. */
const REST = 250;

const ADDED = (one: Length, other: Length): Length => ({
  words: one.words + other.words,
  characters: one.characters + other.characters,
});
const NOTHING: Length = { words: 0, characters: 0 };

/** Lines of running text are counted once and remembered: a key changes one of them. */
function counter(language: string): (node: PmNode) => Length {
  const known = new WeakMap<PmNode, Length>();
  return function count(node) {
    const before = known.get(node);
    if (before) return before;
    let length = NOTHING;
    if (node.isTextblock) length = lengthOf(node.textContent, language);
    else if (!UNCOUNTED.includes(node.type.name))
      node.forEach((child) => {
        if (!UNCOUNTED.includes(child.type.name)) length = ADDED(length, count(child));
      });
    known.set(node, length);
    return length;
  };
}

export interface TextLengthParts {
  editor: Editor;
  say: Say;
  /** The article's language. */
  language: string;
  /** Words a minute of its readers. */
  pace: number;
}

/** Follows the story and the selection. */
export function textLength({ editor, say, language, pace }: TextLengthParts): void {
  const line = byId("writing-length", HTMLElement);
  const count = counter(language);
  const figures = ({ words, characters }: Length) => ({
    words: numberIn(words),
    characters: numberIn(characters),
  });
  function show(): void {
    const { doc, selection } = editor.state;
    const whole = count(doc);
    const minutes = numberIn(readingMinutes(whole.words, pace));
    const sentence = say("length", { ...figures(whole), minutes });
    const chosen = selection.empty
      ? ""
      : doc.textBetween(selection.from, selection.to, "\n", () => "").trim();
    line.textContent = chosen
      ? `${sentence} · ${say("length-selected", figures(lengthOf(chosen, language)))}`
      : sentence;
  }
  let resting: ReturnType<typeof setTimeout> | undefined;
  const later = (): void => {
    clearTimeout(resting);
    resting = setTimeout(show, REST);
  };
  editor.on("update", later);
  editor.on("selectionUpdate", later);
  show();
}
