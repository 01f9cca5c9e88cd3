// Notes beside the text: what is asked, marked in its passages; left on the chosen words by a key; answered, done with, or taken over.

import type { Editor } from "@tiptap/core";
import { isBare, passageOf } from "#articles/manuscript";
import type { ShownNote } from "../../notes/notes-data";
import type { Block } from "../../manuscript";
import type { Desk } from "../desk";
import { byId, element } from "../element";
import { bodyOf } from "../story-editor";
import type { Saving } from "../saving";
import { bringIn } from "../together/work-together";
import { noteCard } from "./note-card";
import { placeOf, showMarks } from "./note-marks";
import { actsOn, askNotes, sendNote } from "./notes-line";

export class NotesPanel {
  readonly #desk: Desk;
  readonly #saving: Saving;
  readonly #list = byId("writing-notes", HTMLElement);
  readonly #dialog = byId("writing-note", HTMLDialogElement);
  readonly #words = byId("writing-note-words", HTMLTextAreaElement);
  readonly #suggested = byId("writing-note-suggested", HTMLTextAreaElement);
  readonly #said = byId("writing-note-said", HTMLElement);
  #place: { block: string; quoted: string; text: string } = { block: "", quoted: "", text: "" };

  constructor(desk: Desk, saving: Saving) {
    this.#desk = desk;
    this.#saving = saving;
    this.#show(desk.data.notes);
    byId("writing-note-open", HTMLButtonElement).addEventListener("click", () => this.open());
    this.#dialog.addEventListener("submit", (event) => {
      const { submitter } = event;
      if (!(submitter instanceof HTMLButtonElement) || submitter.value !== "leave") return;
      event.preventDefault();
      void this.#leave();
    });
  }

  /** A note can be left while somebody else has the turn: it changes nothing in the text. */
  listen(): void {
    window.addEventListener("focus", () => void this.refresh());
    document.addEventListener("keydown", (event) => {
      const { ctrlKey, metaKey, altKey, code } = event;
      if (!(ctrlKey || metaKey) || !altKey || code !== "KeyM" || document.querySelector("dialog[open]"))
        return;
      event.preventDefault();
      this.open();
    });
  }

  async refresh(): Promise<void> {
    const notes = await askNotes(this.#desk.data.urls.notes);
    if (notes) this.#show(notes);
  }

  /** On the chosen words; on the whole passage when none are; on the whole story when the cursor is nowhere. */
  open(): void {
    const { editor, data } = this.#desk;
    this.#place = chosen(this.#desk);
    this.#said.textContent = "";
    byId("writing-note-quoted", HTMLElement).textContent = this.#place.quoted || data.manuscript.headline;
    const block = bodyOf(editor).find(({ id }) => id === this.#place.block);
    const suggest = byId("writing-note-suggest", HTMLDetailsElement);
    suggest.hidden = !block || !isLine(block);
    suggest.open = false;
    this.#suggested.value = this.#place.text;
    this.#words.value = "";
    this.#dialog.showModal();
    this.#words.focus();
  }

  async #leave(): Promise<void> {
    const { data, say } = this.#desk;
    const { block, quoted, text } = this.#place;
    const suggested = this.#suggested.value.trim();
    const differs = byId("writing-note-suggest", HTMLDetailsElement).open && suggested !== text.trim();
    if (!this.#words.value.trim() && !differs) {
      this.#words.focus();
      return;
    }
    // The server reads the passage as it was saved.
    await this.#saving.flush();
    const wrong = await sendNote(data.urls.notes, {
      block,
      quoted,
      words: this.#words.value,
      person: byId("writing-note-person", HTMLSelectElement).value,
      ...(differs && { suggested }),
    });
    if (wrong !== "") {
      this.#said.textContent = wrong ?? say("note-failed");
      return;
    }
    this.#dialog.close();
    await this.refresh();
  }

  #show(notes: readonly ShownNote[]): void {
    const { say, data, editor } = this.#desk;
    const none = element("p", { attributes: { class: "hint" }, children: [say("notes-none")] });
    const cards = notes.map((note) =>
      noteCard(note, {
        say,
        language: data.language,
        direction: data.direction,
        goTo: (to) => this.#goTo(to),
        answer: (to, words) => void this.#act(actsOn(data.urls, to.id).answer(words)),
        resolve: (to) => void this.#act(actsOn(data.urls, to.id).resolve()),
        settle: (to, accept) => void this.#settle(to, accept),
      }),
    );
    this.#list.replaceChildren(...(cards.length > 0 ? cards : [none]));
    showMarks(editor, notes);
  }

  #goTo(note: ShownNote): void {
    const { editor } = this.#desk;
    const place = placeOf(editor.state.doc, note);
    if (!place) return;
    if (place.whole)
      editor
        .chain()
        .focus()
        .setTextSelection(place.from + 1)
        .scrollIntoView()
        .run();
    else editor.chain().focus().setTextSelection(place).scrollIntoView().run();
  }

  /** What is unsaved goes first: words are put only over what stands on the server. */
  async #settle(note: ShownNote, accept: boolean): Promise<void> {
    await this.#saving.flush();
    await this.#act(actsOn(this.#desk.data.urls, note.id).settle(accept));
    if (accept) await bringIn(this.#desk, this.#saving);
  }

  async #act(sent: Promise<string | null>): Promise<void> {
    const wrong = await sent;
    if (wrong !== "") this.#desk.tell(wrong ?? this.#desk.say("note-failed"));
    await this.refresh();
  }
}

function chosen({ editor }: Desk): { block: string; quoted: string; text: string } {
  const { doc } = editor.state;
  const { from, to } = selected(editor);
  const $from = doc.resolve(from);
  const node = $from.depth === 0 ? $from.nodeAfter : $from.node(1);
  const id = String(node?.attrs.id ?? "");
  const block = bodyOf(editor).find((one) => one.id === id);
  if (!block || isBare(block)) return { block: "", quoted: "", text: "" };
  const text = passageOf(block);
  const words = from === to ? "" : doc.textBetween(from, to, " ").trim();
  return { block: id, quoted: words && text.includes(words) ? words : text, text };
}

/** While somebody else has the turn the editor does not follow what is chosen in its text: the page knows. */
function selected({ state, view, isEditable }: Editor): { from: number; to: number } {
  const { anchorNode, focusNode, anchorOffset = 0, focusOffset = 0 } = document.getSelection() ?? {};
  const isHere = anchorNode && focusNode && view.dom.contains(anchorNode) && view.dom.contains(focusNode);
  if (isEditable || !isHere) return state.selection;
  const ends = [view.posAtDOM(anchorNode, anchorOffset), view.posAtDOM(focusNode, focusOffset)];
  return { from: Math.min(...ends), to: Math.max(...ends) };
}

/** One line of words, for which others can be suggested. */
const isLine = ({ kind }: Block) => kind === "paragraph" || kind === "subhead";
