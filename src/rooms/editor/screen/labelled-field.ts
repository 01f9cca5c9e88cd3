// A field with its label, as it stands inside a quotation or a picture of the story.

import { element } from "./element";
import { direct } from "./text-block-view";

export interface FieldShape {
  label: string;
  /** Language of the words in the field; the label is in the page's. */
  language: string;
  /** Longest text, in UTF-16 units, as the stored form allows. */
  most: number;
  /** Id of a datalist with known values. */
  list?: string;
  /** A field of several lines. */
  lines?: boolean;
  changed: (value: string) => void;
}

export interface LabelledField {
  dom: HTMLLabelElement;
  field: HTMLInputElement | HTMLTextAreaElement;
  show: (value: string) => void;
}

/** The field keeps its cursor: `show` writes only a value that differs. */
export function labelledField(shape: FieldShape): LabelledField {
  const { lang, dir } = document.documentElement;
  const attributes = {
    maxlength: shape.most,
    autocomplete: "off",
    list: shape.list,
    lang: shape.language,
  };
  const field = shape.lines
    ? element("textarea", { attributes: { ...attributes, rows: 1 } })
    : element("input", { attributes });
  field.addEventListener("input", () => {
    direct(field, field.value);
    shape.changed(field.value);
  });
  return {
    dom: element("label", {
      attributes: { lang, dir },
      children: [element("span", { children: [shape.label] }), field],
    }),
    field,
    show(value) {
      if (field.value !== value) field.value = value;
      direct(field, value);
    },
  };
}
