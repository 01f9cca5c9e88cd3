// The page of an edition or a section as readers see it: its list, its sections or its edition, its stories' sections.

import { type NamedSection, type Section, sectionsUnder, trailOf } from "#publication";
import { urls } from "#urls";
import type { Told } from "../told";
import { ListSheet } from "./list-sheet";
import type { PageProps } from "./page-props";

export interface PlaceSheetProps extends PageProps {
  readonly place: NamedSection;
  readonly sections: readonly Section[];
  readonly stories: readonly Told[];
  readonly older?: string | null;
}

export function PlaceSheet(props: PlaceSheetProps) {
  const { place, sections, language } = props;
  const under = sectionsUnder(sections, place.id, language);
  const names = new Map(under.map(({ id, name }) => [id, name]));
  const isEdition = place.parentId === null;
  const edition = isEdition ? undefined : trailOf(sections, place.id, language)[0];
  return (
    <ListSheet
      {...props}
      title={place.name}
      over={edition && <a href={urls.section(language, edition.path)}>{edition.name}</a>}
      under={
        isEdition && under.length > 0 ? (
          <ul class="under">
            {under.map(({ name, path }) => (
              <li>
                <a href={urls.section(language, path)}>{name}</a>
              </li>
            ))}
          </ul>
        ) : undefined
      }
      kickerOf={isEdition ? ({ sectionId }) => names.get(sectionId ?? 0) ?? "" : undefined}
    />
  );
}
