// Who may import whom: doors, rooms and their order, the platform, migrations, and declared packages.

import { posix } from "node:path";
import { findMatches, isTest, type SourceFile } from "./source";

export interface Room {
  readonly name: string;
  readonly kind: "noun" | "window";
  readonly opens: readonly string[];
}

export interface Plan {
  readonly rooms: readonly Room[];
  /** `imports` of package.json: the doors. */
  readonly doors: Readonly<Record<string, string>>;
  /** Packages that the program may use at run time. */
  readonly packages: readonly string[];
  /** Packages that are there while we write: their types may be named. */
  readonly typePackages: readonly string[];
}

// The platform has never heard of news, but it says sentences and runs migrations.
const PLATFORM_MAY_ALSO_OPEN: Readonly<Record<string, readonly string[]>> = {
  "src/platform/i18n": ["#messages"],
  "src/platform/db": ["#migrations"],
};
const ROOMS_MAY_ALSO_OPEN = ["#urls"];

const IMPORT =
  /(?:\b(?:import|export)\b(?<type>\s+type\b)?[^;"'`()]*?\bfrom\s*|^\s*import\s*|\bimport\s*\(\s*|\brequire\s*\(\s*|\bmock\.module\s*\(\s*)["'](?<specifier>[^"'\n]+)["']/gm;

/** Every import that the house plan does not allow. */
export function findBadImports(files: readonly SourceFile[], plan: Plan): string[] {
  return files
    .filter((file) => file.path.startsWith("src/"))
    .flatMap((file) =>
      findMatches(file, IMPORT, {
        in: "code",
        tell: ({ groups = {} }) => {
          const { specifier = "", type } = groups;
          const packages = type === undefined ? plan.packages : [...plan.packages, ...plan.typePackages];
          const complaint = complain(file.path, specifier, {
            ...plan,
            packages,
          });
          return complaint === null ? null : `imports "${specifier}": ${complaint}`;
        },
      }),
    );
}

function complain(path: string, specifier: string, plan: Plan): string | null {
  if (specifier.startsWith(".")) return complainOfRelative(path, specifier);
  if (specifier.startsWith("#")) return complainOfDoor(path, specifier, plan);
  return complainOfPackage(path, specifier, plan);
}

function complainOfRelative(path: string, specifier: string): string | null {
  const target = posix.join(posix.dirname(path), specifier);
  // A test opens the whole paper: what tests share, and what stands on top of src.
  if (isTest(path) && (target.startsWith("test/") || homeOf(target) === "src")) return null;
  const home = homeOf(path);
  if (home !== "src" && target !== home && !target.startsWith(`${home}/`)) {
    return "a relative import stays in its own room; others are entered by their doors";
  }
  if (home === "src" && /^src\/(rooms|platform)\//.test(target)) {
    return "rooms and platform are entered by their doors";
  }
  const isDoor = target === home || /^(.+\/)?index(\.tsx?)?$/.test(target.slice(home.length + 1));
  return isDoor && /^src\/(rooms|platform)\//.test(home) ? "a room never uses its own door" : null;
}

function complainOfDoor(path: string, specifier: string, { rooms, doors }: Plan): string | null {
  if (!(specifier in doors)) {
    return "no such door in package.json#imports";
  }
  const home = homeOf(path);
  if (home === "src/migrations") return "a migration imports nothing of ours";
  if (isTest(path)) return null;
  if (home !== "src" && doors[specifier]?.startsWith(`./${home}/`)) {
    return "a room never uses its own door";
  }
  if (home.startsWith("src/platform/")) {
    const also = PLATFORM_MAY_ALSO_OPEN[home] ?? [];
    return specifier.startsWith("#platform/") || also.includes(specifier)
      ? null
      : "the platform knows nothing of rooms and addresses";
  }
  if (!home.startsWith("src/rooms/")) return null;
  const own = rooms.find((room) => home === `src/rooms/${room.name}`);
  if (own === undefined) return "this room is not in rooms.ts";
  const opensIt =
    specifier.startsWith("#platform/") ||
    ROOMS_MAY_ALSO_OPEN.includes(specifier) ||
    own.opens.some((name) => specifier === `#${name}` || specifier.startsWith(`#${name}/`));
  return opensIt ? null : `rooms.ts does not let ${own.name} open this door`;
}

function complainOfPackage(path: string, specifier: string, { packages }: Plan): string | null {
  if (/^(node:|bun:|bun$)/.test(specifier)) return null;
  const parts = specifier.split("/");
  const name = parts.slice(0, specifier.startsWith("@") ? 2 : 1).join("/");
  if (homeOf(path) === "src/migrations") {
    return name === "kysely" ? null : "a migration imports nothing but kysely";
  }
  if (isTest(path) || packages.includes(name)) return null;
  return `${name} is not among the dependencies of package.json`;
}

/** The room, platform part or folder that a file belongs to; `src` for the few files on top. */
function homeOf(path: string): string {
  const [, home] = path.match(/^(src\/(?:rooms|platform)\/[^/]+|src\/migrations)\//) ?? [];
  return home ?? "src";
}

/** Whether rooms.ts itself can be true: names once, lower rooms only, a folder and a door each. */
export function findBadPlan({ rooms, doors }: Plan, folders: readonly string[]): string[] {
  const names = rooms.map((room) => room.name);
  const order = rooms.flatMap((room, at) =>
    room.opens
      .filter((opened) => !names.slice(0, at).includes(opened))
      .map((opened) => `src/rooms.ts: ${room.name} opens ${opened}, which does not stand before it`),
  );
  return [
    ...order,
    ...names
      .filter((name, at) => names.indexOf(name) !== at)
      .map((name) => `src/rooms.ts: ${name} stands in the plan twice`),
    ...names
      .filter((name) => !folders.includes(name))
      .map((name) => `src/rooms.ts: ${name} has no folder in src/rooms`),
    ...folders
      .filter((name) => !names.includes(name))
      .map((name) => `src/rooms/${name}: not in src/rooms.ts`),
    ...Object.entries(doors)
      .filter(([door, path]) => /[*]/.test(door) || !/^\.\/src\/.*\.tsx?$/.test(path))
      .map(([door]) => `package.json: the door ${door} must name one file of src`),
  ];
}
