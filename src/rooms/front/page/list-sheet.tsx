// A list as readers see it: of an edition, a section, a topic or a byline.

import type { ComponentChildren } from "preact";
import type { Told } from "../told";
import { dayOf } from "./moments";
import type { PageProps } from "./page-props";
import { Story } from "./story";

const LEAD_SIZES = "(min-width: 64rem) 38rem, 92vw";
const ROW_SIZES = "(min-width: 48rem) 14rem, 7.5rem";

export interface ListSheetProps extends PageProps {
  readonly title: string;
  /** Stands over the title: what kind of list it is, or where it belongs. */
  readonly over?: ComponentChildren;
  /** Stands under the title: the sections of an edition. */
  readonly under?: ComponentChildren;
  readonly stories: readonly Told[];
  /** Where the list goes on. */
  readonly older?: string | null;
  readonly kickerOf?: (told: Told) => string;
}

export function ListSheet(props: ListSheetProps) {
  const { t, language, zone, title, kickerOf } = props;
  const [lead, ...others] = props.stories;
  const tell = (told: Told) => ({
    told,
    heading: "h2" as const,
    kicker: kickerOf?.(told),
    when: dayOf(language, told.publishedAt, zone),
    addressOfPicture: props.addressOfPicture,
    mark: props.mark?.(told),
  });
  return (
    <div class="list">
      <header inert={props.mark ? true : undefined}>
        {props.over && <p class="kicker">{props.over}</p>}
        <h1>{title}</h1>
        {props.under}
      </header>
      {!lead && <p class="empty">{t("reader.list-empty")}</p>}
      {lead && (
        <div class="lead">
          <Story {...tell(lead)} sizes={LEAD_SIZES} first standfirst />
        </div>
      )}
      {others.length > 0 && (
        <div class="rows">
          {others.map((told) => (
            <Story {...tell(told)} sizes={ROW_SIZES} standfirst />
          ))}
        </div>
      )}
      {props.older && (
        <p class="under">
          <a href={props.older} rel="next">
            {t("reader.older")}
          </a>
        </p>
      )}
    </div>
  );
}
