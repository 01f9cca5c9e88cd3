// Makes what other programs put on the clipboard readable for our schema: their lists, line breaks and tables.

const DROPPED = "style, script, meta, link, title, xml, noscript, iframe, object, template, svg, math";
const STYLED_MARKS = [
  ["strong", /font-weight:(bold|[6-9]00)/],
  ["em", /font-style:(italic|oblique)/],
] as const;
const KEEPS_ONE_LINE = "li, h1, h2, h3, h4, h5, h6";
const LINES = "p, div, td, th, blockquote, section, article";

/**
 * The page's policy forbids inline styles and handlers, in pasted text too, and reports each. So sheets and handlers
 * go before the text is parsed, and style attributes are renamed: some programs say bold and slanted in no other way.
 */
export function withoutInline(html: string): string {
  return html
    .replace(/<style\b[\s\S]*?<\/style\s*>/gi, "")
    .replace(/<[a-z][^>]*>/gi, (tag) =>
      tag.replace(/\sstyle\s*=/gi, " data-style=").replace(/\son[a-z]+\s*=/gi, " data-handler="),
    );
}

/** Google Docs wraps everything in a bold element that is not bold, and marks bold words by style alone. */
function stylesToMarks(root: HTMLElement): void {
  for (const styled of root.querySelectorAll<HTMLElement>("[data-style]")) {
    const style = (styled.dataset.style ?? "").replace(/\s+/g, "").toLowerCase();
    if (styled.matches("b, strong") && /font-weight:(normal|400)/.test(style)) {
      styled.replaceWith(...styled.childNodes);
      continue;
    }
    if (!styled.matches("span")) continue;
    for (const [tag, pattern] of STYLED_MARKS) {
      if (!pattern.test(style)) continue;
      const mark = root.ownerDocument.createElement(tag);
      mark.append(...styled.childNodes);
      styled.append(mark);
    }
  }
}

function removeComments(root: HTMLElement): void {
  const walker = root.ownerDocument.createTreeWalker(root, NodeFilter.SHOW_COMMENT);
  const comments: ChildNode[] = [];
  while (walker.nextNode()) comments.push(walker.currentNode as Comment);
  for (const comment of comments) comment.remove();
}

/** Word writes list items as paragraphs that carry their bullet or number as text. */
function wordLists(root: HTMLElement): void {
  for (const line of root.querySelectorAll<HTMLElement>('p[class*="MsoList"], p[data-style*="mso-list"]')) {
    const marker = line.querySelector<HTMLElement>(
      '[data-style*="mso-list:Ignore"], [data-style*="mso-list: Ignore"]',
    );
    if (!marker) continue;
    const tag = /^[\s\u00a0]*[\p{N}\p{L}]{1,4}[.)\-]/u.test(marker.textContent) ? "ol" : "ul";
    marker.remove();
    const item = root.ownerDocument.createElement("li");
    item.append(...line.childNodes);
    const before = line.previousElementSibling;
    if (before?.matches(`${tag}[data-word]`)) {
      before.append(item);
      line.remove();
    } else {
      const list = root.ownerDocument.createElement(tag);
      list.setAttribute("data-word", "");
      list.append(item);
      line.replaceWith(list);
    }
  }
}

/** Each cell of a table becomes a line of its own, so that no two words grow together. */
function tableCells(root: HTMLElement): void {
  for (const cell of root.querySelectorAll("td, th")) {
    if (cell.querySelector("p, div, ul, ol, blockquote")) continue;
    const line = root.ownerDocument.createElement("p");
    line.append(...cell.childNodes);
    cell.append(line);
  }
}

function wrapLooseLines(root: HTMLElement): void {
  const line = root.ownerDocument.createElement("p");
  line.append(...root.childNodes);
  root.append(line);
}

/** A line break ends a paragraph; in list items and subheads, which have one line, it becomes a space. */
function lineBreaks(root: HTMLElement): void {
  if (root.querySelector("br") && !root.querySelector(`${LINES}, ${KEEPS_ONE_LINE}`)) wrapLooseLines(root);
  for (const mark of root.querySelectorAll("br")) {
    const line = mark.closest<HTMLElement>(LINES);
    if (mark.closest(KEEPS_ONE_LINE) || !line || line === root || !root.contains(line)) {
      mark.replaceWith(" ");
      continue;
    }
    const rest = root.ownerDocument.createRange();
    rest.setStartAfter(mark);
    rest.setEnd(line, line.childNodes.length);
    const next = line.cloneNode(false) as HTMLElement;
    next.append(rest.extractContents());
    mark.remove();
    if (next.textContent.trim() !== "") line.after(next);
    if (line.textContent.trim() === "") line.remove();
  }
}

/** Changes the pasted tree in place. What our own screen has copied is left as it is. */
export function tidyPasted(root: HTMLElement): void {
  if (root.querySelector("[data-pm-slice]")) return;
  removeComments(root);
  for (const dropped of root.querySelectorAll(DROPPED)) dropped.remove();
  stylesToMarks(root);
  wordLists(root);
  tableCells(root);
  lineBreaks(root);
}
