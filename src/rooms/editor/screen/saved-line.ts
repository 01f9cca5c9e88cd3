// Says in words whether everything is saved, and never says more than is true.

import type { ScriptWord } from "../writing-data";
import { byId } from "./element";
import type { Say } from "./said-words";
import type { SavingState } from "./saving-host";

type NotSaved = Extract<SavingState, { kind: "not-saved" }>;

function notSaved({ why, message, kept }: NotSaved, say: Say): string {
  const kept_ = (word: "not-saved-connection" | "not-saved-server" | "not-saved-because"): ScriptWord =>
    kept ? word : `${word}-unkept`;
  switch (why) {
    case "no-connection":
      return say(kept_("not-saved-connection"));
    case "conflict":
      return say("not-saved-conflict");
    case "server-trouble":
      return say(kept_("not-saved-server"));
    case "shut":
      return say(kept_("not-saved-because"), {
        reason: message || say("signed-out"),
      });
    case "refused":
      return message ? say(kept_("not-saved-because"), { reason: message }) : say(kept_("not-saved-server"));
  }
}

/** What the line says of a state of saving. */
export function sentenceOf(state: SavingState, say: Say): string {
  if (state.kind === "not-saved") return notSaved(state, say);
  if (state.kind === "saving") return say("saving");
  return state.savedAtText ? say("saved", { time: state.savedAtText }) : say("saved-now");
}

export interface SavedLine {
  show(state: SavingState): void;
  /** Says a sentence once, to eyes and ears. */
  tell(sentence: string): void;
}

/** The line in the bar is read by eyes at any time; only trouble and its end are also announced. */
export function savedLine(say: Say): SavedLine {
  const line = byId("writing-saved", HTMLElement);
  const said = byId("writing-said", HTMLElement);
  let trouble = false;
  let fading: ReturnType<typeof setTimeout> | undefined;
  const tell = (sentence: string): void => {
    clearTimeout(fading);
    said.textContent = sentence;
    fading = setTimeout(() => said.replaceChildren(), 8000);
  };
  return {
    tell,
    show(state) {
      const bad = state.kind === "not-saved";
      const sentence = sentenceOf(state, say);
      if (line.textContent !== sentence) line.textContent = sentence;
      line.classList.toggle("trouble", bad);
      if (bad || (trouble && state.kind === "saved")) line.setAttribute("role", "status");
      else if (!trouble) line.removeAttribute("role");
      if (state.kind !== "saving") trouble = bad;
    },
  };
}
