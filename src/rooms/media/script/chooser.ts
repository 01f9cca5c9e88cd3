// The dialog in which the writing screen is given a picture: one from the library, newest first, or a new file.

import type { ChosenPicture } from "../chooser/chosen-picture";
import type { UploadData } from "../uploads/upload-data";
import { refusedHere } from "./look-at-file";
import { find, make, percent, type Say, speaker } from "./page-parts";
import { sendFile } from "./send-file";

interface Choices {
  readonly pictures: readonly ChosenPicture[];
  /** Where older ones begin; null when there are none. */
  readonly before: number | null;
}

const TYPING_MS = 250;

interface Parts {
  readonly dialog: HTMLDialogElement;
  readonly search: HTMLInputElement;
  readonly list: HTMLUListElement;
  readonly more: HTMLButtonElement;
  readonly field: HTMLInputElement;
  readonly said: HTMLParagraphElement;
}

/** Does nothing on pages that have no such dialog. */
export function pictureChooser(data: UploadData): void {
  const dialog = find("picture-chooser", HTMLDialogElement);
  const search = find("picture-search", HTMLInputElement);
  const list = find("picture-choices", HTMLUListElement);
  const more = find("picture-more", HTMLButtonElement);
  const field = find("picture-file", HTMLInputElement);
  const said = find("picture-said", HTMLParagraphElement);
  if (dialog && search && list && more && field && said)
    new Chooser(data, { dialog, search, list, more, field, said }).listen();
}

class Chooser {
  readonly #data: UploadData;
  readonly #say: Say;
  readonly #parts: Parts;
  #stop = new AbortController();
  #before: number | null = null;
  #typing: ReturnType<typeof setTimeout> | undefined;

  constructor(data: UploadData, parts: Parts) {
    this.#data = data;
    this.#say = speaker(data);
    this.#parts = parts;
  }

  listen(): void {
    const { dialog, search, list, more, field } = this.#parts;
    // What the writing screen sends: a file that was dropped or pasted there, or null to let somebody choose.
    dialog.addEventListener("picture-asked", (event) =>
      this.#open((event as CustomEvent<File | null>).detail),
    );
    dialog.addEventListener("close", () => this.#stop.abort());
    search.addEventListener("input", () => {
      clearTimeout(this.#typing);
      this.#typing = setTimeout(() => void this.#show(), TYPING_MS);
    });
    search.addEventListener("keydown", (event) => {
      if (event.key === "Enter") event.preventDefault();
      if (event.key === "ArrowDown" || event.key === "Enter") list.querySelector("button")?.focus();
    });
    list.addEventListener("keydown", (event) => this.#move(event));
    more.addEventListener("click", () => void this.#show(this.#before));
    field.addEventListener("change", () => {
      const file = field.files?.[0];
      if (file) void this.#send(file);
    });
  }

  #open(file: File | null): void {
    const { search, field, said } = this.#parts;
    this.#stop = new AbortController();
    said.textContent = "";
    search.value = "";
    field.value = "";
    field.disabled = false;
    if (file) void this.#send(file);
    else {
      search.focus();
      void this.#show();
    }
  }

  #choose(picture: ChosenPicture): void {
    this.#parts.dialog.dispatchEvent(new CustomEvent("picture-chosen", { detail: picture }));
  }

  /** @param before where older ones begin; without it the newest are shown */
  async #show(before: number | null = null): Promise<void> {
    const { list, more, search, said } = this.#parts;
    const words = search.value;
    const query = new URLSearchParams({ words, language: this.#data.language });
    if (before !== null) query.set("before", `${before}`);
    const found = await this.#ask(`${this.#data.urls.choices}?${query}`);
    // Somebody typed on meanwhile.
    if (!found || words !== search.value) return;
    const lines = found.pictures.map((picture) => this.#line(picture));
    if (before === null) list.replaceChildren(...lines);
    else list.append(...lines);
    if (before !== null) lines[0]?.querySelector("button")?.focus();
    said.textContent = list.children.length === 0 ? this.#say("nothing-matches") : "";
    this.#before = found.before;
    more.hidden = found.before === null;
  }

  async #ask(url: string): Promise<Choices | null> {
    const { signal } = this.#stop;
    try {
      const response = await fetch(url, { headers: { accept: "application/json" }, signal });
      if (response.ok) return (await response.json()) as Choices;
      this.#parts.said.textContent = this.#say(response.status === 401 ? "signed-out" : "send-failed");
    } catch {
      if (!signal.aborted) this.#parts.said.textContent = this.#say("send-failed");
    }
    return null;
  }

  #line(picture: ChosenPicture): HTMLLIElement {
    const image = make("img", { src: picture.small, alt: "", loading: "lazy" });
    const button = make(
      "button",
      { type: "button" },
      image,
      make("span", { dir: "auto" }, picture.name || `${picture.id}`),
      make("span", { dir: "auto", class: "soft" }, picture.credit),
    );
    button.addEventListener("click", () => this.#choose(picture));
    return make("li", {}, button);
  }

  /** Arrows go through the list as the eye does. */
  #move(event: KeyboardEvent): void {
    const buttons = [...this.#parts.list.querySelectorAll("button")];
    const at = buttons.findIndex((button) => button === document.activeElement);
    const onward = getComputedStyle(this.#parts.list).direction === "rtl" ? "ArrowLeft" : "ArrowRight";
    const back = onward === "ArrowLeft" ? "ArrowRight" : "ArrowLeft";
    const step = { [onward]: 1, ArrowDown: 1, [back]: -1, ArrowUp: -1 }[event.key];
    if (at < 0 || !step) return;
    event.preventDefault();
    (buttons[at + step] ?? (step < 0 ? this.#parts.search : null))?.focus();
  }

  async #send(file: File): Promise<void> {
    const { field, said } = this.#parts;
    const refusal = refusedHere(file);
    if (refusal) {
      said.textContent = this.#say(refusal);
      field.value = "";
      return;
    }
    field.disabled = true;
    let arrived = 0;
    const progress = (share: number): void => {
      arrived = share;
      said.textContent = share < 1 ? this.#say("going", { percent: percent(share) }) : this.#say("working");
    };
    const lost = (): void => {
      said.textContent = this.#say("line-lost", { percent: percent(arrived) });
    };
    const { urls, language } = this.#data;
    const { signal } = this.#stop;
    const sent = await sendFile({ file, urls, language, signal, progress, lost }).catch(() => null);
    if (!sent) return;
    field.disabled = false;
    field.value = "";
    if (sent.kind === "taken") return this.#choose(sent.picture);
    said.textContent =
      sent.status === 401 ? this.#say("signed-out") : sent.message || this.#say("send-failed");
  }
}
