// The land of the earth as rings of degrees, for locator maps: Natural Earth at 1:110 million, out of a package, in nobody's request.

import atlas from "world-atlas/land-110m.json";

/** Longitude and latitude. */
export type Position = readonly [x: number, y: number];

export interface Ring {
  readonly positions: readonly Position[];
  /** Outermost degrees, so that what is far away need not be looked at. */
  readonly west: number;
  readonly east: number;
  readonly south: number;
  readonly north: number;
}

let rings: readonly Ring[] | null = null;

/** Outer rings and the seas in them alike; filled by the even-odd rule they are land. Read once, when first asked for. */
export function landRings(): readonly Ring[] {
  rings ??= polygonsOf().flatMap((polygon) => polygon.map((arcs) => boxed(ringOf(arcs))));
  return rings;
}

function boxed(positions: readonly Position[]): Ring {
  const xs = positions.map(([x]) => x);
  const ys = positions.map(([, y]) => y);
  return {
    positions,
    west: Math.min(...xs),
    east: Math.max(...xs),
    south: Math.min(...ys),
    north: Math.max(...ys),
  };
}

function polygonsOf(): number[][][] {
  return atlas.objects.land.geometries.flatMap(({ arcs }) => arcs as number[][][]);
}

/** A ring is arcs in a row; one that is run through backwards is named by its complement. */
function ringOf(arcs: readonly number[]): Position[] {
  return arcs.flatMap((arc, index) => {
    const positions = arc < 0 ? arcOf(~arc).toReversed() : arcOf(arc);
    return index === 0 ? positions : positions.slice(1);
  });
}

/** TopoJSON keeps each position as its distance from the one before, in whole steps. */
function arcOf(index: number): Position[] {
  const { scale, translate } = atlas.transform as { scale: number[]; translate: number[] };
  let x = 0;
  let y = 0;
  return (atlas.arcs[index] ?? []).map(([dx = 0, dy = 0]) => {
    x += dx;
    y += dy;
    return [x * (scale[0] ?? 0) + (translate[0] ?? 0), y * (scale[1] ?? 0) + (translate[1] ?? 0)] as const;
  });
}
