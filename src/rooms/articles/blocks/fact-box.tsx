// A box beside the story: what is to be known, in short, with a title of its own.

import { Runs } from "./runs";
import { dirOf, Items } from "./text";
import type { BlockComponent } from "./surroundings";

export const FactBox: BlockComponent<"fact-box"> = ({ block, around }) => {
  const title = block.title.trim();
  return (
    <aside class="box" aria-labelledby={title ? block.id : undefined}>
      {title && (
        <h2 id={block.id} dir="auto">
          {title}
        </h2>
      )}
      {block.content.map((one) =>
        one.kind === "list" ? (
          <Items ordered={one.ordered} items={one.items} around={around} />
        ) : (
          <p dir={one.direction ?? dirOf(one.text, around)}>
            <Runs text={one.text} urlOf={around.urlOf} />
          </p>
        ),
      )}
    </aside>
  );
};
