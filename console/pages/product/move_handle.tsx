interface Props {
  label: string;
  /** The place of the item in its list. */
  at: number;
  onMove(to: number): void;
}

/** Moves an item of a list: dragged with mouse or finger, or with the arrow keys while it has the focus. */
export function MoveHandle({ label, at, onMove }: Props) {
  const step = (event: KeyboardEvent) => {
    const by = { ArrowUp: -1, ArrowDown: 1 }[event.key];
    if (by === undefined) return;
    event.preventDefault();
    onMove(at + by);
  };
  const grab = (event: PointerEvent) => {
    const handle = event.currentTarget as HTMLElement;
    handle.setPointerCapture(event.pointerId);
    handle.closest("li")?.classList.add("dragged");
  };
  const release = (event: PointerEvent) => {
    const item = (event.currentTarget as HTMLElement).closest("li");
    if (!item?.classList.replace("dragged", "dropped")) return;
    item.classList.remove("dropped");
    const items = [...item.parentElement?.children ?? []];
    onMove(placeAt(items.map((one) => one.getBoundingClientRect()), at, event.clientY));
  };
  return (
    <button
      type="button"
      class="move-handle"
      aria-label={label}
      title="Drag, or press the arrow keys"
      onKeyDown={step}
      onPointerDown={grab}
      onPointerUp={release}
      onPointerCancel={(event) => event.currentTarget.closest("li")?.classList.remove("dragged")}
    >
      <span aria-hidden="true">⠿</span>
    </button>
  );
}

interface Extent {
  top: number;
  bottom: number;
}

/** The place at which an item ends up that is dropped at `y`: after all others whose middle lies above. */
export function placeAt(items: readonly Extent[], from: number, y: number): number {
  return items.filter(({ top, bottom }, at) => at !== from && (top + bottom) / 2 < y).length;
}

/** The list with one item moved to another place. */
export function moveTo<Item>(items: readonly Item[], from: number, to: number): Item[] {
  const item = items[from];
  return item === undefined ? [...items] : items.toSpliced(from, 1).toSpliced(to, 0, item);
}
