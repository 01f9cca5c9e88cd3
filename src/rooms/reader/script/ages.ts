// Says of what is new how long ago it came. The page, which may have been made long before it is read, says when.

const HOUR_MS = 3_600_000;
const ages: string[] = JSON.parse(document.getElementById("ages")?.textContent ?? "[]");
const said = new Map<HTMLTimeElement, string>();
for (const time of document.querySelectorAll<HTMLTimeElement>('time[datetime*="T"]'))
  said.set(time, time.textContent ?? "");

/** A clock that is ahead or behind may not put a story into the future: then what the page says stays. */
function say(printed?: unknown): void {
  for (const [time, absolute] of said) {
    const age = !printed && ages[Math.floor((Date.now() - Date.parse(time.dateTime)) / HOUR_MS)];
    time.textContent = age || absolute;
    if (age) time.title = absolute;
    else time.removeAttribute("title");
  }
}

say();
setInterval(say, HOUR_MS / 12);
// Paper grows old.
addEventListener("beforeprint", say);
addEventListener("afterprint", () => say());
