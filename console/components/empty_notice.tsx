import type { ComponentChildren } from "preact";

/** Says that there is nothing yet, and what would change that. */
export function EmptyNotice({ children }: { children: ComponentChildren }) {
  return <div class="notice">{children}</div>;
}
