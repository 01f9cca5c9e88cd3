// Text that stands in XML.

/** Escaped for text and attributes; characters that XML 1.0 (§2.2) does not know are left out. */
export function xmlText(text: string): string {
  return allowedInXml(text)
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;");
}

/** As it is, in a section that nothing inside can close. */
export function xmlData(text: string): string {
  return `<![CDATA[${allowedInXml(text).replaceAll("]]>", "]]]]><![CDATA[>")}]]>`;
}

function allowedInXml(text: string): string {
  return text.replace(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/gu, "");
}
