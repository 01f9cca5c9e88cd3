// The menu of forms: opened by its button, its keys, or a slash on an empty line; found by name, chosen by keys or finger.

import type { Editor } from "@tiptap/core";
import { FORMS, type FormName, type ToolName } from "../story-forms";
import { byId } from "./element";
import { type Form, runForm } from "./forms";

export interface InsertMenu {
  /** @param typed what opened it and would otherwise stand in the text: put there when nothing is chosen */
  open(typed?: string): void;
}

interface Parts {
  editor: () => Editor;
  forms: () => Readonly<Record<ToolName, Form>>;
}

interface Options {
  /** Shows those whose name has the words; the first of them is chosen. */
  find(words: string): void;
  step(by: number): void;
  chosen(): FormName | null;
}

/** Letters alone, so that marks and capitals do not hide a form. */
const folded = (text: string): string => text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase().trim();

function optionsOf(list: HTMLElement, { field, none }: { field: HTMLElement; none: HTMLElement }): Options {
  const all = Array.from(list.querySelectorAll<HTMLElement>("[data-insert]"));
  let at = 0;
  const shown = (): HTMLElement[] => all.filter(({ hidden }) => !hidden);
  function choose(index: number): void {
    const options = shown();
    at = options.length === 0 ? 0 : (index + options.length) % options.length;
    for (const option of all) option.setAttribute("aria-selected", String(option === options[at]));
    const chosen = options[at];
    if (chosen) field.setAttribute("aria-activedescendant", chosen.id);
    else field.removeAttribute("aria-activedescendant");
    chosen?.scrollIntoView({ block: "nearest" });
  }
  return {
    find(words) {
      const wanted = folded(words);
      for (const option of all) {
        const names = [option.firstElementChild?.textContent ?? "", option.dataset.insert ?? ""];
        option.hidden = !names.some((name) => folded(name).includes(wanted));
      }
      none.hidden = shown().length > 0;
      choose(0);
    },
    step: (by) => choose(at + by),
    chosen: () => (shown()[at]?.dataset.insert as FormName | undefined) ?? null,
  };
}

/** Beside the line that is written, where there is room for it; a phone shows it at its foot. */
function place(dialog: HTMLDialogElement, editor: Editor): void {
  const { top, bottom, left, right } = editor.view.coordsAtPos(editor.state.selection.from);
  const { innerHeight, innerWidth } = window;
  const { offsetHeight, offsetWidth } = dialog;
  const below = bottom + 8 + offsetHeight < innerHeight;
  const y = below ? bottom + 8 : Math.max(8, top - 8 - offsetHeight);
  const start = getComputedStyle(dialog).direction === "rtl" ? innerWidth - right : left;
  const x = Math.max(8, Math.min(start, innerWidth - offsetWidth - 8));
  dialog.style.setProperty("--menu-y", `${Math.round(y)}px`);
  dialog.style.setProperty("--menu-x", `${Math.round(x)}px`);
}

function arrows(event: KeyboardEvent, options: Options): boolean {
  const by = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (by === undefined) return false;
  event.preventDefault();
  options.step(by);
  return true;
}

export function insertMenu({ editor, forms }: Parts): InsertMenu {
  const dialog = byId("writing-insert", HTMLDialogElement);
  const field = byId("writing-insert-find", HTMLInputElement);
  const list = byId("writing-insert-list", HTMLElement);
  const options = optionsOf(list, { field, none: byId("writing-insert-none", HTMLElement) });
  let opener = "";

  function close(then: (editor: Editor) => void): void {
    const back = opener ? opener + field.value : "";
    opener = "";
    dialog.close();
    const story = editor();
    story.view.focus();
    if (then === nothing && back) story.view.dispatch(story.state.tr.insertText(back));
    then(story);
  }
  function take(name: FormName | null): void {
    if (name) close((story) => runForm(story, forms()[name]));
  }

  field.addEventListener("input", () => options.find(field.value));
  dialog.addEventListener("keydown", (event) => {
    if (event.isComposing || arrows(event, options)) return;
    if (event.key === "Enter" && event.target !== byId("writing-insert-close", HTMLElement)) {
      event.preventDefault();
      take(options.chosen());
    }
    if (event.key === "Backspace" && opener && field.value === "") {
      event.preventDefault();
      opener = "";
      close(nothing);
    }
  });
  dialog.addEventListener("cancel", (event) => {
    event.preventDefault();
    close(nothing);
  });
  list.addEventListener("click", (event) => {
    const option =
      event.target instanceof Element ? event.target.closest<HTMLElement>("[data-insert]") : null;
    take(FORMS.find((name) => name === option?.dataset.insert) ?? null);
  });
  byId("writing-insert-close", HTMLButtonElement).addEventListener("click", () => close(nothing));
  dialog.addEventListener("click", (event) => {
    if (event.target === dialog) close(nothing);
  });

  return {
    open(typed = "") {
      opener = typed;
      field.value = "";
      dialog.showModal();
      options.find("");
      place(dialog, editor());
      // A finger that pressed the button sees all of them; the keyboard of the phone would hide half.
      if (!typed && matchMedia("(pointer: coarse)").matches) list.focus();
      else field.focus();
    },
  };
}

function nothing(): void {
  // Closed without a choice.
}
