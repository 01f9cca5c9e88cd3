// Blocks of running text: paragraphs, subheads, lists, quotations.

import type { Run } from "../block";
import { directionAgainst } from "../manuscript/direction";
import { isBlank, plainText } from "../manuscript/words";
import { Attribution, Runs, Speaker } from "./runs";
import type { BlockComponent, Surroundings } from "./surroundings";

/** The `dir` of an element with these words; none where they run as the article does. */
export function dirOf(text: readonly Run[], { direction }: Pick<Surroundings, "direction">) {
  return directionAgainst(plainText(text), direction);
}

export const Paragraph: BlockComponent<"paragraph"> = ({ block, around }) => (
  <>
    <p dir={block.direction ?? dirOf(block.text, around)}>
      <Runs text={block.text} urlOf={around.urlOf} />
    </p>
    <Attribution text={block.text} speakerAt={around.speakerAt} />
  </>
);

export const Subhead: BlockComponent<"subhead"> = ({ block, around }) => {
  const Head = block.level ? "h3" : "h2";
  return (
    <Head id={block.id} dir={dirOf(block.text, around)}>
      <Runs text={block.text} urlOf={around.urlOf} />
    </Head>
  );
};

interface ItemsProps {
  readonly ordered: boolean;
  readonly items: readonly (readonly Run[])[];
  readonly around: Surroundings;
}

export function Items({ ordered, items, around }: ItemsProps) {
  const List = ordered ? "ol" : "ul";
  return (
    <List>
      {items
        .filter((text) => !isBlank(text))
        .map((text) => (
          <li dir={dirOf(text, around)}>
            <Runs text={text} urlOf={around.urlOf} />
          </li>
        ))}
    </List>
  );
}

export const List: BlockComponent<"list"> = ({ block, around }) => (
  <Items ordered={block.ordered} items={block.items} around={around} />
);

export const Quotation: BlockComponent<"quotation"> = ({ block, around }) => (
  <blockquote>
    {block.paragraphs.map((text) => (
      <p dir={dirOf(text, around)}>
        <Runs text={text} urlOf={around.urlOf} />
      </p>
    ))}
    {block.speaker && (
      <footer>
        <Speaker name={block.speaker} speakerAt={around.speakerAt} />{" "}
        {block.role && <span class="role">{block.role}</span>}
      </footer>
    )}
  </blockquote>
);

/**
 * Beside the text where there is room for it, and then nothing new to whoever hears the page: it says what the text says.
 * One that says something else stands in the text like any quotation, at every width.
 */
export const PullQuote: BlockComponent<"pull-quote"> = ({ block, around }) => {
  const repeats = around.repeating.has(block.id);
  if (repeats && around.within === "feed") return null;
  return (
    <aside class={repeats ? "pull" : "pull own"} aria-hidden={repeats ? "true" : undefined}>
      <p dir={dirOf(block.text, around)}>
        <Runs text={block.text.map(({ href: _, ...run }) => run)} urlOf={around.urlOf} />
      </p>
      {block.speaker && (
        <p class="says">
          <bdi>{block.speaker}</bdi>
        </p>
      )}
    </aside>
  );
};

/** A pause between two parts of a story. */
export const Divider: BlockComponent<"divider"> = () => <hr />;
