/** The items from another one on, so that in turns none of them always comes first. */
export function rotate<Item>(items: readonly Item[], places: number): Item[] {
  const start = places % items.length;
  return [...items.slice(start), ...items.slice(0, start)];
}
