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
      const said = page?.querySelector(".after");
      if (!page || !said) form.submit();
      // It has work to do in this browser, by a script of its own.
      else if (page.querySelector("main script")) location.href = `${request.responseURL}#own`;
      else {
        document.head.append(...page.querySelectorAll("style"));
        document.querySelector(".notice")?.remove();
        form.closest("#comments")?.replaceWith(...said.childNodes);
        start();
        goTo(document.getElementById("own"), request.responseURL);
      }
    };
    request.send(new URLSearchParams(new FormData(form) as never));
    return false;
  };
}

/** Whoever goes by keys or by ear stands at what was sent, or at what is said of it. */
function goTo(own: HTMLElement | null, address: string): void {
  // What the answer promises of its page holds for this one from now on.
  if (own) history.replaceState(null, "", address);
  const place = own ?? document.querySelector<HTMLElement>(".notice");
  if (!place) return;
  place.tabIndex = -1;
  place.focus();
}
