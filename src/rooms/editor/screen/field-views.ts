// Blocks on the writing screen that are fields, or have some round their text: fact box, link card, map point, divider.

import type { NodeViewRenderer } from "@tiptap/core";
import { readCoordinates, typedHref, webHref } from "#articles/manuscript";
import { attributeFields, blockActs, blockView, fieldGroup, type Given, onwardFrom } from "./block-view";
import { element } from "./element";
import { labelledField } from "./labelled-field";
import { numberIn } from "./said-words";

/** Its title, and lines and lists to write in. */
export function factBoxView(given: Given): NodeViewRenderer {
  return blockView((standing) => {
    const fields = attributeFields([{ name: "title", label: "box-title", most: 300 }], { given, standing });
    const lines = element("div", { attributes: { class: "box-lines" } });
    onwardFrom(fields.fields.title?.field, standing);
    const above = fieldGroup(fields.doms);
    const below = fieldGroup([blockActs(given, standing)]);
    return {
      dom: element("aside", {
        attributes: { class: "rare box", "aria-label": given.say("insert-fact-box") },
        children: [above, lines, below],
      }),
      contentDOM: lines,
      own: [above, below],
      show: fields.show,
    };
  });
}

/** The address is stored once it can be one; what was typed stays in the field until then, with a sentence. */
export function linkCardView(given: Given): NodeViewRenderer {
  const { say, language } = given;
  return blockView((standing) => {
    const wrong = element("p", {
      attributes: { class: "hint trouble", hidden: true },
      children: [say("card-wrong")],
    });
    const address = labelledField({
      label: say("card-address"),
      language,
      most: 2000,
      changed(value) {
        const href = webHref(typedHref(value));
        wrong.hidden = href !== null || value.trim() === "";
        standing.write("href", href ?? "");
      },
    });
    address.field.inputMode = "url";
    const fields = attributeFields(
      [
        { name: "title", label: "card-title", most: 300 },
        { name: "source", label: "card-source", most: 200 },
        { name: "words", label: "card-words", most: 1000, lines: true },
      ],
      { given, standing },
    );
    const hint = element("p", { attributes: { class: "hint" }, children: [say("card-hint")] });
    const group = fieldGroup([hint, address.dom, wrong, ...fields.doms, blockActs(given, standing)]);
    return {
      dom: element("section", {
        attributes: { contenteditable: "false", class: "rare", "aria-label": say("insert-link-card") },
        children: [group],
      }),
      own: [group],
      show(node) {
        const href = String(node.attrs.href);
        // While it is being typed the field knows more than the story.
        if (document.activeElement !== address.field && webHref(typedHref(address.field.value)) !== href)
          address.show(href);
        fields.show(node);
      },
    };
  });
}

/** What was typed, and beside it how it is read. */
export function mapPointView(given: Given): NodeViewRenderer {
  const { say } = given;
  return blockView((standing) => {
    const fields = attributeFields(
      [
        { name: "place", label: "map-place", most: 200 },
        { name: "at", label: "map-at", most: 100 },
        { name: "caption", label: "map-caption", most: 2000, lines: true },
      ],
      { given, standing },
    );
    const read = element("p", { attributes: { class: "hint" } });
    const [place, at, caption] = fields.doms;
    const hint = element("p", { attributes: { class: "hint" }, children: [say("map-hint")] });
    const acts = blockActs(given, standing);
    const group = fieldGroup([hint, place, at, read, caption, acts].filter((part) => part !== undefined));
    return {
      dom: element("section", {
        attributes: { contenteditable: "false", class: "rare", "aria-label": say("insert-map-point") },
        children: [group],
      }),
      own: [group],
      show(node) {
        fields.show(node);
        read.textContent = said(String(node.attrs.at), given);
      },
    };
  });
}

function said(typed: string, { say }: Given): string {
  const found = readCoordinates(typed);
  if (!found) return typed.trim() ? say("map-unread") : "";
  const latitude = numberIn(found.latitude);
  const longitude = numberIn(found.longitude);
  return say("map-read", { latitude, longitude });
}
