// Two versions of one article: asks which one to go on with, and keeps the other for copying.

import type { Manuscript } from "../manuscript";
import { byId, element } from "./element";
import { cutAtDifference, firstDifference } from "./first-difference";
import { manuscriptLines } from "./manuscript-lines";
import type { Say } from "./said-words";
import type { OtherVersion } from "./save-request";

export interface OtherVersions {
  /** Shows both and resolves when the writer has decided; the dialog cannot be dismissed without a decision. */
  ask(mine: Manuscript, other: OtherVersion): Promise<"mine" | "theirs">;
  /** Shows a version for copying; `thrown` is called when the writer throws it away. */
  putAside(manuscript: Manuscript, thrown: () => void): void;
}

/** Marks what the other version does not have; in the first block that differs, only the words that do. */
function fill(list: HTMLElement, { lines, others }: { lines: string[]; others: string[] }): void {
  const at = firstDifference(lines, others);
  const against = new Set(others);
  const own = new Set(lines);
  list.replaceChildren(
    ...lines.map((line, index) => {
      const other = others[index];
      const first = index === at;
      const differs = !against.has(line);
      const [before, differing, after] =
        first && differs && other !== undefined && !own.has(other)
          ? cutAtDifference(line, other)
          : ["", differs ? line : "", differs ? "" : line];
      const children = [before, differing && element("mark", { children: [differing] }), after];
      return element("p", {
        attributes: { dir: "auto", class: first && "differs" },
        children: children.filter((child) => child !== ""),
      });
    }),
  );
}

/** Scrolls a version to where it begins to differ; to its end where the other only goes on. */
function showDifference(list: HTMLElement): void {
  const block = list.querySelector(".differs");
  const place = block?.querySelector("mark") ?? block;
  if (!place) {
    list.scrollTop = list.scrollHeight;
    return;
  }
  const { paddingBlockStart } = getComputedStyle(list);
  list.scrollTop +=
    place.getBoundingClientRect().top -
    list.getBoundingClientRect().top -
    Number.parseFloat(paddingBlockStart);
}

/** When it was saved and by whom; either may be unknown. */
export function savedWhen({ savedAtText: time, savedBy: name }: OtherVersion, say: Say): string {
  if (!time) return "";
  return name ? say("conflict-saved", { time, name }) : say("saved", { time });
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
      const mineList = byId("writing-conflict-mine", HTMLElement);
      const theirList = byId("writing-conflict-theirs", HTMLElement);
      fill(mineList, { lines: ours, others: theirs });
      fill(theirList, { lines: theirs, others: ours });
      byId("writing-conflict-when", HTMLElement).textContent = savedWhen(other, say);
      return new Promise((resolve) => {
        const open = (): void => {
          dialog.returnValue = "";
          dialog.showModal();
          showDifference(mineList);
          showDifference(theirList);
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
