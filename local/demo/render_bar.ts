/** A share of 0 to 1 as a bar of `width` blocks; a value outside is drawn as the nearer end. */
export function renderBar(share: number, width: number): string {
  const filled = Math.round(Math.min(Math.max(share, 0), 1) * width);
  return "█".repeat(filled) + "░".repeat(width - filled);
}
