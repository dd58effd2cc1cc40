import { useLayoutEffect } from "preact/hooks";

/** Names the page in the browser's tab and to screen readers; what is not known yet is left out. */
export function useTitle(...parts: (string | undefined)[]): void {
  const title = [...parts, "Groundwork"].filter(Boolean).join(" · ");
  // With the page, not after it: who signs out must not see the name of a project above the form to sign in.
  useLayoutEffect(() => {
    document.title = title;
  }, [title]);
}
