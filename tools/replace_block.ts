/**
 * The page with this content between its lines `<!-- NAME -->` and `<!-- /NAME -->`.
 *
 * @throws {RangeError} If the page lacks one of the lines.
 */
export function replaceBlock(page: string, name: string, content: string): string {
  const [begin, end] = [`<!-- ${name} -->\n`, `\n<!-- /${name} -->`];
  const start = page.indexOf(begin);
  const stop = page.indexOf(end, start);
  if (start < 0 || stop < 0) {
    throw new RangeError(`Cannot write "${name}": the page has no place for it`);
  }
  return `${page.slice(0, start)}${begin}\n${content}\n${page.slice(stop)}`;
}
