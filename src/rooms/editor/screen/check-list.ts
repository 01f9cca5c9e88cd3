// The list of what a story should have before readers see it: kept true while it is written, each entry a way to the place.

import type { Editor } from "@tiptap/core";
import { NodeSelection, TextSelection } from "@tiptap/pm/state";
import {
  checkManuscript,
  type CheckedPlace,
  type Finding,
  snippetOf,
  type PaperRules,
} from "#articles/manuscript";
import type { Manuscript } from "../manuscript";
import { byId, element } from "./element";
import { numberIn, type Say } from "./said-words";

const REST = 400;
const LONGEST_SNIPPET = 60;

/** Where the fields of the head are, by the names that a finding has for them. */
const FIELD_IDS = {
  headline: "writing-headline",
  standfirst: "writing-standfirst",
  section: "writing-section",
  bylines: "writing-byline-add",
  lead: "writing-lead-alt",
} as const;

/** Which of a picture's fields a finding is about. */
const PICTURE_FIELDS: Readonly<Record<string, number>> = {
  "alt-missing": 0,
  "alt-same": 0,
  "caption-missing": 1,
  "credit-missing": 2,
};

export interface CheckList {
  /** Looks again when the story has rested a little. */
  changed(): void;
  /** What stops publishing, in sentences; goes to the first of it. Empty when nothing does. */
  stops(): string[];
}

export interface CheckListParts {
  editor: Editor;
  read: () => Manuscript;
  rules: PaperRules;
  say: Say;
}

export function checkList({ editor, read, rules, say }: CheckListParts): CheckList {
  const list = byId("writing-checks-list", HTMLElement);
  const none = byId("writing-checks-none", HTMLElement);
  const way = byId("writing-checks-way", HTMLAnchorElement);

  function sentence({ code, said }: Finding): string {
    const words = typeof said === "number" ? numberIn(said) : formOf(code, String(said ?? ""));
    return say(`check-${code}`, { said: words });
  }
  /** An empty block is named by what it is. */
  const formOf = (code: string, said: string): string =>
    code === "block-empty" ? say(`form-${said}` as Parameters<Say>[0]) : said;

  function snippet({ place, said }: Finding, { body }: Manuscript): string {
    if (!("block" in place)) return "";
    if (typeof said === "number") return say("check-picture", { number: numberIn(said) });
    const block = body.find(({ id }) => id === place.block);
    return block ? snippetOf(block, LONGEST_SNIPPET) : "";
  }

  function entry(finding: Finding, manuscript: Manuscript): HTMLLIElement {
    const about = snippet(finding, manuscript);
    const button = element("button", {
      attributes: { type: "button", class: "quiet" },
      children: [sentence(finding), ...(about ? [" ", element("bdi", { children: [about] })] : [])],
    });
    button.addEventListener("click", () => goTo(finding, editor));
    return element("li", { attributes: { class: finding.stops && "stops" }, children: [button] });
  }

  function show(): Finding[] {
    const manuscript = read();
    const here = editor.isFocused ? blockAt(editor) : "";
    // The line that is about to be written is not forgotten yet.
    const findings = checkManuscript(manuscript, rules).filter(
      ({ code, place }) => code !== "block-empty" || !("block" in place) || place.block !== here,
    );
    list.replaceChildren(...findings.map((finding) => entry(finding, manuscript)));
    none.hidden = findings.length > 0;
    way.hidden = findings.length === 0;
    way.textContent = say("checks-way", { count: numberIn(findings.length) });
    return findings;
  }

  let resting: ReturnType<typeof setTimeout> | undefined;
  show();
  return {
    changed() {
      clearTimeout(resting);
      resting = setTimeout(show, REST);
    },
    stops() {
      const stopping = show().filter(({ stops }) => stops);
      const [first] = stopping;
      if (first) goTo(first, editor);
      return [...new Set(stopping.map(sentence))];
    },
  };
}

function goTo({ code, place }: Finding, editor: Editor): void {
  if ("block" in place) return goToBlock(place, { code, editor });
  if (place.field === "body") return editor.view.focus();
  const field = byId(fieldFor(place.field, code), HTMLElement);
  field.scrollIntoView({ block: "center" });
  field.focus();
}

function fieldFor(name: keyof typeof FIELD_IDS, code: string): string {
  if (name !== "lead") return FIELD_IDS[name];
  return ["writing-lead-alt", "writing-lead-caption", "writing-lead-credit"][PICTURE_FIELDS[code] ?? 0] ?? "";
}

interface Going {
  code: string;
  editor: Editor;
}

/** Into the field that is meant; else the cursor stands in the passage. */
function goToBlock({ block, item }: Extract<CheckedPlace, { block: string }>, { code, editor }: Going): void {
  const { view } = editor;
  const at = positionOf(editor, block);
  const node = at === null ? null : view.state.doc.nodeAt(at);
  if (at === null || !node) return;
  const { doc, tr } = view.state;
  const selection = node.isAtom ? NodeSelection.create(doc, at) : TextSelection.near(doc.resolve(at + 1));
  view.dispatch(tr.setSelection(selection));
  const dom = view.nodeDOM(at);
  if (!(dom instanceof HTMLElement)) return;
  const part = item === undefined ? dom : (dom.querySelectorAll<HTMLElement>("li")[item] ?? dom);
  const fields = part.querySelectorAll<HTMLElement>(
    ".writing-fields :is(input:not([hidden]), textarea, select)",
  );
  const field =
    node.isAtom || code === "speaker-missing" ? fields[PICTURE_FIELDS[code] ?? FIELD_AT[code] ?? 0] : null;
  if (field) field.focus();
  else view.focus();
  part.scrollIntoView({ block: "center" });
}

/** Fields that are not the first of their block. */
const FIELD_AT: Readonly<Record<string, number>> = { "map-unread": 1, "map-exact": 1 };

/** Id of the block with the cursor. */
function blockAt({ state }: Editor): string {
  const { $from } = state.selection;
  const node = $from.depth === 0 ? $from.nodeAfter : $from.node(1);
  return String(node?.attrs.id ?? "");
}

export function positionOf(editor: Editor, block: string): number | null {
  let found: number | null = null;
  editor.state.doc.forEach((node, at) => {
    if (node.attrs.id === block) found = at;
  });
  return found;
}
