// The blocks and marks that a story is made of; whatever else is pasted falls away.

import { type Extensions, Mark, mergeAttributes, Node } from "@tiptap/core";
import { Bold } from "@tiptap/extension-bold";
import { Document } from "@tiptap/extension-document";
import { Italic } from "@tiptap/extension-italic";
import { BulletList, ListItem, OrderedList } from "@tiptap/extension-list";
import { Paragraph } from "@tiptap/extension-paragraph";
import { Text } from "@tiptap/extension-text";
import { allowedHref } from "./allowed-href";
import { BlockIds } from "./block-ids";
import { textBlockView } from "./text-block-view";

const direction = (value: string | null): "ltr" | "rtl" | null =>
  value === "ltr" || value === "rtl" ? value : null;

const StoryParagraph = Paragraph.extend({
  addAttributes: () => ({
    direction: {
      default: null,
      // Only our own copied paragraphs say so; other programs write dir on every line they copy.
      parseHTML: (element: HTMLElement) => direction(element.getAttribute("data-direction")),
      renderHTML: ({ direction: set }: Record<string, unknown>) =>
        set ? { "data-direction": set, dir: set } : {},
    },
  }),
  addNodeView: () => textBlockView("p"),
});

const Subhead = Node.create({
  name: "subhead",
  group: "block",
  content: "inline*",
  defining: true,
  parseHTML: () => ["h1", "h2", "h3", "h4", "h5", "h6"].map((tag) => ({ tag })),
  renderHTML: ({ HTMLAttributes }) => ["h2", HTMLAttributes, 0],
  addNodeView: () => textBlockView("h2"),
});

const OneLevelItem = ListItem.extend({ content: "paragraph" });

const NumberedList = OrderedList.extend({ addAttributes: () => ({}) });

/** A text attribute of our own elements, kept in `data-…` where it is copied and pasted. */
function dataText(name: string) {
  return {
    default: "",
    parseHTML: (element: HTMLElement) => element.getAttribute(`data-${name}`) ?? "",
    renderHTML: (attributes: Record<string, unknown>) => ({
      [`data-${name}`]: attributes[name],
    }),
  };
}

export const Quotation = Node.create({
  name: "quotation",
  group: "block",
  content: "paragraph+",
  defining: true,
  addAttributes: () => ({
    speaker: dataText("speaker"),
    role: dataText("role"),
  }),
  parseHTML: () => [{ tag: "blockquote" }],
  renderHTML: ({ HTMLAttributes }) => ["blockquote", HTMLAttributes, 0],
});

export const Picture = Node.create({
  name: "picture",
  group: "block",
  atom: true,
  draggable: true,
  addAttributes: () => ({
    picture: {
      default: 0,
      parseHTML: (element: HTMLElement) => Number(element.getAttribute("data-picture")),
      renderHTML: ({ picture }: Record<string, unknown>) => ({
        "data-picture": picture,
      }),
    },
    alt: dataText("alt"),
    caption: dataText("caption"),
    credit: dataText("credit"),
  }),
  parseHTML: () => [{ tag: "figure[data-picture]" }],
  renderHTML: ({ HTMLAttributes }) => ["figure", HTMLAttributes],
});

/** Not the packaged link: that one follows clicks, links by itself and keeps targets and classes, none of which a story has. */
const Link = Mark.create({
  name: "link",
  inclusive: false,
  addAttributes: () => ({ href: { default: "" } }),
  parseHTML: () => [
    {
      tag: "a[href]",
      getAttrs: (element) => {
        const href = allowedHref(element.getAttribute("href"));
        return href === null ? false : { href };
      },
    },
  ],
  renderHTML: ({ HTMLAttributes }) => ["a", mergeAttributes(HTMLAttributes, { rel: "noopener" }), 0],
});

/** Words inside a paragraph that somebody said. */
const Spoken = Mark.create({
  name: "spoken",
  inclusive: false,
  addAttributes: () => ({
    speaker: dataText("speaker"),
    role: dataText("role"),
  }),
  parseHTML: () => [{ tag: "span[data-speaker]" }],
  renderHTML: ({ HTMLAttributes }) => {
    const who = [HTMLAttributes["data-speaker"], HTMLAttributes["data-role"]].filter(Boolean).join(", ");
    return ["span", mergeAttributes(HTMLAttributes, { class: "spoken", title: who }), 0];
  },
});

export interface StoryBlocks {
  /** The two blocks with fields of their own, with or without a view in the browser. */
  quotation: Node;
  picture: Node;
}

/** Everything that may stand in a story's body, and the keeping of ids. */
export function storySchema(
  { quotation, picture }: StoryBlocks = {
    quotation: Quotation,
    picture: Picture,
  },
): Extensions {
  return [
    Document,
    Text,
    StoryParagraph,
    Subhead,
    BulletList,
    NumberedList,
    OneLevelItem,
    quotation,
    picture,
    Link,
    Bold,
    Italic,
    Spoken,
    BlockIds,
  ];
}
