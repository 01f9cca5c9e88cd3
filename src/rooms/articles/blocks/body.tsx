// The body of an article: one component a kind of block, in a table.

import type { FunctionComponent } from "preact";
import type { Block, BlockKind } from "../block";
import { isBare } from "../manuscript/words";
import { FactBox } from "./fact-box";
import { Figure } from "./figure";
import { Gallery } from "./gallery";
import { LinkCard } from "./link-card";
import { MapPoint } from "./map-point";
import { PassageMark } from "./passage-mark";
import type { BlockComponent, Surroundings } from "./surroundings";
import { Table } from "./table";
import { Divider, List, Paragraph, PullQuote, Quotation, Subhead } from "./text";

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
  "pull-quote": PullQuote,
  picture: BodyPicture,
  gallery: Gallery,
  table: Table,
  "fact-box": FactBox,
  "link-card": LinkCard,
  divider: Divider,
  "map-point": MapPoint,
};

/** A block without anything in it leaves no gap. */
export function Body({ blocks, around }: { blocks: readonly Block[]; around: Surroundings }) {
  return (
    <div class="text">
      {blocks.map((block) => {
        if (isBare(block)) return null;
        // The table is keyed by the block's own kind, which the compiler cannot follow through a union.
        const Component = COMPONENTS[block.kind] as FunctionComponent<{ block: Block; around: Surroundings }>;
        const corrected = around.corrected.get(block.id);
        return (
          <>
            {corrected && <PassageMark block={block.id} corrections={corrected} around={around} />}
            <Component block={block} around={around} />
          </>
        );
      })}
    </div>
  );
}
