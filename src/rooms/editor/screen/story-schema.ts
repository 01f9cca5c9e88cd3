// The blocks and marks that a story is made of; whatever else is pasted falls away.

import {
  type Extensions,
  Mark,
  mergeAttributes,
  Node,
  type NodeViewRenderer,
  wrappingInputRule,
} from "@tiptap/core";
import { Bold } from "@tiptap/extension-bold";
import { Document } from "@tiptap/extension-document";
import { Italic } from "@tiptap/extension-italic";
import { BulletList, ListItem, OrderedList } from "@tiptap/extension-list";
import { Paragraph } from "@tiptap/extension-paragraph";
import { Text } from "@tiptap/extension-text";
import { allowedHref } from "#articles/manuscript";
import { BlockIds } from "./block-ids";
import { dataText, RARE_NODES } from "./rare-nodes";
import { textBlockView } from "./text-block-view";

const direction = (value: string | null): "ltr" | "rtl" | null =>
  value === "ltr" || value === "rtl" ? value : null;

const StoryParagraph = Paragraph.extend({
  addAttributes: () => ({
    direction: {
      default: null,
      keepOnSplit: false,
      // Only our own copied paragraphs say so; other programs write dir on every line they copy.
      parseHTML: (element: HTMLElement) => direction(element.getAttribute("data-direction")),
      renderHTML: ({ direction: set }: Record<string, unknown>) =>
        set ? { "data-direction": set, dir: set } : {},
    },
  }),
  addNodeView: () => textBlockView(() => "p"),
});

/** Of the second level, or of the third. */
const tagOf = ({ level }: Record<string, unknown>): "h2" | "h3" => (level === 3 ? "h3" : "h2");

const Subhead = Node.create({
  name: "subhead",
  group: "block",
  content: "inline*",
  defining: true,
  addAttributes: () => ({ level: { default: 2, rendered: false } }),
  parseHTML: () => [
    { tag: "h2", attrs: { level: 2 } },
    { tag: "h3", attrs: { level: 3 } },
  ],
  renderHTML: ({ node, HTMLAttributes }) => [tagOf(node.attrs), HTMLAttributes, 0],
  addNodeView: () => textBlockView((node) => tagOf(node.attrs)),
});

const OneLevelItem = ListItem.extend({ content: "paragraph" });

const NumberedList = OrderedList.extend({
  addAttributes: () => ({}),
  // Only the first number, in the digits of any of our languages: a line may well begin with a year.
  addInputRules() {
    return [wrappingInputRule({ find: /^[1١۱][.)]\s$/, type: this.type })];
  },
});

const Quotation = Node.create({
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

const Picture = Node.create({
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

/** How blocks with fields of their own stand on the screen, by the names of their nodes. */
export type StoryViews = Readonly<Record<string, NodeViewRenderer>>;

/** Everything that may stand in a story's body, and the keeping of ids. */
export function storySchema(views: StoryViews = {}): Extensions {
  const seen = (node: Node): Node => {
    const view = views[node.name];
    return view ? node.extend({ addNodeView: () => view }) : node;
  };
  return [
    Document,
    Text,
    StoryParagraph,
    Subhead,
    BulletList,
    NumberedList,
    OneLevelItem,
    seen(Quotation),
    seen(Picture),
    ...RARE_NODES.map(seen),
    Link,
    Bold,
    Italic,
    Spoken,
    BlockIds,
  ];
}
