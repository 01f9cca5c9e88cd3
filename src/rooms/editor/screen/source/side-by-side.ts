// A translation beside its source: what changed there is dealt with here, piece by piece, by one key.

import type { Editor } from "@tiptap/core";
import type { ShownPiece } from "../../source-data";
import { byId } from "../element";
import type { Fields } from "../fields";
import type { Pictures } from "../block-view";
import type { Say } from "../said-words";
import { sourceCell } from "./source-cell";
import { redrawColumn } from "./source-column";
import { askPieces, sendSettled } from "./source-line";
import { isBehind, ownIdOf, type SourceState } from "./source-state";
import { goTo, placeOf, takeIn, takeOrder, takeOut, takePicture } from "./take-over";
import { showTranslated } from "./translated-share";

export interface SideBySideParts {
  source: SourceState;
  editor: Editor;
  fields: Fields;
  pictures: Pictures;
  say: Say;
  tell: (sentence: string) => void;
  changed: () => void;
}

/** Somebody else may write on the source meanwhile: it is asked for again this often, in milliseconds, and at each return. */
const AGAIN = 30_000;

const FIELD_OF: Readonly<Record<string, string>> = {
  "~headline": "writing-headline",
  "~standfirst": "writing-standfirst",
};

export class SideBySide {
  readonly #parts: SideBySideParts;

  constructor(parts: SideBySideParts) {
    this.#parts = parts;
    parts.source.acts = {
      settle: (piece) => void this.#settle(piece),
      add: (piece) => this.#add(piece),
      remove: (piece) => {
        takeOut(parts.editor, ownIdOf(piece));
        void this.#settle(piece);
      },
      take: (piece) => this.#take(piece),
    };
    parts.editor.on("update", () => this.#showShare());
    this.#wirePage();
    this.#draw(parts.source.behind);
  }

  /** Goes to what is to be dealt with first, if anything is. */
  begin(): boolean {
    const first = this.#pieces.find(isBehind);
    return first !== undefined && this.#go(first);
  }

  get #pieces(): readonly ShownPiece[] {
    return this.#parts.source.pieces;
  }

  #wirePage(): void {
    const next = byId("source-next", HTMLButtonElement);
    next.hidden = false;
    next.addEventListener("click", () => this.#next());
    byId("source-keys", HTMLElement).hidden = false;
    document.addEventListener("keydown", (event) => this.#key(event), true);
    const show = byId("source-show", HTMLButtonElement);
    show.hidden = false;
    show.addEventListener("click", () => {
      const hidden = byId("writing", HTMLElement).classList.toggle("source-hidden");
      show.textContent = this.#parts.say(hidden ? "source-show" : "source-hide");
      show.setAttribute("aria-pressed", String(!hidden));
    });
    setInterval(() => {
      if (document.visibilityState === "visible") void this.#refresh();
    }, AGAIN);
    window.addEventListener("focus", () => void this.#refresh());
  }

  #key(event: KeyboardEvent): void {
    if (event.isComposing || document.querySelector("dialog[open]")) return;
    if (event.key === "F8") {
      event.preventDefault();
      this.#next(event.shiftKey ? -1 : 1);
    } else if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      event.stopPropagation();
      const piece = this.#current();
      if (piece && isBehind(piece)) void this.#settle(piece);
      this.#next(1, piece);
    }
  }

