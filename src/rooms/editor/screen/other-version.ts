// Two versions of one article: asks which one to go on with, and keeps the other for copying.

import type { Manuscript } from "../manuscript";
import { byId, element } from "./element";
import { manuscriptLines } from "./manuscript-lines";
import type { Say } from "./said-words";
import type { OtherVersion } from "./save-request";

export interface OtherVersions {
  /** Shows both and resolves when the writer has decided; the dialog cannot be dismissed without a decision. */
  ask(mine: Manuscript, other: OtherVersion): Promise<"mine" | "theirs">;
  /** Shows a version for copying; `thrown` is called when the writer throws it away. */
  putAside(manuscript: Manuscript, thrown: () => void): void;
}

function fill(list: HTMLElement, { lines, against }: { lines: string[]; against: Set<string> }): void {
  list.replaceChildren(
    ...lines.map((line) => {
      const differs = !against.has(line);
      const shown = differs ? element("mark", { children: [line] }) : line;
      return element("p", { attributes: { dir: "auto" }, children: [shown] });
    }),
  );
}

/** The dialog and the drawer's corner for versions put aside; both stand on the page already. */
export function otherVersions(say: Say): OtherVersions {
  const dialog = byId("writing-conflict", HTMLDialogElement);
  const aside = byId("writing-aside", HTMLElement);
  const asideText = byId("writing-aside-text", HTMLTextAreaElement);
  const copy = byId("writing-aside-copy", HTMLButtonElement);
  const throwAway = byId("writing-aside-throw", HTMLButtonElement);
  let thrown: (() => void)[] = [];
  dialog.addEventListener("cancel", (event) => event.preventDefault());

  copy.addEventListener("click", () => {
    asideText.select();
    // The clipboard may be forbidden; the text is selected then, ready for Ctrl-C.
    void navigator.clipboard?.writeText(asideText.value).then(
      () => {
        byId("writing-said", HTMLElement).textContent = say("copied");
      },
      () => undefined,
    );
  });
  throwAway.addEventListener("click", () => {
    for (const forget of thrown) forget();
    thrown = [];
    asideText.value = "";
    aside.hidden = true;
  });

  return {
    ask(mine, other) {
      const ours = manuscriptLines(mine);
      const theirs = manuscriptLines(other.manuscript);
      fill(byId("writing-conflict-mine", HTMLElement), {
        lines: ours,
        against: new Set(theirs),
      });
      fill(byId("writing-conflict-theirs", HTMLElement), {
        lines: theirs,
        against: new Set(ours),
      });
      byId("writing-conflict-when", HTMLElement).textContent =
        other.savedAtText || other.savedBy
          ? say("conflict-saved", {
              time: other.savedAtText,
              name: other.savedBy,
            })
          : "";
      return new Promise((resolve) => {
        const open = (): void => {
          dialog.returnValue = "";
          dialog.showModal();
        };
        const decided = (): void => {
          const choice = dialog.returnValue;
          if (choice !== "mine" && choice !== "theirs") return open();
          dialog.removeEventListener("close", decided);
          resolve(choice);
        };
        dialog.addEventListener("close", decided);
        open();
      });
    },
    putAside(manuscript, forget) {
      const text = manuscriptLines(manuscript).join("\n\n");
      asideText.value = asideText.value ? `${asideText.value}\n\n* * *\n\n${text}` : text;
      aside.hidden = false;
      thrown.push(forget);
    },
  };
}
