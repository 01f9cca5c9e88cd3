// The forms that a passage of a story can have, and the keys for everything: what toolbar, menu, keyboard and the page of keys all read.

/** What can be put into a story or made of a passage, in the order of the menu. */
export const FORMS = [
  "text",
  "subhead",
  "subhead-3",
  "list",
  "numbered",
  "quotation",
  "pull-quote",
  "picture",
  "gallery",
  "table",
  "fact-box",
  "link-card",
  "map-point",
  "divider",
  "direction",
] as const;
export type FormName = (typeof FORMS)[number];

/** Where the menu draws a line: before the first thing that is not made of text, and before what turns a paragraph. */
export const GROUP_STARTS: readonly FormName[] = ["picture", "direction"];

/** What a few words may be, and what opens a dialog. */
export type ToolName = FormName | "insert" | "spoken" | "link" | "emphasis" | "strong";

/** In ProseMirror's spelling: `Mod` is Control, or Command on a Mac. */
export const KEYS = {
  insert: "Mod-Enter",
  text: "Mod-Alt-0",
  subhead: "Mod-Alt-2",
  "subhead-3": "Mod-Alt-3",
  list: "Mod-Shift-8",
  numbered: "Mod-Shift-7",
  quotation: "Mod-Shift-b",
  "pull-quote": "Mod-Alt-q",
  link: "Mod-k",
  spoken: "Mod-Alt-k",
  strong: "Mod-b",
  emphasis: "Mod-i",
  direction: "Mod-Shift-x",
  "move-up": "Mod-Shift-ArrowUp",
  "move-down": "Mod-Shift-ArrowDown",
  "next-cell": "Tab",
  "earlier-cell": "Shift-Tab",
  undo: "Mod-z",
  redo: "Mod-Shift-z",
  note: "Mod-Alt-m",
  tools: "Alt-F10",
  keys: "Mod-/",
} as const;
export type KeyName = keyof typeof KEYS;

/** What is typed at the beginning of a line, or round words, and becomes a form. */
export const TYPED = {
  insert: "/",
  subhead: "## ",
  "subhead-3": "### ",
  list: "- ",
  numbered: "1. ",
  quotation: "> ",
  divider: "---",
  strong: "**…**",
  emphasis: "*…*",
  link: "[…](https://…)",
} as const satisfies Partial<Record<ToolName, string>>;

/** As a person reads it: `Ctrl+Alt+2`. */
export function keyInWords(keys: string): string {
  return keys
    .split("-")
    .map(
      (key) =>
        ({ Mod: "Ctrl", ArrowUp: "↑", ArrowDown: "↓" })[key] ?? (key.length === 1 ? key.toUpperCase() : key),
    )
    .join("+");
}

/** As `aria-keyshortcuts` has it; Control stands for Command on a Mac. */
export function keyForMachines(keys: string): string {
  return keys.replaceAll("-", "+").replace("Mod", "Control");
}
