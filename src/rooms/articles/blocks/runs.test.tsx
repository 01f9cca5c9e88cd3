// Who says what in a paragraph, and in which direction words under a picture run.

import { expect, test } from "bun:test";
import { renderToString } from "preact-render-to-string";
import type { Block, Run } from "../block";
import { Body } from "./body";
import { Figure } from "./figure";
import type { Surroundings } from "./surroundings";

const around: Surroundings = {
  t: (key: string) => key,
  language: "en",
  direction: "ltr",
  pictures: new Map(),
  addressOfPicture: (name: string) => name,
  urlOf: (url: string) => url,
  here: "",
  within: "page",
  repeating: new Set(),
  corrected: new Map(),
};

function print(text: readonly Run[]): string {
  const block: Block = { id: "first0", kind: "paragraph", text: [...text] };
  return renderToString(<Body blocks={[block]} around={around} />);
}

const quote = { speaker: "Salma Idris", role: "baker" };

test("under a paragraph of one speaker's words alone stands who says them", () => {
  const says = '<p class="says">— <bdi>Salma Idris</bdi>, <bdi>baker</bdi></p>';
  expect(print([{ text: "“It is over.”", quote }])).toEndWith(`</p>${says}</div>`);
  expect(
    print([
      { text: "“" },
      { text: "It is ", quote },
      { text: "over", strong: true, quote },
      { text: ".” ", emphasis: true },
    ]),
  ).toContain(says);
  expect(print([{ text: "«انتهى.»", quote: { speaker: "سلمى", role: "خبّازة" } }])).toContain(
    '<p class="says">— <bdi>سلمى</bdi>، <bdi>خبّازة</bdi></p>',
  );
  expect(print([{ text: "x", quote: { ...quote, role: "" } }])).toContain("— <bdi>Salma Idris</bdi></p>");
});

test("a sentence that names the speaker, or two speakers, is left as it is; the archive still knows who spoke", () => {
  const said = [{ text: "“It is over,”", quote }, { text: " she said." }];
  expect(print(said)).not.toContain("says");
  expect(print(said)).toContain('<span class="said" data-speaker="Salma Idris" data-role="baker">');
  const two = [
    { text: "“Yes.”", quote },
    { text: "“No.”", quote: { speaker: "Hana", role: "" } },
  ];
  expect(print(two)).not.toContain("says");
  expect(print([{ text: "“It is over.”", quote: { speaker: "", role: "" } }])).not.toContain("says");
});

test("a caption and a credit find their own direction, whatever the label's", () => {
  const html = renderToString(
    <Figure
      shown={{ alt: "", caption: "The bridge.", credit: "Post" }}
      picture={{
        id: 1,
        name: "a",
        width: 3,
        height: 2,
        tone: 0,
        focus: { x: 50, y: 50 },
        caption: "",
        credit: "",
        variants: [{ width: 3, height: 2, format: "jpeg" }],
      }}
      t={around.t}
      addressOfPicture={around.addressOfPicture}
    />,
  );
  expect(html).toContain('<span dir="auto">The bridge.</span>');
  expect(html).toContain('<span dir="auto">Post</span>');
});
