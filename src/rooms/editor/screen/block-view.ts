// A block with fields of its own on the writing screen: what all such blocks have in common.

import type { NodeViewRenderer } from "@tiptap/core";
import type { Node as PmNode } from "@tiptap/pm/model";
import { NodeSelection, TextSelection } from "@tiptap/pm/state";
import type { EditorView } from "@tiptap/pm/view";
import type { PictureSource, ScriptWord } from "../writing-data";
import { element } from "./element";
import { type LabelledField, labelledField } from "./labelled-field";
import { moveBlock } from "./move-block";
import type { PictureDialog } from "./picture-dialog";
import type { Say } from "./said-words";

export type Pictures = Map<number, PictureSource>;

/** What every view may need of the screen. */
export interface Given {
  say: Say;
  /** The article's language. */
  language: string;
  pictures: Pictures;
  dialog: PictureDialog;
}

/** The block as it stands in the story now. */
export interface Standing {
  story: EditorView;
  node: () => PmNode;
  /** Undefined once it is gone. */
  at: () => number | undefined;
  write: (name: string, value: unknown) => void;
}

export interface Built {
  dom: HTMLElement;
  /** Where the editor writes; none for a block without running text. */
  contentDOM?: HTMLElement;
  /** Elements in which keys and clicks are not the editor's. */
  own: readonly HTMLElement[];
  show: (node: PmNode) => void;
  /** True when another element is needed to show the next state. */
  isOther?: (before: PmNode, next: PmNode) => boolean;
}

/** A view that keeps its element, and with it the cursor in its fields, while only attributes change. */
export function blockView(build: (standing: Standing) => Built): NodeViewRenderer {
  return ({ node, view: story, getPos }) => {
    let shown = node;
    const write = (name: string, value: unknown): void => {
      const at = getPos();
      if (at !== undefined) story.dispatch(story.state.tr.setNodeAttribute(at, name, value));
    };
    const { dom, contentDOM, own, show, isOther } = build({ story, node: () => shown, at: getPos, write });
    const isOwn = (target: EventTarget | null): boolean =>
      target instanceof Node && own.some((part) => part.contains(target));
    show(shown);
    return {
      dom,
      contentDOM,
      update(next) {
        if (next.type !== shown.type || isOther?.(shown, next)) return false;
        shown = next;
        show(next);
        return true;
      },
      stopEvent: (event) => isOwn(event.target),
      ignoreMutation: (mutation) => !contentDOM || (mutation.type !== "selection" && isOwn(mutation.target)),
    };
  };
}

export interface AttributeField {
  /** Of the node's attribute. */
  name: string;
  label: ScriptWord;
  most: number;
  list?: string;
  lines?: boolean;
}

export interface AttributeFields {
  doms: HTMLElement[];
  fields: Readonly<Record<string, LabelledField>>;
  show: (node: PmNode) => void;
}

/** Fields for attributes that are text, kept in step with the node. */
export function attributeFields(
  shapes: readonly AttributeField[],
  { given, standing }: { given: Given; standing: Standing },
): AttributeFields {
  const fields = Object.fromEntries(
    shapes.map(({ name, label, ...shape }) => [
      name,
      labelledField({
        ...shape,
        label: given.say(label),
        language: given.language,
        changed: (value) => standing.write(name, value),
      }),
    ]),
  );
  return {
    doms: shapes.flatMap(({ name }) => fields[name]?.dom ?? []),
    fields,
    show(node) {
      for (const { name } of shapes) fields[name]?.show(String(node.attrs[name] ?? ""));
    },
  };
}

/** Enter in a field over a block's text goes on into the text. */
export function onwardFrom(field: HTMLElement | undefined, { story, at }: Standing): void {
  field?.addEventListener("keydown", (event) => {
    const pos = at();
    if (event.key !== "Enter" || event.isComposing || pos === undefined) return;
    event.preventDefault();
    const inside = TextSelection.near(story.state.doc.resolve(pos + 1));
    story.dispatch(story.state.tr.setSelection(inside).scrollIntoView());
    story.focus();
  });
}

export function quietButton(label: string, act: () => void): HTMLButtonElement {
  const made = element("button", { attributes: { type: "button", class: "quiet" }, children: [label] });
  made.addEventListener("click", act);
  return made;
}

/** Moving and removing a block, for those without a mouse to drag with. */
export function blockActs({ say }: Given, { story, at }: Standing): HTMLElement {
  const selected = (act: () => void) => () => {
    const pos = at();
    if (pos === undefined) return;
    story.dispatch(story.state.tr.setSelection(NodeSelection.create(story.state.doc, pos)));
    act();
  };
  return element("div", {
    attributes: { class: "picture-acts" },
    children: [
      quietButton(
        say("block-up"),
        selected(() => moveBlock(story, -1)),
      ),
      quietButton(
        say("block-down"),
        selected(() => moveBlock(story, 1)),
      ),
      quietButton(
        say("block-remove"),
        selected(() => {
          story.dispatch(story.state.tr.deleteSelection());
          story.focus();
        }),
      ),
    ],
  });
}

/** A group of fields, set apart from the running text. */
export function fieldGroup(children: readonly HTMLElement[], name = ""): HTMLElement {
  const { lang, dir } = document.documentElement;
  return element("div", {
    attributes: { class: `writing-fields ${name}`.trim(), contenteditable: "false", lang, dir },
    children: [...children],
  });
}
