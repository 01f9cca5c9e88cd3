// Sends a comment without leaving the story: what the answer's page says, and the thread in it, take the place of the thread.

/**
 * What was typed leaves the page only for an answer that shows it; with any other, the form is sent as it always was. The
 * browser's own parser of documents needs no trusted type.
 *
 * @param start makes the forms of the answer work like those of a page
 */
export function writeInPlace(form: HTMLFormElement, start: () => void): void {
  form.onsubmit = () => {
    // A second press would be a second comment.
    (form.querySelector(".main") as HTMLButtonElement).disabled = true;
    const request = new XMLHttpRequest();
    request.open("POST", form.action);
    request.responseType = "document";
    request.onloadend = () => {
      const page = request.responseXML;
      if (!page?.querySelector(".after")) form.submit();
      // It has work to do in this browser, by a script of its own.
      else if (page.querySelector("main script")) location.href = `${request.responseURL}#own`;
      else {
        put(page, form);
        start();
        arrive(request.responseURL);
      }
    };
    request.send(new URLSearchParams(new FormData(form) as never));
    return false;
  };
}

function put(page: Document, form: HTMLFormElement): void {
  document.head.append(...page.querySelectorAll("style"));
  document.querySelector(".notice")?.remove();
  const title = page.querySelector(".notice h1");
  // Under a story it is not the page's own.
  if (title && document.querySelector("h1")) {
    const heading = document.createElement("h2");
    heading.append(...title.childNodes);
    title.replaceWith(heading);
  }
  form.closest("#comments")?.replaceWith(...(page.querySelector(".after") as Element).childNodes);
}

function arrive(url: string): void {
  const own = document.getElementById("own");
  // What the answer promises of its page holds for this one from now on.
  if (own) history.replaceState(null, "", url);
  const place = own ?? (document.querySelector(".notice") as HTMLElement);
  place.tabIndex = -1;
  place.focus();
}
