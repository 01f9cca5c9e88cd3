// The row of buttons over the story: one stop for the Tab key, arrows inside, and each button says whether it is on.

import type { Editor } from "@tiptap/core";
import { toggleDirection, toggleQuotation } from "./story-editor";

export type ToolName =
  | "paragraph"
  | "subhead"
  | "list"
  | "numbered"
  | "quotation"
  | "picture"
  | "spoken"
  | "link"
  | "emphasis"
  | "strong"
  | "direction";

interface Tool {
  act: (editor: Editor) => unknown;
  /** A dialog takes the focus itself; after everything else the writer types on in the story. */
  dialog?: true;
  on?: (editor: Editor) => boolean;
}

export interface ToolDialogs {
  picture: () => void;
  spoken: () => void;
  link: () => void;
}

function tools(dialogs: ToolDialogs): Record<ToolName, Tool> {
  return {
    paragraph: {
      act: (editor) => editor.chain().clearNodes().run(),
      on: (editor) =>
        editor.isActive("paragraph") && !["listItem", "quotation"].some((name) => editor.isActive(name)),
    },
    subhead: {
      act: (editor) => editor.chain().toggleNode("subhead", "paragraph").run(),
      on: (editor) => editor.isActive("subhead"),
    },
    list: {
      act: (editor) => editor.chain().toggleBulletList().run(),
      on: (editor) => editor.isActive("bulletList"),
    },
    numbered: {
      act: (editor) => editor.chain().toggleOrderedList().run(),
      on: (editor) => editor.isActive("orderedList"),
    },
    quotation: {
      act: toggleQuotation,
      on: (editor) => editor.isActive("quotation"),
    },
    picture: { dialog: true, act: dialogs.picture },
    spoken: { dialog: true, act: dialogs.spoken, on: (editor) => editor.isActive("spoken") },
    link: { dialog: true, act: dialogs.link, on: (editor) => editor.isActive("link") },
    emphasis: {
      act: (editor) => editor.chain().toggleItalic().run(),
      on: (editor) => editor.isActive("italic"),
    },
    strong: {
      act: (editor) => editor.chain().toggleBold().run(),
      on: (editor) => editor.isActive("bold"),
    },
    direction: {
      act: toggleDirection,
      on: (editor) => Boolean(editor.getAttributes("paragraph").direction),
    },
  };
}

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

/** Wires the server's buttons (`data-tool`) to the editor. */
export function toolbar(
  bar: HTMLElement,
  { editor, dialogs }: { editor: Editor; dialogs: ToolDialogs },
): void {
  const known = tools(dialogs);
  const buttons = Array.from(bar.querySelectorAll<HTMLButtonElement>("button[data-tool]"));
  const tool = (button: HTMLButtonElement): Tool => known[button.dataset.tool as ToolName];
  for (const button of buttons) {
    // The editor keeps its focus, and a phone its keyboard.
    button.addEventListener("pointerdown", (event) => event.preventDefault());
    button.addEventListener("mousedown", (event) => event.preventDefault());
    button.addEventListener("click", () => {
      const { act, dialog } = tool(button);
      act(editor);
      // Not the editor's own command, which waits for the next frame: letters typed meanwhile would be lost.
      if (!dialog) editor.view.focus();
    });
  }
  arrowKeys(bar, buttons);
  const show = (): void => {
    for (const button of buttons) {
      const { on } = tool(button);
      if (on) button.setAttribute("aria-pressed", String(on(editor)));
    }
  };
  editor.on("transaction", show);
  show();
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
