// A story as it stands in a list: picture, kicker, headline, standfirst, each only where the list wants it.

import type { Teaser } from "#articles";
import { PictureElement } from "#media";
import { urls } from "#urls";
import type { When } from "./moments";

export interface StoryProps {
  readonly teaser: Teaser;
  readonly heading: "h2" | "h3";
  /** Name of the section, above the headline. */
  readonly kicker?: string;
  /** The `sizes` of its picture; without, none is shown. */
  readonly sizes?: string;
  /** Asked for at once, and described: the picture that leads a page. */
  readonly first?: boolean;
  readonly standfirst?: boolean;
  /** When it was published, as the list says it. */
  readonly when?: When;
}

export function Story({ teaser, heading: Heading, kicker, sizes, first, standfirst, when }: StoryProps) {
  const picture = sizes ? teaser.picture : null;
  return (
    <div class={picture ? "story" : "story plain"}>
      {picture && (
        <PictureElement
          picture={picture}
          alt={first ? teaser.alt : ""}
          sizes={sizes ?? ""}
          addressOf={urls.picture}
          first={first}
        />
      )}
      <div>
        {(kicker || when) && (
          <p class="kicker">
            {when && <time datetime={when.datetime}>{when.words}</time>} {kicker}
          </p>
        )}
        <Heading>
          <a href={urls.article(teaser.address)}>{teaser.headline}</a>
        </Heading>
        {standfirst && teaser.standfirst && <p>{teaser.standfirst}</p>}
      </div>
    </div>
  );
}
