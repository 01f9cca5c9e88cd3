// The dialogs for a link and for words that somebody said.

import type { Editor } from "@tiptap/core";
import { typedHref } from "#articles/manuscript";
import { byId } from "./element";
import type { Say } from "./said-words";

export interface MarkDialogs {
  link: () => void;
  spoken: () => void;
}

interface Parts {
  editor: () => Editor;
  say: Say;
  /** Says a sentence to the writer. */
  tell: (sentence: string) => void;
}

/** Selects the whole mark under the cursor. False when nothing is selected and no mark is there. */
function selectMarked(editor: Editor, name: "link" | "spoken"): boolean {
  if (editor.isActive(name)) editor.commands.extendMarkRange(name);
  return !editor.state.selection.empty && editor.state.selection.$from.parent.isTextblock;
}

/**
 * Opens as a modal and runs `act` with the pressed button's value, in the same moment: whoever types on at once must
 * find the cursor where they expect it.
 */
function ask(dialog: HTMLDialogElement, act: (value: string) => void): void {
  const answered = new AbortController();
  const { signal } = answered;
  dialog.addEventListener("close", () => answered.abort(), { signal });
  dialog.addEventListener(
    "submit",
    (event) => {
      event.preventDefault();
      answered.abort();
      dialog.close();
      const pressed = event.submitter;
      act(pressed instanceof HTMLButtonElement ? pressed.value : "");
    },
    { signal },
  );
  dialog.showModal();
}

/** Sets or removes a mark on the selection and puts the cursor behind it. */
function mark(editor: Editor, name: "link" | "spoken", attrs: Record<string, string> | null): void {
  const end = editor.state.selection.to;
  const chain = editor.chain();
  (attrs ? chain.setMark(name, attrs) : chain.unsetMark(name)).setTextSelection(end).run();
}

function linkDialog({ editor, say, tell }: Parts): () => void {
  const dialog = byId("writing-link", HTMLDialogElement);
  const field = byId("writing-link-href", HTMLInputElement);
  field.addEventListener("input", () => field.setCustomValidity(""));
  byId("writing-link-set", HTMLButtonElement).addEventListener("click", () => {
    field.setCustomValidity(typedHref(field.value) === null ? say("link-wrong") : "");
  });
  return () => {
    if (!selectMarked(editor(), "link")) return tell(say("select-words"));
    const href: unknown = editor().getAttributes("link").href;
    field.value = typeof href === "string" ? href : "";
    field.setCustomValidity("");
    ask(dialog, (value) => {
      const chosen = typedHref(field.value);
      if (value === "set" && chosen !== null) mark(editor(), "link", { href: chosen });
      if (value === "remove") mark(editor(), "link", null);
      editor().view.focus();
    });
  };
}

function spokenDialog({ editor, say, tell }: Parts): () => void {
  const dialog = byId("writing-spoken", HTMLDialogElement);
  const speaker = byId("writing-spoken-speaker", HTMLInputElement);
  const role = byId("writing-spoken-role", HTMLInputElement);
  return () => {
    if (!selectMarked(editor(), "spoken")) return tell(say("select-words"));
    const marked = editor().getAttributes("spoken");
    speaker.value = String(marked.speaker ?? "");
    role.value = String(marked.role ?? "");
    ask(dialog, (value) => {
      const who = { speaker: speaker.value.trim(), role: role.value.trim() };
      if (value === "set") mark(editor(), "spoken", who);
      if (value === "remove") mark(editor(), "spoken", null);
      editor().view.focus();
    });
  };
}

/** Both dialogs stand on the page already; these functions open them for what is selected. */
export function markDialogs(parts: Parts): MarkDialogs {
  return { link: linkDialog(parts), spoken: spokenDialog(parts) };
}
