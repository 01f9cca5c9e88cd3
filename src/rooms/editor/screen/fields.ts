// Everything of the article that is not its body: read from the page, and written into it.

import type { Manuscript } from "../manuscript";
import type { WritingData } from "../writing-data";
import { bylineField, topicField } from "./chosen-names";
import { byId, growing } from "./element";
import { leadPictureField } from "./lead-picture";
import type { PictureDialog } from "./picture-dialog";
import type { Pictures } from "./block-view";
import type { Say } from "./said-words";
import { direct } from "./text-block-view";

type Head = Omit<Manuscript, "body">;

export interface Fields {
  read(): Head;
  write(head: Head): void;
}

export interface FieldParts {
  data: WritingData;
  pictures: Pictures;
  dialog: PictureDialog;
  say: Say;
  changed: () => void;
  /** Goes to the beginning of the body. */
  onward: () => void;
}

interface Title {
  read(): string;
  write(value: string): void;
}

/** A headline or standfirst has no line breaks: Enter goes on, a pasted break becomes a space. */
function title(id: string, { changed, onward }: { changed: () => void; onward: () => void }): Title {
  const field = byId(id, HTMLTextAreaElement);
  const grow = growing(field);
  field.addEventListener("input", () => {
    if (field.value.includes("\n")) field.value = field.value.replace(/\s*\n\s*/g, " ");
    direct(field, field.value);
    grow();
    changed();
  });
  field.addEventListener("keydown", (event) => {
    if (event.key !== "Enter" || event.isComposing) return;
    event.preventDefault();
    onward();
  });
  return {
    read: () => field.value,
    write(value) {
      if (field.value !== value) field.value = value;
      direct(field, value);
      grow();
    },
  };
}

/** Wires all fields; `changed` is called for every change that a person makes. */
export function headFields(parts: FieldParts): Fields {
  const { data, changed, onward } = parts;
  const standfirstField = byId("writing-standfirst", HTMLTextAreaElement);
  const headline = title("writing-headline", {
    changed,
    onward: () => standfirstField.focus(),
  });
  const standfirst = title("writing-standfirst", { changed, onward });
  const section = byId("writing-section", HTMLSelectElement);
  section.addEventListener("change", changed);
  const names = new Map(data.choices.bylines.map(({ id, name }) => [id, name]));
  const bylines = bylineField({ ...parts, names, url: data.urls.newByline, language: data.language });
  const topics = topicField(parts);
  const picture = leadPictureField(parts);
  return {
    read: () => ({
      headline: headline.read(),
      standfirst: standfirst.read(),
      section: section.value === "" ? null : Number(section.value),
      bylines: bylines.read(),
      topics: topics.read(),
      picture: picture.read(),
    }),
    write(head) {
      headline.write(head.headline);
      standfirst.write(head.standfirst);
      section.value = head.section === null ? "" : String(head.section);
      bylines.write(head.bylines);
      topics.write(head.topics);
      picture.write(head.picture);
    },
  };
}
