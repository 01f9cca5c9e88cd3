// Scripts for browsers, bundled once when the process starts, under addresses that hold their hash.

import { brotliCompress, gzipSync } from "node:zlib";
import { BROTLI, encodingFor, GZIP } from "#platform/press";
import { assetHeaders } from "./headers";

export interface Asset {
  /** `reader-1a2b3c.js`: what stands in the address. */
  readonly name: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

export interface Assets {
  /** The file name of a bundle, for `urls.asset`. @throws Error when no entry has that name */
  nameOf(entry: string): string;
  /** The bundle itself, for a script that must stand at an address of its own. @throws Error when no entry has that name */
  textOf(entry: string): string;
  answer(name: string, request: Request): Response | null;
}

/** @param entries by name, the path of the file to bundle */
export async function buildAssets(entries: Readonly<Record<string, string>>): Promise<Assets> {
  const built = await Promise.all(
    Object.entries(entries).map(async ([entry, file]) => [entry, await bundle(entry, file)] as const),
  );
  const byEntry = new Map(built);
  const byName = new Map(built.map(([, asset]) => [asset.name, encodings(asset)]));
  const assetOf = (entry: string) => {
    const asset = byEntry.get(entry);
    if (!asset) throw new Error(`There is no script called ${entry}.`);
    return asset;
  };
  return {
    nameOf: (entry) => assetOf(entry).name,
    textOf: (entry) => new TextDecoder().decode(assetOf(entry).bytes),
    answer(name, request) {
      const asset = byName.get(name);
      if (!asset) return null;
      const accepted = request.headers.get("accept-encoding");
      const best = encodingFor(accepted);
      const brotli = best === BROTLI ? asset.brotli() : null;
      const encoding = best === BROTLI && !brotli ? encodingFor(withoutBrotli(accepted)) : best;
      const headers = { ...assetHeaders("text/javascript; charset=utf-8"), vary: "Accept-Encoding" };
      if (brotli) return new Response(brotli, { headers: { ...headers, "content-encoding": "br" } });
      if (encoding === GZIP)
        return new Response(asset.gzip(), { headers: { ...headers, "content-encoding": "gzip" } });
      return new Response(asset.bytes, { headers });
    },
  };
}

const bundled = new Map<string, Promise<Asset>>();

/** Once a process, however many apps are made in it: bundling costs more than all else that an app begins with. */
function bundle(entry: string, file: string): Promise<Asset> {
  const key = `${entry} ${file}`;
  const known = bundled.get(key) ?? bundleNow(entry, file);
  bundled.set(key, known);
  return known;
}

async function bundleNow(entry: string, file: string): Promise<Asset> {
  const result = await Bun.build({
    entrypoints: [file],
    target: "browser",
    format: "esm",
    minify: true,
    define: { "process.env.NODE_ENV": '"production"' },
  });
  const output = result.outputs[0];
  if (!result.success || !output)
    throw new AggregateError(result.logs, `The script ${entry} cannot be bundled.`);
  const bytes = new Uint8Array(await output.arrayBuffer());
  return { name: `${entry}-${Bun.hash(bytes).toString(36)}.js`, bytes };
}

const withoutBrotli = (accepted: string | null) => accepted?.replace(/\bbr\b/g, "") ?? null;

/** Compressed when first asked for: a test that never asks does not pay. */
function encodings({ bytes }: Asset) {
  let asked = false;
  let br: Uint8Array<ArrayBuffer> | null = null;
  let gz: Uint8Array<ArrayBuffer> | null = null;
  return {
    bytes,
    /** Null until it is made, beside everything else: for the writing screen that takes two seconds, in which readers must not wait. */
    brotli() {
      if (!asked)
        brotliCompress(bytes, (error, made) => {
          if (!error) br = new Uint8Array(made);
        });
      asked = true;
      return br;
    },
    gzip: () => (gz ??= new Uint8Array(gzipSync(bytes))),
  };
}
