// The body of an article: one component a kind of block, in a table.

import type { FunctionComponent } from "preact";
import type { Picture } from "#media";
import type { Translate } from "#platform/i18n";
import type { Block, BlockKind } from "../block";
import { Figure } from "./figure";
import { Attribution, Runs, Speaker } from "./runs";

/** What every block may need of the place it stands in. */
export interface Surroundings {
  readonly t: Translate;
  readonly pictures: ReadonlyMap<number, Picture>;
  readonly addressOfPicture: (name: string) => string;
  readonly urlOf: (url: string) => string;
  /** Where it is told what else somebody of that name said; null where nothing is. */
  readonly speakerAt?: (name: string) => string | null;
}

type Of<Kind extends BlockKind> = Extract<Block, { kind: Kind }>;
type BlockComponent<Kind extends BlockKind> = FunctionComponent<{ block: Of<Kind>; around: Surroundings }>;

const Paragraph: BlockComponent<"paragraph"> = ({ block, around }) => (
  <>
    <p dir={block.direction}>
      <Runs text={block.text} urlOf={around.urlOf} />
    </p>
    <Attribution text={block.text} speakerAt={around.speakerAt} />
  </>
);

const Subhead: BlockComponent<"subhead"> = ({ block, around }) => (
  <h2 id={block.id}>
    <Runs text={block.text} urlOf={around.urlOf} />
  </h2>
);

const List: BlockComponent<"list"> = ({ block, around }) => {
  const items = block.items.map((text) => (
    <li>
      <Runs text={text} urlOf={around.urlOf} />
    </li>
  ));
  return block.ordered ? <ol>{items}</ol> : <ul>{items}</ul>;
};

const Quotation: BlockComponent<"quotation"> = ({ block, around }) => (
  <blockquote>
    {block.paragraphs.map((text) => (
      <p>
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

const BodyPicture: BlockComponent<"picture"> = ({ block, around }) => {
  const picture = around.pictures.get(block.picture);
  return picture ? (
    <Figure shown={block} picture={picture} t={around.t} addressOfPicture={around.addressOfPicture} />
  ) : null;
};

const COMPONENTS: { readonly [Kind in BlockKind]: BlockComponent<Kind> } = {
  paragraph: Paragraph,
  subhead: Subhead,
  list: List,
  quotation: Quotation,
  picture: BodyPicture,
};

export function Body({ blocks, around }: { blocks: readonly Block[]; around: Surroundings }) {
  return (
    <div class="text">
      {blocks.map((block) => {
        // The table is keyed by the block's own kind, which the compiler cannot follow through a union.
        const Component = COMPONENTS[block.kind] as FunctionComponent<{ block: Block; around: Surroundings }>;
        return <Component block={block} around={around} />;
      })}
    </div>
  );
}
