// A place on the earth: a small locator map that is a part of the page, the coordinates in words, and a link for whoever has a map.

import { formatNumber } from "#platform/i18n";
import { type Coordinates, readCoordinates } from "../manuscript/coordinates";
import { locatorOf, MAP_HEIGHT, MAP_WIDTH } from "./locator";
import type { BlockComponent, Surroundings } from "./surroundings";

export const MapPoint: BlockComponent<"map-point"> = ({ block, around }) => {
  const place = block.place.trim();
  const caption = block.caption.trim();
  const found = readCoordinates(block.at);
  return (
    <figure class="map">
      {found && around.within === "page" && <Drawn found={found} place={place} around={around} />}
      <figcaption>
        {(place || caption) && (
          <p class="caption">
            {place && (
              <b>
                <bdi>{place}</bdi>
              </b>
            )}{" "}
            <span dir="auto">{caption}</span>
          </p>
        )}
        {found && (
          <p>
            <a href={`geo:${found.latitude},${found.longitude}`}>{inWords(found, around)}</a>
          </p>
        )}
      </figcaption>
    </figure>
  );
};

interface DrawnProps {
  readonly found: Coordinates;
  readonly place: string;
  readonly around: Surroundings;
}

const MARGIN = 8;
const ABOVE_POINT = 9;

/** In attributes and the text's own colour, so that it is right wherever it stands, in the dark and on paper. */
function Drawn({ found, place, around: { t, language } }: DrawnProps) {
  const { land, lines, point, bar } = locatorOf(found);
  const [x, y] = point;
  const foot = MAP_HEIGHT - MARGIN;
  return (
    <svg viewBox={`0 0 ${MAP_WIDTH} ${MAP_HEIGHT}`} role="img" aria-label={t("articles.map", { place })}>
      <g fill="currentColor" font-size="11" text-anchor="middle">
        <path d={land} fill-opacity=".1" fill-rule="evenodd" />
        <path d={lines} fill="none" stroke="currentColor" stroke-opacity=".14" />
        <path d={`M${MARGIN} ${foot}h${bar.length}`} stroke="currentColor" stroke-width="2" />
        <text x={MARGIN + bar.length / 2} y={foot - 5}>
          {t("articles.kilometres", { length: formatNumber(language, bar.kilometres) })}
        </text>
        <circle cx={x} cy={y} r="4" class="point" />
        <text x={x} y={y - ABOVE_POINT} font-size="13" font-weight="700">
          {place}
        </text>
      </g>
    </svg>
  );
}

const MOST_DECIMALS = 5;

/** As exact as it was typed, in the article's digits. */
function inWords({ latitude, longitude, decimals }: Coordinates, { t, language }: Surroundings): string {
  const said = (degrees: number) => formatDegrees(language, Math.abs(degrees), decimals);
  const north = t(latitude < 0 ? "articles.south" : "articles.north", { degrees: said(latitude) });
  const east = t(longitude < 0 ? "articles.west" : "articles.east", { degrees: said(longitude) });
  return t("articles.coordinates", { north, east });
}

function formatDegrees(language: Surroundings["language"], degrees: number, decimals: number): string {
  return formatNumber(language, Number(degrees.toFixed(Math.min(decimals, MOST_DECIMALS))), MOST_DECIMALS);
}
