// A gallery on the writing screen: its pictures in their order, each with its words, and a place to add more.

import type { NodeViewRenderer } from "@tiptap/core";
import type { LeadPicture } from "../manuscript";
import {
  attributeFields,
  blockActs,
  blockView,
  fieldGroup,
  type Given,
  quietButton,
  type Standing,
} from "./block-view";
import { element } from "./element";
import { pictureElement, pictureWords, type Words } from "./picture-view";

export const MOST_PICTURES = 30;

interface Shown {
  dom: HTMLElement;
  show: (picture: LeadPicture) => void;
}

const picturesOf = ({ node }: Standing): LeadPicture[] => node().attrs.pictures as LeadPicture[];

/** One picture with its words and its place among the others. */
function itemOf(index: number, { given, standing }: { given: Given; standing: Standing }): Shown {
  const { say, pictures } = given;
  const all = (): LeadPicture[] => picturesOf(standing);
  const write = (next: LeadPicture[]): void => standing.write("pictures", next);
  const words = pictureWords(given, (name, value) =>
    write(all().map((one, at) => (at === index ? { ...one, [name]: value } : one))),
  );
  const move = (by: number) => () => {
    const next = [...all()];
    const [taken] = next.splice(index, 1);
    if (!taken || index + by < 0) return;
    next.splice(index + by, 0, taken);
    write(next);
  };
  const acts = element("div", {
    attributes: { class: "picture-acts" },
    children: [
      quietButton(say("gallery-earlier"), move(-1)),
      quietButton(say("gallery-later"), move(1)),
      quietButton(say("picture-remove"), () => write(all().filter((_, at) => at !== index))),
    ],
  });
  const image = pictureElement(pictures.get(all()[index]?.picture ?? 0), say("picture-unknown"));
  return {
    dom: element("li", { children: [image, element("div", { children: [...words.doms, acts] })] }),
    show: ({ alt, caption, credit }) => words.show({ alt, caption, credit } satisfies Words),
  };
}

/** Lets the writer choose one of the library's pictures, or bring a new one. */
function addButton({ given, standing }: { given: Given; standing: Standing }): HTMLElement {
  const button = element("button", {
    attributes: { type: "button" },
    children: [given.say("gallery-add")],
  });
  button.addEventListener("click", async () => {
    if (picturesOf(standing).length >= MOST_PICTURES) return;
    const taken = await given.dialog.ask();
    if (!taken) return;
    given.pictures.set(taken.id, taken);
    const { id: picture, alt, caption, credit } = taken;
    standing.write("pictures", [...picturesOf(standing), { picture, alt, caption, credit }]);
  });
  return element("div", { children: [button] });
}

export function galleryView(given: Given): NodeViewRenderer {
  return blockView((standing) => {
    const fields = attributeFields([{ name: "caption", label: "gallery-caption", most: 2000 }], {
      given,
      standing,
    });
    const list = element("ol", { attributes: { class: "gallery-items" } });
    const group = fieldGroup([
      ...fields.doms,
      list,
      addButton({ given, standing }),
      blockActs(given, standing),
    ]);
    let order = "";
    let items: Shown[] = [];
    return {
      dom: element("section", {
        attributes: { contenteditable: "false", class: "rare", "aria-label": given.say("insert-gallery") },
        children: [group],
      }),
      own: [group],
      show(node) {
        const pictures = node.attrs.pictures as LeadPicture[];
        const next = pictures.map(({ picture }) => picture).join();
        if (next !== order) {
          items = pictures.map((_, index) => itemOf(index, { given, standing }));
          list.replaceChildren(...items.map(({ dom }) => dom));
          order = next;
        }
        for (const [index, one] of pictures.entries()) items[index]?.show(one);
        fields.show(node);
      },
    };
  });
}
