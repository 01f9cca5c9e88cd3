// How paragraphs and subheads stand on the writing screen: each in the direction that its own words have.

import type { NodeViewRenderer } from "@tiptap/core";
import type { Node } from "@tiptap/pm/model";

const HAS_LETTER = /\p{L}/u;

/** The `dir` of a line: what the writer set, else what its letters tell; without letters it follows the story. */
export function directionOf(text: string, set: unknown): "ltr" | "rtl" | "auto" | null {
  if (set === "ltr" || set === "rtl") return set;
  return HAS_LETTER.test(text) ? "auto" : null;
}

/** Sets or removes `dir` on an element for its present words. */
export function direct(element: HTMLElement, text: string, set: unknown = null): void {
  const dir = directionOf(text, set);
  if (dir === null) element.removeAttribute("dir");
  else if (element.getAttribute("dir") !== dir) element.setAttribute("dir", dir);
}

/**
 * A view that keeps its element when only attributes change. The element must not be replaced while somebody
 * types: on a phone that would break off the word that the keyboard is still composing.
 */
export function textBlockView(tag: "p" | "h2"): NodeViewRenderer {
  return ({ node }) => {
    const dom = document.createElement(tag);
    const show = (shown: Node): void => direct(dom, shown.textContent, shown.attrs.direction);
    show(node);
    return {
      dom,
      contentDOM: dom,
      update(next) {
        if (next.type !== node.type) return false;
        show(next);
        return true;
      },
    };
  };
}
