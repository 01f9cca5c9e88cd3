// Pictures inside the story on the writing screen: the image and the words that stand with it.

import type { Node as PmNode } from "@tiptap/pm/model";
import type { NodeViewRenderer } from "@tiptap/core";
import type { PictureSource } from "../writing-data";
import { blockActs, blockView, fieldGroup, type Given } from "./block-view";
import { element } from "./element";
import { type LabelledField, labelledField } from "./labelled-field";

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

export type Words = Record<(typeof WORDS)[number], string>;

/** The fields under a picture, and the warning about a text that says nothing new. */
export function pictureWords(
  { say, language }: Pick<Given, "say" | "language">,
  write: (name: keyof Words, value: string) => void,
): { doms: HTMLElement[]; show: (words: Words) => void } {
  const field = (name: keyof Words): LabelledField =>
    labelledField({
      label: say(`picture-${name}`),
      language,
      most: MOST[name],
      lines: name !== "credit",
      changed: (value) => write(name, value),
    });
  const fields = { alt: field("alt"), caption: field("caption"), credit: field("credit") };
  const warning = element("p", {
    attributes: { class: "hint", hidden: true },
    children: [say("picture-alt-same")],
  });
  return {
    doms: [fields.alt.dom, warning, fields.caption.dom, fields.credit.dom],
    show(words) {
      for (const name of WORDS) fields[name].show(words[name]);
      warning.hidden = !repeatsCaption(words);
    },
  };
}

function wordsOf({ attrs }: PmNode): Words {
  return { alt: String(attrs.alt), caption: String(attrs.caption), credit: String(attrs.credit) };
}

/** The picture block with its image and fields. */
export function pictureView(given: Given): NodeViewRenderer {
  return blockView((standing) => {
    const id = Number(standing.node().attrs.picture);
    const image = pictureElement(given.pictures.get(id), given.say("picture-unknown"));
    const words = pictureWords(given, standing.write);
    const group = fieldGroup([...words.doms, blockActs(given, standing)]);
    return {
      dom: element("figure", { attributes: { contenteditable: "false" }, children: [image, group] }),
      own: [group],
      isOther: (before, next) => before.attrs.picture !== next.attrs.picture,
      show(node) {
        if (image instanceof HTMLImageElement) image.alt = String(node.attrs.alt);
        words.show(wordsOf(node));
      },
    };
  });
}
