// How paragraphs and subheads stand on the writing screen: each in the direction that its own words have.

import type { NodeViewRenderer } from "@tiptap/core";
import type { Node } from "@tiptap/pm/model";
import { type Direction, directionOf } from "#articles/manuscript";

/** The `dir` of a line: what the writer set, else what its words tell; without words it follows the story. */
function dirOf(text: string, set: unknown): Direction | null {
  return set === "ltr" || set === "rtl" ? set : directionOf(text);
}

/** Sets or removes `dir` on an element for its present words. */
export function direct(element: HTMLElement, text: string, set: unknown = null): void {
  const dir = dirOf(text, set);
  if (dir === null) element.removeAttribute("dir");
  else if (element.getAttribute("dir") !== dir) element.setAttribute("dir", dir);
}

/**
 * A view that keeps its element when only attributes change. The element must not be replaced while somebody
 * types: on a phone that would break off the word that the keyboard is still composing.
 */
export function textBlockView(tagOf: (node: Node) => "p" | "h2" | "h3"): NodeViewRenderer {
  return ({ node }) => {
    const tag = tagOf(node);
    const dom = document.createElement(tag);
    const show = (shown: Node): void => direct(dom, shown.textContent, shown.attrs.direction);
    show(node);
    return {
      dom,
      contentDOM: dom,
      update(next) {
        if (next.type !== node.type || tagOf(next) !== tag) return false;
        show(next);
        return true;
      },
    };
  };
}
