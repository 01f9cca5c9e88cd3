// The queue of pictures on the library's page: chosen or dropped, sent one after the other, each with its own words and buttons.

import type { UploadData } from "../uploads/upload-data";
import { refusedHere } from "./look-at-file";
import { find, make, percent, type Say, speaker } from "./page-parts";
import { type Sent, type SentPicture, sendFile } from "./send-file";

interface Item {
  readonly file: File;
  readonly line: HTMLLIElement;
  readonly said: HTMLSpanElement;
  readonly bar: HTMLProgressElement;
  readonly buttons: HTMLSpanElement;
  readonly stop: AbortController;
  state: "waits" | "going" | "done";
}

/** Does nothing on pages that have no queue. */
export function uploadQueue(data: UploadData): void {
  const form = find("upload-form", HTMLFormElement);
  const field = find("upload-files", HTMLInputElement);
  const list = find("upload-queue", HTMLOListElement);
  const told = find("upload-said", HTMLParagraphElement);
  if (!form || !field || !list || !told) return;
  const queue = new Queue({ data, list, told });
  const take = (files: Iterable<File>) => queue.add([...files]);
  field.addEventListener("change", () => {
    take(field.files ?? []);
    field.value = "";
  });
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    field.click();
  });
  document.documentElement.classList.add("queues");
  takeDropped(take);
  window.addEventListener("beforeunload", (event) => {
    if (queue.busy) event.preventDefault();
  });
}

class Queue {
  readonly #items: Item[] = [];
  readonly #say: Say;
  readonly #parts: { data: UploadData; list: HTMLOListElement; told: HTMLParagraphElement };

  constructor(parts: { data: UploadData; list: HTMLOListElement; told: HTMLParagraphElement }) {
    this.#parts = parts;
    this.#say = speaker(parts.data);
  }

  get busy(): boolean {
    return this.#items.some(({ state }) => state !== "done");
  }

  add(files: readonly File[]): void {
    this.#parts.told.replaceChildren();
    for (const file of files) this.#enter(file);
    void this.#go();
  }

  #enter(file: File): void {
    const item: Item = {
      file,
      line: make("li"),
      said: make("span"),
      bar: make("progress", { max: 1, value: 0, "aria-label": file.name }),
      buttons: make("span", { class: "buttons" }),
      stop: new AbortController(),
      state: "waits",
    };
    const name = make("span", { class: "file" }, make("bdi", {}, file.name));
    item.line.append(name, item.bar, item.said, item.buttons);
    this.#parts.list.append(item.line);
    this.#items.push(item);
    const refusal = refusedHere(file);
    if (refusal) this.#refuse(item, this.#say(refusal));
    else this.#wait(item);
  }

  #wait(item: Item): void {
    item.state = "waits";
    item.line.dataset.state = "waits";
    item.said.textContent = this.#say("waits");
    item.buttons.replaceChildren(this.#button("remove", () => this.#remove(item)));
  }

  /** One at a time: two would each take twice as long, and lose twice as much. */
  async #go(): Promise<void> {
    if (this.#items.some(({ state }) => state === "going")) return;
    const next = this.#items.find(({ state }) => state === "waits");
    if (!next) return this.#tell();
    next.state = "going";
    next.line.dataset.state = "going";
    const sent = await this.#send(next);
    if (sent?.kind === "taken") this.#take(next, sent.picture);
    else if (sent) this.#refuse(next, this.#reason(sent), true);
    await this.#go();
  }

  /** Null when it was taken off the list meanwhile. */
  async #send(item: Item): Promise<Sent | null> {
    const { file, stop, said, bar } = item;
    const { urls } = this.#parts.data;
    const progress = (share: number): void => {
      bar.value = share;
      said.textContent = share < 1 ? this.#say("going", { percent: percent(share) }) : this.#say("working");
    };
    const lost = (): void => {
      said.textContent = this.#say("line-lost", { percent: percent(bar.value) });
    };
    try {
      return await sendFile({ file, urls, language: "", signal: stop.signal, progress, lost });
    } catch (error) {
      if (stop.signal.aborted) return null;
      throw error;
    }
  }

  #reason({ status, message }: Extract<Sent, { kind: "refused" }>): string {
    if (status === 401) return this.#say("signed-out");
    return message || this.#say("send-failed");
  }

  #take(item: Item, picture: SentPicture): void {
    item.state = "done";
    item.line.dataset.state = "taken";
    item.bar.remove();
    item.line.prepend(make("img", { src: picture.small, alt: "" }));
    item.said.textContent = this.#say(picture.isNew ? "arrived" : "arrived-known");
    item.buttons.replaceChildren(make("a", { href: picture.page }, this.#say("describe-it")));
    if (picture.alike.length === 0) return;
    const others = picture.alike.map(({ page, small, caption }) =>
      make("a", { href: page }, make("img", { src: small, alt: caption || this.#say("describe-it") })),
    );
    item.line.append(make("span", { class: "alike" }, this.#say("looks-like"), ...others));
  }

  /** @param again whether the same file may be sent once more */
  #refuse(item: Item, sentence: string, again = false): void {
    item.state = "done";
    item.line.dataset.state = "refused";
    item.bar.hidden = true;
    item.said.textContent = sentence;
    const retry = this.#button("again", () => {
      item.bar.hidden = false;
      this.#wait(item);
      void this.#go();
    });
    item.buttons.replaceChildren(
      ...(again ? [retry] : []),
      this.#button("remove", () => this.#remove(item)),
    );
  }

  #remove(item: Item): void {
    item.stop.abort();
    item.line.remove();
    this.#items.splice(this.#items.indexOf(item), 1);
  }

  #button(word: "again" | "remove", act: () => void): HTMLButtonElement {
    const button = make("button", { type: "button", class: "quiet" }, this.#say(word));
    button.addEventListener("click", act);
    return button;
  }

  #tell(): void {
    if (!this.#items.some(({ line }) => line.dataset.state === "taken")) return;
    const shown = make("a", { href: location.pathname }, this.#say("show-new"));
    this.#parts.told.replaceChildren(this.#say("all-done"), " ", shown);
  }
}

/** Anywhere on the page: nobody has to aim. */
function takeDropped(take: (files: Iterable<File>) => void): void {
  const page = document.documentElement;
  const brings = (event: DragEvent) => event.dataTransfer?.types.includes("Files") ?? false;
  document.addEventListener("dragover", (event) => {
    if (!brings(event)) return;
    event.preventDefault();
    page.classList.add("dropping");
  });
  document.addEventListener("dragleave", (event) => {
    if (event.relatedTarget === null) page.classList.remove("dropping");
  });
  document.addEventListener("drop", (event) => {
    page.classList.remove("dropping");
    if (!brings(event)) return;
    event.preventDefault();
    take(event.dataTransfer?.files ?? []);
  });
}
