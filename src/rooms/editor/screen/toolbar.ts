// The row of buttons over the story: one stop for the Tab key, arrows inside, and each button says whether it is on.

import type { Editor } from "@tiptap/core";
import type { ToolName } from "../story-forms";
import { type Form, runForm } from "./forms";

function arrowKeys(bar: HTMLElement, buttons: HTMLButtonElement[]): void {
  bar.addEventListener("keydown", (event) => {
    const at = buttons.indexOf(document.activeElement as HTMLButtonElement);
    if (at < 0) return;
    const forward = getComputedStyle(bar).direction === "rtl" ? "ArrowLeft" : "ArrowRight";
    const backward = forward === "ArrowLeft" ? "ArrowRight" : "ArrowLeft";
    const to = {
      [forward]: at + 1,
      [backward]: at - 1,
      Home: 0,
      End: buttons.length - 1,
    }[event.key];
    if (to === undefined) return;
    event.preventDefault();
    const next = buttons[(to + buttons.length) % buttons.length];
    for (const button of buttons) button.tabIndex = button === next ? 0 : -1;
    next?.focus();
  });
}

export interface Toolbar {
  /** Goes to the button on which the row was left. */
  focus(): void;
}

/** Wires the server's buttons (`data-tool`) to the editor. */
export function toolbar(
  bar: HTMLElement,
  { editor, forms }: { editor: Editor; forms: Readonly<Record<ToolName, Form>> },
): Toolbar {
  const buttons = Array.from(bar.querySelectorAll<HTMLButtonElement>("button[data-tool]"));
  const form = (button: HTMLButtonElement): Form => forms[button.dataset.tool as ToolName];
  for (const button of buttons) {
    // The editor keeps its focus, and a phone its keyboard.
    button.addEventListener("pointerdown", (event) => event.preventDefault());
    button.addEventListener("mousedown", (event) => event.preventDefault());
    button.addEventListener("click", () => runForm(editor, form(button)));
  }
  arrowKeys(bar, buttons);
  const show = (): void => {
    for (const button of buttons) {
      const { on } = form(button);
      if (on) button.setAttribute("aria-pressed", String(on(editor)));
    }
  };
  editor.on("transaction", show);
  show();
  return { focus: () => buttons.find(({ tabIndex }) => tabIndex === 0)?.focus() };
}

/** Lifts what sticks to the bottom above a phone's keyboard, which covers the page instead of shortening it. */
export function followKeyboard(root: HTMLElement): void {
  const visual = window.visualViewport;
  if (!visual) return;
  const follow = (): void => {
    const covered = Math.max(0, window.innerHeight - visual.height - visual.offsetTop);
    root.style.setProperty("--keyboard", `${Math.round(covered)}px`);
  };
  visual.addEventListener("resize", follow);
  visual.addEventListener("scroll", follow);
  follow();
}
