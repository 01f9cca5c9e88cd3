// A story as it stands in a list: picture, kicker, headline, standfirst, each only where the list wants it.

import type { ComponentChildren } from "preact";
import { PictureElement } from "#media";
import { urls } from "#urls";
import type { Told } from "../told";
import type { When } from "./moments";

export interface StoryProps {
  readonly told: Told;
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
  /** Where its picture is, when that is not where readers find it. */
  readonly addressOfPicture?: (name: string) => string;
  /** What stands over it while the page is arranged; the story itself then leads nowhere. */
  readonly mark?: ComponentChildren;
}

export function Story(props: StoryProps) {
  const { told, heading: Heading, sizes, first, standfirst, when, mark } = props;
  const picture = sizes ? told.picture : null;
  const kicker = told.kicker ?? props.kicker;
  return (
    <div class={picture ? "story" : "story plain"}>
      {picture && (
        <PictureElement
          picture={picture}
          alt={first ? told.alt : ""}
          sizes={sizes ?? ""}
          addressOf={props.addressOfPicture ?? urls.picture}
          first={first}
        />
      )}
      <div inert={mark ? true : undefined}>
        {(kicker || when) && (
          <p class="kicker">
            {when && <time datetime={when.datetime}>{when.words}</time>}
            {when && kicker && " "}
            {kicker}
          </p>
        )}
        <Heading>
          <a href={told.href}>{told.headline}</a>
        </Heading>
        {standfirst && told.standfirst && <p>{told.standfirst}</p>}
      </div>
      {mark}
    </div>
  );
}
