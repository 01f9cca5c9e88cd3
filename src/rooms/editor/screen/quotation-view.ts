// A quotation on the writing screen: its lines, and below them who said it.

import type { NodeViewRenderer } from "@tiptap/core";
import { element } from "./element";
import { labelledField } from "./labelled-field";
import type { Say } from "./said-words";
import { Quotation } from "./story-schema";

export const SPEAKERS_LIST = "writing-speakers";

interface Given {
  say: Say;
  /** The article's language. */
  language: string;
}

function view({ say, language }: Given): NodeViewRenderer {
  return ({ node, view: story, getPos }) => {
    let shown = node;
    const write = (name: "speaker" | "role", value: string): void => {
      const at = getPos();
      if (at !== undefined) story.dispatch(story.state.tr.setNodeAttribute(at, name, value));
    };
    const speaker = labelledField({
      label: say("quotation-speaker"),
      language,
      most: 200,
      list: SPEAKERS_LIST,
      changed: (value) => write("speaker", value),
    });
    const role = labelledField({
      label: say("quotation-role"),
      language,
      most: 300,
      changed: (value) => write("role", value),
    });
    const lines = element("div", { attributes: { class: "quotation-lines" } });
    const footer = element("div", {
      attributes: { class: "writing-fields", contenteditable: "false" },
      children: [speaker.dom, role.dom],
    });
    const show = (): void => {
      speaker.show(String(shown.attrs.speaker));
      role.show(String(shown.attrs.role));
    };
    show();
    return {
      dom: element("blockquote", { children: [lines, footer] }),
      contentDOM: lines,
      update(next) {
        if (next.type !== shown.type) return false;
        shown = next;
        show();
        return true;
      },
      stopEvent: (event) => event.target instanceof Node && footer.contains(event.target),
      ignoreMutation: (mutation) => mutation.type !== "selection" && footer.contains(mutation.target),
    };
  };
}

/** The quotation block with its fields. */
export function quotationWithFields(given: Given): typeof Quotation {
  return Quotation.extend({ addNodeView: () => view(given) });
}
