// A slot that was chosen: its settings stand open, and the next story that is chosen goes into it.

import { isSmall, type Say, tools } from "./page";

export interface Choosing {
  chosen(): string | null;
  choose(slot: string): void;
  clear(): void;
  /** Opens or closes the tools where there is no room for them beside the page. */
  show(is: boolean): void;
  /** Shows again what was chosen, when another page was put in place. */
  refresh(): void;
}

export function startChoosing(say: Say): Choosing {
  let slot: string | null = null;

  function show(is: boolean): void {
    document.documentElement.classList.toggle("tools-open", is);
    const button = document.querySelector<HTMLButtonElement>(".tools-switch");
    if (!button) return;
    button.textContent = say(is ? "says-hide-tools" : "says-show-tools");
    button.ariaExpanded = String(is);
  }

  function refresh(): void {
    for (const one of document.querySelectorAll(".chosen")) one.classList.remove("chosen");
    tools()?.classList.toggle("choosing", slot !== null);
    const hint = document.querySelector<HTMLElement>("#stories .for-script");
    if (hint) hint.hidden = false;
    if (!slot) return;
    const mark = document.querySelector<HTMLElement>(`#sheet .mark[data-slot="${slot}"]`);
    mark?.classList.add("chosen");
    const settings = document.getElementById(`set-${slot}`);
    if (settings instanceof HTMLDetailsElement) settings.open = true;
    if (hint) hint.textContent = say("says-choose-for", { slot: mark?.dataset.name ?? "" });
  }

  return {
    chosen: () => slot,
    choose(to) {
      slot = to;
      refresh();
      show(true);
      const settings = document.getElementById(`set-${to}`);
      settings?.querySelector("summary")?.focus({ preventScroll: isSmall() });
      if (isSmall()) tools()?.scrollTo(0, 0);
    },
    clear() {
      slot = null;
      refresh();
    },
    show,
    refresh,
  };
}
