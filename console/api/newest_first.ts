/** Lists that are read page by page, the newest rows first. */

const PAGE_SIZE = 50;
/** One more than is shown, which tells whether there is another page. */
export const PAGE_LIMIT = PAGE_SIZE + 1;

/** The last row of a page, behind which the next one begins. */
export interface RowPlace {
  id: string;
  created_at: string;
}

/** A filter for the rows behind a place, where rows are in descending order of `created_at` and `id`. */
export function isAfter({ id, created_at }: RowPlace): string {
  return `created_at.lt."${created_at}",and(created_at.eq."${created_at}",id.lt.${id})`;
}

/** The page in up to PAGE_LIMIT rows; `next` is null on the last one. */
export function toPage<Row extends RowPlace>(
  found: readonly Row[],
): { rows: Row[]; next: RowPlace | null } {
  const rows = found.slice(0, PAGE_SIZE);
  return { rows, next: found.length > PAGE_SIZE ? rows.at(-1) ?? null : null };
}
