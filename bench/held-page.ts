// One held page, one core, against nginx sending the same bytes and headers: prints a table of rates and their ratio.
//   bun bench/held-page.ts [seconds per run]

import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { freePort } from "../test/processes";
import { need, pinned, rateOf, type Rate } from "./tools";

const SECONDS = Number(process.argv[2] ?? 4);
const ROUNDS = 3;
const ENCODINGS = ["gzip", "identity", "br"] as const;

need("nginx", "nginx-light");
need("wrk", "wrk");

const folder = mkdtempSync(join(tmpdir(), "warraq-bench-"));
const [ours, theirs] = [await freePort(), await freePort()];
const environment = {
  WARRAQ_DATA: join(folder, "data"),
  PORT: String(ours),
  NODE_ENV: "production",
  PATH: process.env.PATH ?? "",
};
const main = join(import.meta.dir, "..", "src", "main.ts");
const warraq = Bun.spawn(pinned(0, [process.execPath, main, "serve"]), {
  env: environment,
  stdout: "ignore",
  stderr: "inherit",
});

try {
  const page = await firstStory(`http://localhost:${ours}`);
  const nginx = await startNginx(await held(page));
  try {
    await measure(page, nginx.url);
  } finally {
    nginx.child.kill();
  }
} finally {
  warraq.kill();
  await warraq.exited;
  rmSync(folder, { recursive: true, force: true });
}

async function firstStory(origin: string): Promise<string> {
  for (let tries = 0; tries < 300; tries++) {
    const front = await fetch(`${origin}/en/`).catch(() => null);
    const path = front?.ok && /href="(\/en\/\d{4}\/\d{2}\/[^"]+)"/.exec(await front.text())?.[1];
    if (path) return origin + path;
    await Bun.sleep(200);
  }
  throw new Error("The paper did not open.");
}

interface Held {
  readonly html: string;
  readonly headers: Headers;
  readonly brotli: Uint8Array;
}

async function held(url: string): Promise<Held> {
  const plain = await fetch(url, { headers: { "accept-encoding": "identity" } });
  // Asked for twice, so that the better compression is in place.
  await fetch(url, { headers: { "accept-encoding": "br" } });
  await fetch(url, { headers: { "accept-encoding": "br" } });
  await Bun.sleep(1000);
  const br = await fetch(url, { headers: { "accept-encoding": "br" }, decompress: false });
  return { html: await plain.text(), headers: plain.headers, brotli: new Uint8Array(await br.arrayBuffer()) };
}

/** The same bytes in three encodings, the same headers; nginx chooses gzip by itself, brotli stands at a path of its own. */
async function startNginx({ html, headers, brotli }: Held) {
  const root = join(folder, "nginx");
  for (const part of ["page", "br", "temp"]) mkdirSync(join(root, part), { recursive: true });
  writeFileSync(join(root, "page", "index.html"), html);
  writeFileSync(join(root, "page", "index.html.gz"), gzipSync(html, { level: 6 }));
  writeFileSync(join(root, "br", "index.html"), brotli);
  const own = new Set(["content-type", "content-length", "content-encoding", "etag", "vary", "date"]);
  const added = [...headers]
    .filter(([name]) => !own.has(name))
    .map(([name, value]) => `add_header ${name} "${value.replaceAll('"', '\\"')}";`);
  const conf = `
    daemon off; worker_processes 1; pid ${root}/pid; error_log stderr crit; ${process.getuid?.() === 0 ? "user root;" : ""}
    events { worker_connections 1024; }
    http {
      access_log off; sendfile on; tcp_nopush on; keepalive_requests 1000000; open_file_cache max=1000 inactive=60s; open_file_cache_valid 60s;
      client_body_temp_path ${root}/temp; proxy_temp_path ${root}/temp; fastcgi_temp_path ${root}/temp; uwsgi_temp_path ${root}/temp; scgi_temp_path ${root}/temp;
      types { } default_type "text/html; charset=utf-8";
      server { listen 127.0.0.1:${theirs}; root ${root}/page; gzip_static on; gzip_vary on; ${added.join(" ")}
        location /br/ { root ${root}; gzip_static off; add_header content-encoding br; add_header vary Accept-Encoding; ${added.join(" ")} } }
    }`;
  writeFileSync(join(root, "conf"), conf);
  const child = Bun.spawn(pinned(0, ["nginx", "-c", join(root, "conf")]), {
    stdout: "ignore",
    stderr: "inherit",
  });
  await Bun.sleep(500);
  return { child, url: `http://127.0.0.1:${theirs}/` };
}

async function measure(page: string, nginx: string): Promise<void> {
  process.stdout.write(
    `one page, one core, wrk -t1 -c32 on the other, median of ${ROUNDS} × ${SECONDS} s each\n`,
  );
  process.stdout.write("encoding   bytes    warraq/s   nginx/s   ratio\n");
  for (const encoding of ENCODINGS) {
    const mine: Rate[] = [];
    const yardstick: Rate[] = [];
    for (let round = 0; round < ROUNDS; round++) {
      mine.push(await rateOf(page, { encoding, seconds: SECONDS }));
      yardstick.push(await rateOf(encoding === "br" ? `${nginx}br/` : nginx, { encoding, seconds: SECONDS }));
    }
    const bytes = (
      await (await fetch(page, { headers: { "accept-encoding": encoding }, decompress: false })).arrayBuffer()
    ).byteLength;
    const [a, b] = [median(mine), median(yardstick)];
    process.stdout.write(
      `${encoding.padEnd(8)} ${String(bytes).padStart(7)} ${String(a).padStart(11)} ${String(b).padStart(9)}   ${(a / b).toFixed(2)}\n`,
    );
  }
}

function median(rates: readonly Rate[]): Rate {
  return rates.toSorted((a, b) => a - b)[Math.floor(rates.length / 2)] ?? 0;
}
