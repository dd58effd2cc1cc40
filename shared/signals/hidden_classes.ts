/**
 * Whether an element is hidden by a class or an id that the style sheets in the page hide: newsletters hide preheaders so. Of selectors
 * only the simplest are read; what is hidden on small screens alone, within "@media", is not.
 */
export function readHiddenClasses(html: string): (attributes: Record<string, string>) => boolean {
  const hidden = new Set<string>();
  for (const sheet of styleSheetsOf(html)) {
    for (const { selectors, declarations } of rulesOf(sheet)) {
      if (!HIDES.test(declarations)) continue;
      for (const selector of selectors.split(",")) {
        const name = /^[a-z]{0,10}([.#][\w-]{1,60})$/i.exec(selector.trim())?.[1];
        if (name !== undefined) hidden.add(name);
      }
    }
  }
  if (hidden.size === 0) return () => false;
  return ({ class: classes = "", id = "" }) =>
    hidden.has(`#${id}`) || classes.split(/\s+/).some((name) => hidden.has(`.${name}`));
}

const HIDES = /(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*hidden|mso-hide\s*:\s*all)/i;

function* styleSheetsOf(html: string): Generator<string> {
  const STYLE = /<style\b[^>]{0,200}>/gi;
  for (const { 0: tag, index } of html.matchAll(STYLE)) {
    const start = index + tag.length;
    const end = html.indexOf("</style", start);
    if (end < 0) return;
    yield html.slice(start, end);
  }
}

/** The rules outside of blocks such as "@media". */
function* rulesOf(sheet: string): Generator<{ selectors: string; declarations: string }> {
  let depth = 0;
  let from = 0;
  let selectors = "";
  for (let at = 0; at < sheet.length; at++) {
    if (sheet[at] === "{" && depth++ === 0) {
      selectors = sheet.slice(from, at).replace(/<!--|\*\//g, " ").trim();
      from = at + 1;
    } else if (sheet[at] === "}" && depth > 0 && --depth === 0) {
      if (!selectors.startsWith("@")) yield { selectors, declarations: sheet.slice(from, at) };
      from = at + 1;
    }
  }
}
