// One open note beside the text: the words it is about, what was said, and what can be done with it.

import type { ShownNote, ShownWords } from "../../notes/notes-data";
import { element } from "../element";
import type { Say } from "../said-words";

export interface NoteCardParts {
  readonly say: Say;
  /** The article's. */
  readonly language: string;
  readonly direction: "ltr" | "rtl";
  goTo(note: ShownNote): void;
  answer(note: ShownNote, words: string): void;
  resolve(note: ShownNote): void;
  settle(note: ShownNote, accept: boolean): void;
}

const LONGEST = 90;

export function noteCard(note: ShownNote, parts: NoteCardParts): HTMLElement {
  const { say } = parts;
  return element("article", {
    attributes: { class: "note", id: `note-${note.id}` },
    children: [
      ...(note.block ? [passage(note, parts)] : []),
      ...(note.suggested ? [suggestion(note, parts)] : []),
      ...note.said.map((line) => said(line, say)),
      acts(note, parts),
    ],
  });
}

function passage(note: ShownNote, { say, language, direction, goTo }: NoteCardParts): HTMLElement {
  const words = note.quoted.length > LONGEST ? `${note.quoted.slice(0, LONGEST)}…` : note.quoted;
  const button = element("button", {
    attributes: {
      type: "button",
      class: "note-passage",
      lang: language,
      dir: direction,
      title: say("note-goes"),
    },
    children: [words || "—"],
  });
  button.addEventListener("click", () => goTo(note));
  return button;
}

function suggestion({ suggested }: ShownNote, { say, language, direction }: NoteCardParts): HTMLElement {
  const pieces = (suggested ?? []).map(({ kind, text }) => {
    if (kind === "same") return element("span", { children: [text] });
    const unseen = element("span", {
      attributes: { class: "unseen" },
      children: [`${say(kind === "added" ? "words-added" : "words-removed")} `],
    });
    return element(kind === "added" ? "ins" : "del", {
      attributes: { dir: direction },
      children: [unseen, text],
    });
  });
  return element("p", {
    attributes: { class: "suggestion", lang: language, dir: direction },
    children: pieces,
  });
}

function said({ who, forWhom, at, words }: ShownWords, say: Say): HTMLElement {
  const name = (text: string) => element("bdi", { children: [text] });
  return element("div", {
    children: [
      element("p", {
        attributes: { class: "note-who" },
        children: [
          element("b", { children: [name(who || "—")] }),
          ...(forWhom ? [` ${say("note-to")} `, name(forWhom)] : []),
          " ",
          element("time", { children: [at] }),
        ],
      }),
      ...(words ? [element("p", { attributes: { dir: "auto" }, children: [words] })] : []),
    ],
  });
}

function acts(note: ShownNote, parts: NoteCardParts): HTMLElement {
  const { say } = parts;
  const button = (words: string, act: () => void, look = "quiet") => {
    const made = element("button", { attributes: { type: "button", class: look }, children: [words] });
    made.addEventListener("click", act);
    return made;
  };
  const decides = note.suggested
    ? [
        button(say("suggestion-accept"), () => parts.settle(note, true), "main"),
        button(say("suggestion-refuse"), () => parts.settle(note, false)),
      ]
    : [];
  return element("div", {
    attributes: { class: "picture-acts" },
    children: [
      ...decides,
      ...(note.suggested ? [] : [button(say("note-resolve"), () => parts.resolve(note))]),
      answerForm(note, parts),
    ],
  });
}

function answerForm(note: ShownNote, parts: NoteCardParts): HTMLElement {
  const { say } = parts;
  const field = element("textarea", {
    attributes: { rows: 2, maxlength: 4000, dir: "auto", required: true, "aria-label": say("note-answer") },
  });
  const send = element("button", { attributes: { class: "main" }, children: [say("note-answer")] });
  const form = element("form", { children: [field, send] });
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    parts.answer(note, field.value);
  });
  const summary = element("summary", { children: [say("note-answer")] });
  const details = element("details", { children: [summary, form] });
  details.addEventListener("toggle", () => {
    if (details.open) field.focus();
  });
  return details;
}