  /** The piece in which whoever writes stands. */
  #current(): ShownPiece | undefined {
    const { editor } = this.#parts;
    const focused = document.activeElement;
    const cell = focused?.closest<HTMLElement>("[data-piece]");
    if (cell) return this.#pieces.find(({ key }) => key === cell.dataset.piece);
    const field = this.#pieces.find(({ key }) => FIELD_OF[key] === focused?.id);
    if (field || !editor.view.hasFocus()) return field;
    const { $from } = editor.state.selection;
    const node = $from.depth > 0 ? $from.node(1) : editor.state.doc.nodeAt($from.pos);
    return this.#pieces.find((piece) => ownIdOf(piece) === node?.attrs.id);
  }

  /** On to what is behind; with nothing left behind, to what has no words yet. */
  #next(by: 1 | -1 = 1, from: ShownPiece | undefined = this.#current()): void {
    const { pieces } = this.#parts.source;
    const at = from ? pieces.findIndex(({ key }) => key === from.key) : -1;
    const round =
      by > 0
        ? [...pieces.slice(at + 1), ...pieces.slice(0, at + 1)]
        : [...pieces.slice(0, Math.max(at, 0)).toReversed(), ...pieces.slice(Math.max(at, 0)).toReversed()];
    const isOther = (piece: ShownPiece) => piece.key !== from?.key;
    const next =
      round.find((piece) => isOther(piece) && isBehind(piece)) ??
      round.find((piece) => isOther(piece) && piece.standing === "todo" && this.#isWordless(piece));
    if (next) this.#go(next);
    else this.#parts.tell(this.#parts.say("source-nothing"));
  }

  #isWordless(piece: ShownPiece): boolean {
    const field = FIELD_OF[piece.key];
    if (field) return byId(field, HTMLTextAreaElement).value.trim() === "";
    const place = placeOf(this.#parts.editor, ownIdOf(piece));
    return place !== null && this.#parts.editor.state.doc.nodeAt(place.at)?.textContent.trim() === "";
  }

  #go(piece: ShownPiece): boolean {
    const { editor, say } = this.#parts;
    // Eyes see it in the cell; ears are told.
    byId("source-said", HTMLElement).textContent =
      piece.standing === "done" ? "" : say(`source-is-${piece.standing}`);
    const field = FIELD_OF[piece.key];
    if (field) {
      byId(field, HTMLTextAreaElement).focus();
      return true;
    }
    if (piece.standing !== "added" && piece.standing !== "gone" && goTo(editor, ownIdOf(piece))) return true;
    const cell = document.querySelector<HTMLElement>(`[data-piece="${CSS.escape(piece.key)}"]`);
    const button = cell?.querySelector("button");
    (button ?? cell)?.scrollIntoView({ block: "center" });
    button?.focus();
    return button !== undefined;
  }

  #add(piece: ShownPiece): void {
    const { editor, source } = this.#parts;
    const own = takeIn(editor, piece, source.pieces);
    if (own === null) return;
    void this.#settle(piece, own);
    goTo(editor, own);
  }

  #take(piece: ShownPiece): void {
    const { editor, fields, source, changed } = this.#parts;
    if (piece.key === "~order") {
      takeOrder(editor, source.pieces);
      changed();
    } else if (piece.key === "~bylines" && piece.bylines) {
      fields.write({ ...fields.read(), bylines: [...piece.bylines.ids] });
      changed();
    } else if (piece.key === "~picture") {
      const [picture] = piece.pictures.after;
      const words = fields.read().picture ?? { alt: "", caption: "", credit: "" };
      fields.write({ ...fields.read(), picture: picture === undefined ? null : { ...words, picture } });
      changed();
    } else takePicture(editor, piece);
    void this.#settle(piece);
  }

  /** At once on the screen; back as it was when the server does not note it. */
  async #settle(piece: ShownPiece, own?: string): Promise<void> {
    const { source, say, tell } = this.#parts;
    const standing = own ? "todo" : piece.standing === "changed" ? "done" : "left";
    source.pieces = source.pieces.map((one) =>
      one.key === piece.key ? { ...one, standing, own: own ?? one.own } : one,
    );
    this.#draw();
    const refused = await sendSettled(source.url, { piece, own });
    if (refused !== "") tell(refused ?? say("source-not-noted"));
    if (refused === null) {
      source.pieces = source.pieces.map((one) => (one.key === piece.key ? piece : one));
      this.#draw();
    } else await this.#refresh();
  }

  async #refresh(): Promise<void> {
    const fresh = await askPieces(this.#parts.source.url);
    if (!fresh) return;
    const before = new Map(this.#pieces.map(({ key, own }) => [key, own]));
    // A block that was put in a moment ago may not be saved yet: it is known here.
    this.#parts.source.pieces = fresh.pieces.map((piece) => ({
      ...piece,
      own: piece.own ?? before.get(piece.key) ?? null,
    }));
    this.#draw(fresh.behind);
  }

  #draw(behind?: string): void {
    const { editor, source: state, pictures, say } = this.#parts;
    redrawColumn(editor.view);
    for (const place of document.querySelectorAll<HTMLElement>("[data-source]")) {
      const piece = this.#pieces.find(({ key }) => key === place.dataset.source);
      const isShown = piece && (piece.words.length > 0 || isBehind(piece));
      place.hidden = !isShown;
      place.replaceChildren(...(isShown ? [sourceCell(piece, { state, pictures, say })] : []));
    }
    if (behind !== undefined) {
      const line = byId("source-behind", HTMLElement);
      line.textContent = behind;
      line.className = this.#pieces.some(isBehind) ? "trouble" : "soft";
    }
    this.#showShare();
  }

  #showShare(): void {
    showTranslated({
      pieces: this.#pieces,
      isWordless: (piece) => this.#isWordless(piece),
      say: this.#parts.say,
    });
  }
}
