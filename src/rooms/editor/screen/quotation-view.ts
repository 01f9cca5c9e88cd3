// Quotations on the writing screen: their lines, and below them who said it.

import type { NodeViewRenderer } from "@tiptap/core";
import {
  type AttributeField,
  attributeFields,
  blockActs,
  blockView,
  fieldGroup,
  type Given,
} from "./block-view";
import { element } from "./element";
import { direct } from "./text-block-view";

const SPEAKER: AttributeField = {
  name: "speaker",
  label: "quotation-speaker",
  most: 200,
  list: "writing-speakers",
};
const ROLE: AttributeField = { name: "role", label: "quotation-role", most: 300 };

/** The quotation block with its fields. */
export function quotationView(given: Given): NodeViewRenderer {
  return blockView((standing) => {
    const fields = attributeFields([SPEAKER, ROLE], { given, standing });
    const lines = element("div", { attributes: { class: "quotation-lines" } });
    const group = fieldGroup(fields.doms);
    return {
      dom: element("blockquote", { children: [lines, group] }),
      contentDOM: lines,
      own: [group],
      show: fields.show,
    };
  });
}

/** A pull-quote, with a word about where readers see it. */
export function pullQuoteView(given: Given): NodeViewRenderer {
  return blockView((standing) => {
    const fields = attributeFields([SPEAKER], { given, standing });
    const line = element("p");
    const hint = element("p", { attributes: { class: "hint" }, children: [given.say("pull-quote-hint")] });
    const group = fieldGroup([hint, ...fields.doms, blockActs(given, standing)]);
    return {
      dom: element("aside", { attributes: { class: "pull" }, children: [line, group] }),
      contentDOM: line,
      own: [group],
      show(node) {
        direct(line, node.textContent);
        fields.show(node);
      },
    };
  });
}
