// What is committed must be true on every machine: no paths of one, no host that packages came from.

import { spawnSync } from "node:child_process";
import { lineAt, readSources, ROOT, type SourceFile } from "./source";

const NOT_TEXT = /\.(png|jpe?g|webp|gif|ico|avif|woff2?|ttf|otf|gz|br|zip|pdf)$/i;
const FOLDERS_OF_A_MACHINE =
  /(?<![\w.~/-])\/(?:home|root|Users|work|private\/tmp)\/[\w.-]+|\b[A-Z]:\\Users\\/g;
const REGISTRIES =
  /\b(?:registry\.(?:npmjs|yarnpkg|npmmirror)\.\w+|npm\.pkg\.github\.com|npm\.jsr\.io|[\w-]+\.(?:jfrog\.io|pkg\.dev)|(?:https?:)?\/\/[\w.:-]*\b(?:registry|verdaccio|artifactory|nexus)\b[\w.:-]*)/g;

/** The files that are committed, or would be; without Git, every file that is not installed or made by running. */
export async function readCommitted(): Promise<SourceFile[]> {
  const git = spawnSync("git", ["ls-files", "-z", "--cached", "--others", "--exclude-standard"], {
    cwd: ROOT,
    encoding: "utf8",
  });
  const paths = git.status === 0 ? git.stdout.split("\0").filter(Boolean) : ["**/*"];
  const files = git.status === 0 ? await readListed(paths) : await readSources(...paths);
  return files.filter(({ path }) => !NOT_TEXT.test(path) && !/^(data|dist|coverage|\.git)\//.test(path));
}

async function readListed(paths: readonly string[]): Promise<SourceFile[]> {
  const files = paths
    .filter((path) => !NOT_TEXT.test(path))
    .map(async (path) => {
      const file = Bun.file(`${ROOT}/${path}`);
      return (await file.exists()) ? [{ path, text: await file.text() }] : [];
    });
  return (await Promise.all(files)).flat();
}

/** Absolute paths of one person's machine, and hosts of package registries. */
export function findTracesOfAMachine(files: readonly SourceFile[]): string[] {
  return files
    .filter(({ path }) => !path.startsWith("test/house-rules"))
    .flatMap(({ path, text }) =>
      [
        { pattern: FOLDERS_OF_A_MACHINE, why: "a path of one machine" },
        { pattern: REGISTRIES, why: "a registry's host" },
      ].flatMap(({ pattern, why }) =>
        [...text.matchAll(pattern)].map(
          (match) => `${path}:${lineAt(text, match.index)} ${match[0]}: ${why}`,
        ),
      ),
    );
}

/** Addresses in the lock file: `npm ci` then asks that host, wherever it runs. */
export function findAddressesInLock(files: readonly SourceFile[]): string[] {
  return files
    .filter(({ path }) => path === "package-lock.json")
    .flatMap(({ path, text }) =>
      [...text.matchAll(/"resolved"\s*:|"integrity"\s*:\s*"(?!sha512-)/g)].map(
        (match) => `${path}:${lineAt(text, match.index)} ${match[0]} must not be there: see .npmrc`,
      ),
    );
}
