// Whether readers see what stands here: publishing is the next step again as soon as something differs.

import type { Say } from "./said-words";

export interface LiveState {
  /** Something was changed since it was published. */
  changed(): void;
  /** The server holds this version now. */
  versionIs(version: number): void;
  /** It was published a moment ago: the line under the bar says so, to eyes and ears, with the way to it. */
  confirm(): void;
}

/** The server has said which it is; from there it only goes from unchanged to changed. */
export function liveState(say: Say, liveVersion: number | null): LiveState {
  /** Says that nothing differs; there only while that is so. */
  const unchanged = document.getElementById("writing-publish");
  const next = document.getElementById("writing-after-change");
  const line = document.getElementById("writing-live");
  function changed(): void {
    if (!unchanged || unchanged.hidden) return;
    unchanged.hidden = true;
    if (next) next.hidden = false;
    if (!line) return;
    line.removeAttribute("role");
    line.closest(".writing-live")?.classList.remove("fresh");
    line.textContent = say("live-earlier");
  }
  return {
    changed,
    versionIs(version) {
      if (version !== liveVersion) changed();
    },
    confirm() {
      if (!line || !unchanged || unchanged.hidden) return;
      line.closest(".writing-live")?.classList.add("fresh");
      line.setAttribute("role", "status");
      // What stands there from the beginning is not read out; what comes into it is.
      line.replaceChildren();
      setTimeout(() => {
        if (!unchanged.hidden) line.textContent = say("live");
      }, 100);
    },
  };
}
