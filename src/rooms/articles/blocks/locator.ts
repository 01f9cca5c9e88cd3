// A locator map as lines of an SVG: land and sea round a point, meridians and parallels, and a bar of so many kilometres.

import type { Coordinates } from "../manuscript/coordinates";
import { landRings, type Position, type Ring } from "./land";

export const MAP_WIDTH = 300;
export const MAP_HEIGHT = 180;

export interface Locator {
  /** Path of the land, to be filled by the even-odd rule. */
  readonly land: string;
  readonly lines: string;
  /** Where the point lies. */
  readonly point: Position;
  readonly bar: { readonly length: number; readonly kilometres: number };
}

/** Degrees of longitude from edge to edge: the first in which a coast is to be seen, or there would be nothing to know it by. */
const SPANS = [28, 60, 120] as const;
const KILOMETRES_OF_A_DEGREE = 111.32;
/** Nearer to a pole the meridians run together too fast for a map of squares. */
const FARTHEST_MIDDLE = 80;

interface View {
  readonly longitude: number;
  readonly latitude: number;
  /** Pixels of a degree. */
  readonly perX: number;
  readonly perY: number;
}

export function locatorOf({ latitude, longitude }: Coordinates): Locator {
  const { view, land } = nearestCoast({ latitude, longitude });
  return {
    land: land.map(pathOf).join(""),
    lines: linesOf(view),
    point: place(view, [longitude, latitude]).map(Math.round) as unknown as Position,
    bar: barOf(view),
  };
}

function nearestCoast(at: Pick<Coordinates, "latitude" | "longitude">) {
  for (const span of SPANS) {
    const view = viewOf(at, span);
    const land = landIn(view);
    if (hasCoast(land)) return { view, land };
  }
  const view = viewOf(at, SPANS[0]);
  return { view, land: landIn(view) };
}

/** Equal in both directions at its middle, so that one bar measures it there. */
function viewOf({ latitude, longitude }: Pick<Coordinates, "latitude" | "longitude">, span: number): View {
  const middle = Math.max(-FARTHEST_MIDDLE, Math.min(FARTHEST_MIDDLE, latitude));
  const perX = MAP_WIDTH / span;
  return { longitude, latitude: middle, perX, perY: perX / Math.cos((middle * Math.PI) / 180) };
}

function place({ longitude, latitude, perX, perY }: View, [x, y]: Position): Position {
  return [(x - longitude) * perX + MAP_WIDTH / 2, (latitude - y) * perY + MAP_HEIGHT / 2];
}

/** What of the land lies in the picture; the earth is laid out three times, for points near the line of dates. */
function landIn(view: View): Position[][] {
  return landRings().flatMap((ring) =>
    [-360, 0, 360].flatMap((turn) => {
      if (!isNear(view, ring, turn)) return [];
      const inside = cut(ring.positions.map(([x, y]) => place(view, [x + turn, y])));
      const steps = inside.map(([x, y]): Position => [Math.round(x), Math.round(y)]);
      const shown = steps.filter(
        ([x, y], at) => at === 0 || x !== steps[at - 1]?.[0] || y !== steps[at - 1]?.[1],
      );
      return shown.length > 2 ? [shown] : [];
    }),
  );
}

function isNear({ longitude, latitude, perX, perY }: View, ring: Ring, turn: number): boolean {
  const across = MAP_WIDTH / perX / 2;
  const down = MAP_HEIGHT / perY / 2;
  return (
    ring.east + turn > longitude - across &&
    ring.west + turn < longitude + across &&
    ring.north > latitude - down &&
    ring.south < latitude + down
  );
}

/** All land or all sea says nothing of where one is. */
function hasCoast(land: readonly (readonly Position[])[]): boolean {
  const onEdge = ([x, y]: Position) => x === 0 || y === 0 || x === MAP_WIDTH || y === MAP_HEIGHT;
  return land.some((ring) => ring.filter((position) => !onEdge(position)).length > 4);
}

const EDGES = [
  { axis: 0, at: 0, inside: 1 },
  { axis: 0, at: MAP_WIDTH, inside: -1 },
  { axis: 1, at: 0, inside: 1 },
  { axis: 1, at: MAP_HEIGHT, inside: -1 },
] as const;

/** Sutherland and Hodgman (doi:10.1145/360767.360802): a polygon cut by one edge after the other. */
function cut(ring: readonly Position[]): readonly Position[] {
  return EDGES.reduce<readonly Position[]>((left, { axis, at, inside }) => {
    const isIn = (position: Position) => (position[axis] - at) * inside >= 0;
    return left.flatMap((from, index) => {
      const to = left[(index + 1) % left.length] ?? from;
      const kept = isIn(from) ? [from] : [];
      if (isIn(from) === isIn(to)) return kept;
      const share = (at - from[axis]) / (to[axis] - from[axis]);
      return [...kept, [from[0] + share * (to[0] - from[0]), from[1] + share * (to[1] - from[1])] as const];
    });
  }, ring);
}

/** In steps from one place to the next: short, and alike enough to be packed well. */
function pathOf(ring: readonly Position[]): string {
  const [start, ...rest] = ring;
  if (!start) return "";
  const steps = rest.map(([x, y], at) => {
    const [fromX, fromY] = ring[at] ?? [x, y];
    return `${x - fromX} ${y - fromY}`;
  });
  return `M${start[0]} ${start[1]}l${steps.join(" ").replaceAll(" -", "-")}z`;
}

/** Meridians and parallels, about five in a row. */
function linesOf(view: View): string {
  const step = MAP_WIDTH / view.perX > 50 ? 10 : 5;
  const across = MAP_WIDTH / view.perX / 2;
  const down = MAP_HEIGHT / view.perY / 2;
  const meridians = stepsIn(view.longitude - across, view.longitude + across, step).map(
    (x) => `M${Math.round(place(view, [x, view.latitude])[0])} 0v${MAP_HEIGHT}`,
  );
  const parallels = stepsIn(view.latitude - down, view.latitude + down, step).map(
    (y) => `M0 ${Math.round(place(view, [view.longitude, y])[1])}h${MAP_WIDTH}`,
  );
  return [...meridians, ...parallels].join("");
}

function stepsIn(from: number, to: number, step: number): number[] {
  const first = Math.ceil(from / step) * step;
  return Array.from(
    { length: Math.max(0, Math.floor((to - first) / step) + 1) },
    (_, at) => first + at * step,
  );
}

const BARS = [100, 200, 500, 1000, 2000] as const;

/** The longest round number of kilometres that takes a quarter of the picture at most. */
function barOf({ perY }: View): Locator["bar"] {
  const perKilometre = perY / KILOMETRES_OF_A_DEGREE;
  const kilometres = BARS.findLast((one) => one * perKilometre <= MAP_WIDTH / 4) ?? BARS[0];
  return { kilometres, length: Math.round(kilometres * perKilometre) };
}
