// One piece of the source as it stands beside the translation: its words, what changed in them, and what can be done.

import type { ShownPiece } from "../../source-data";
import { element } from "../element";
import type { Pictures } from "../block-view";
import { pictureElement } from "../picture-view";
import type { Say } from "../said-words";
import type { SourceActs, SourceState } from "./source-state";

export interface CellParts {
  state: SourceState;
  pictures: Pictures;
  say: Say;
}

type Words = ShownPiece["words"][number];
type Mark = "ins" | "del";

/** Under the same key the same cell may stay on the page. */
export function cellKey({ key, digest, standing }: ShownPiece): string {
  return `${key} ${digest} ${standing}`;
}

export function sourceCell(piece: ShownPiece, parts: CellParts): HTMLElement {
  const { state, say } = parts;
  const { lang, dir } = document.documentElement;
  const says =
    piece.standing === "done" || piece.standing === "todo" ? "" : say(`source-is-${piece.standing}`);
  const own = { lang, dir };
  const children = [
    ...(says ? [element("p", { attributes: { class: "source-says", ...own }, children: [says] })] : []),
    ...(piece.note ? [element("p", { attributes: { class: "hint", ...own }, children: [piece.note] })] : []),
    ...sentences(piece, say).map((text) => element("p", { attributes: own, children: [text] })),
    ...images(piece, parts),
    ...piece.words.map((words) => line(piece, { words, say })),
    ...names(piece, say),
    ...buttons(piece, parts),
  ];
  return element("div", {
    attributes: {
      class: `source is-${piece.standing}`,
      lang: state.language,
      dir: state.direction,
      contenteditable: "false",
      "data-piece": piece.key,
    },
    children,
  });
}

/** A cell that only fills its place: the block beside it has no source. */
export function emptyCell(): HTMLElement {
  return element("div", { attributes: { class: "source is-own", contenteditable: "false" } });
}

function sentences({ key, bylines, standing }: ShownPiece, say: Say): string[] {
  if (key === "~order") return [say("source-order")];
  return bylines && standing === "changed" ? [say("source-bylines")] : [];
}

function line({ form }: ShownPiece, { words, say }: { words: Words; say: Say }): HTMLElement {
  const { lang, dir } = document.documentElement;
  const label = words.label
    ? [element("span", { attributes: { class: "of", lang, dir }, children: [words.label] }), " "]
    : [];
  const said = words.pieces.map(({ kind, text, marks }) => {
    const strong = marks.strong ? element("strong", { children: [text] }) : text;
    const inner = marks.emphasis ? element("em", { children: [strong] }) : strong;
    if (kind === "same") return element("span", { children: [inner] });
    return changed(kind === "added" ? "ins" : "del", inner, say);
  });
  return element("p", {
    attributes: { class: words.label ? "source-field" : `form-${form}`, dir: words.label ? "auto" : null },
    children: [...label, ...said],
  });
}

function changed(tag: Mark, inner: Node | string, say: Say): HTMLElement {
  const spoken = say(tag === "ins" ? "words-added" : "words-removed");
  return element(tag, {
    children: [element("span", { attributes: { class: "unseen" }, children: [`${spoken} `] }), inner],
  });
}

function images({ pictures: { before, after } }: ShownPiece, { pictures, say }: CellParts): HTMLElement[] {
  if (before.join() === after.join())
    return after.map((id) => pictureElement(pictures.get(id), say("picture-unknown")));
  const one = (tag: Mark, ids: readonly number[]) =>
    ids.map((id) => changed(tag, pictureElement(pictures.get(id), say("picture-unknown")), say));
  return [...one("del", before), ...one("ins", after)];
}

function names({ bylines, standing }: ShownPiece, say: Say): HTMLElement[] {
  if (!bylines || standing !== "changed") return [];
  const said = (tag: Mark, list: readonly string[]) =>
    list.map((name) => changed(tag, element("bdi", { children: [name] }), say));
  return [element("p", { children: [...said("del", bylines.before), " ", ...said("ins", bylines.after)] })];
}

type Act = keyof SourceActs;

/** What each standing asks: the first is what one would mostly do. */
function choices(piece: ShownPiece): [Act, Parameters<Say>[0]][] {
  const takes = piece.key === "~order" || piece.bylines || hasNewPicture(piece);
  switch (piece.standing) {
    case "changed":
      return takes
        ? [
            ["take", "source-take"],
            ["settle", "source-done"],
          ]
        : [["settle", "source-done"]];
    case "added":
      return [
        ["add", "source-add"],
        ["settle", "source-leave"],
      ];
    case "gone":
      return [
        ["remove", "source-remove"],
        ["settle", "source-keep"],
      ];
    case "left":
      return piece.blank ? [["add", "source-add"]] : [];
    default:
      return [];
  }
}

export function hasNewPicture({ pictures: { before, after } }: ShownPiece): boolean {
  return before.join() !== after.join();
}

function buttons(piece: ShownPiece, { state, say }: CellParts): HTMLElement[] {
  const { lang, dir } = document.documentElement;
  const made = choices(piece).map(([act, word], index) => {
    const button = element("button", {
      attributes: { type: "button", class: index === 0 && piece.standing !== "left" ? null : "quiet" },
      children: [say(word)],
    });
    button.addEventListener("click", () => state.acts?.[act](piece));
    return button;
  });
  if (made.length === 0) return [];
  return [element("div", { attributes: { class: "source-acts", lang, dir }, children: made })];
}
