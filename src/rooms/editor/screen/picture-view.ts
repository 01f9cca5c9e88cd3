// A picture inside the story on the writing screen: the image and the words that stand with it.

import type { NodeViewRenderer } from "@tiptap/core";
import type { Node as PmNode } from "@tiptap/pm/model";
import { NodeSelection } from "@tiptap/pm/state";
import type { EditorView } from "@tiptap/pm/view";
import type { PictureSource } from "../writing-data";
import { element } from "./element";
import { type LabelledField, labelledField } from "./labelled-field";
import { moveBlock } from "./move-block";
import type { Say } from "./said-words";
import { Picture } from "./story-schema";

export type Pictures = Map<number, PictureSource>;

const WORDS = ["alt", "caption", "credit"] as const;
const MOST = { alt: 1000, caption: 2000, credit: 500 };

/** The image, or a sentence where this screen does not know the picture. */
export function pictureElement(source: PictureSource | undefined, unknown: string): HTMLElement {
  if (!source)
    return element("p", {
      attributes: { class: "picture-unknown" },
      children: [unknown],
    });
  const { src, width, height } = source;
  return element("img", {
    attributes: { src, width, height, alt: "", draggable: "true" },
  });
}

/** True when the alternative text only repeats the caption. */
export function repeatsCaption({ alt, caption }: { alt: string; caption: string }): boolean {
  return alt.trim() !== "" && alt.trim() === caption.trim();
}

function button(label: string, act: () => void): HTMLButtonElement {
  const made = element("button", {
    attributes: { type: "button", class: "quiet" },
    children: [label],
  });
  made.addEventListener("click", act);
  return made;
}

interface Given {
  say: Say;
  pictures: Pictures;
  /** The article's language. */
  language: string;
}

type Words = Record<(typeof WORDS)[number], string>;

function wordsOf(node: PmNode): Words {
  const { alt, caption, credit } = node.attrs;
  return { alt: String(alt), caption: String(caption), credit: String(credit) };
}

/** The fields under a picture and what may be done with it. */
function pictureWords(parts: {
  given: Given;
  write: (name: (typeof WORDS)[number], value: string) => void;
  acts: HTMLElement[];
}): { dom: HTMLElement; show: (words: Words) => void } {
  const { say, language } = parts.given;
  const field = (name: (typeof WORDS)[number]): LabelledField =>
    labelledField({
      label: say(`picture-${name}`),
      language,
      most: MOST[name],
      lines: name !== "credit",
      changed: (value) => parts.write(name, value),
    });
  const fields = { alt: field("alt"), caption: field("caption"), credit: field("credit") };
  const warning = element("p", {
    attributes: { class: "hint", hidden: true },
    children: [say("picture-alt-same")],
  });
  const acts = element("div", { attributes: { class: "picture-acts" }, children: parts.acts });
  const children = [fields.alt.dom, warning, fields.caption.dom, fields.credit.dom, acts];
  return {
    dom: element("div", { attributes: { class: "writing-fields" }, children }),
    show(words) {
      for (const name of WORDS) fields[name].show(words[name]);
      warning.hidden = !repeatsCaption(words);
    },
  };
}

/** Moving and removing, for those without a mouse to drag with. */
function pictureActs({
  story,
  say,
  at,
}: {
  story: EditorView;
  say: Say;
  at: () => number | undefined;
}): HTMLElement[] {
  const selected = (act: () => void) => () => {
    const pos = at();
    if (pos === undefined) return;
    story.dispatch(story.state.tr.setSelection(NodeSelection.create(story.state.doc, pos)));
    act();
  };
  return [
    button(
      say("picture-up"),
      selected(() => moveBlock(story, -1)),
    ),
    button(
      say("picture-down"),
      selected(() => moveBlock(story, 1)),
    ),
    button(
      say("picture-remove"),
      selected(() => story.dispatch(story.state.tr.deleteSelection())),
    ),
  ];
}

function view(given: Given): NodeViewRenderer {
  const { say, pictures } = given;
  return ({ node, view: story, getPos }) => {
    let shown = node;
    const write = (name: string, value: string): void => {
      const at = getPos();
      if (at !== undefined) story.dispatch(story.state.tr.setNodeAttribute(at, name, value));
    };
    const words = pictureWords({ given, write, acts: pictureActs({ story, say, at: getPos }) });
    const image = pictureElement(pictures.get(Number(node.attrs.picture)), say("picture-unknown"));
    const show = (): void => {
      const said = wordsOf(shown);
      if (image instanceof HTMLImageElement) image.alt = said.alt;
      words.show(said);
    };
    show();
    return {
      dom: element("figure", { attributes: { contenteditable: "false" }, children: [image, words.dom] }),
      update(next) {
        if (next.type !== shown.type || next.attrs.picture !== shown.attrs.picture) return false;
        shown = next;
        show();
        return true;
      },
      stopEvent: (event) => event.target instanceof Node && words.dom.contains(event.target),
      ignoreMutation: () => true,
    };
  };
}

/** The picture block with its image and fields. */
export function pictureWithFields(given: Given): typeof Picture {
  return Picture.extend({ addNodeView: () => view(given) });
}
