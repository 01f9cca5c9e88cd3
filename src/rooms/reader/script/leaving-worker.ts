// What is answered in place of the worker when the paper no longer offers to keep stories: it takes everything away, and itself.

interface Scope {
  readonly registration: { unregister(): Promise<boolean> };
  skipWaiting(): Promise<void>;
  addEventListener(
    name: "install" | "activate",
    hear: (event: { waitUntil(work: Promise<unknown>): void }) => void,
  ): void;
}
const scope = globalThis as unknown as Scope;

scope.addEventListener("install", () => scope.skipWaiting());
scope.addEventListener("activate", (event) => event.waitUntil(leave()));

async function leave(): Promise<void> {
  for (const name of await caches.keys()) await caches.delete(name);
  await scope.registration.unregister();
}
