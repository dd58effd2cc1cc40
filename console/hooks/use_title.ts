import { useEffect } from "preact/hooks";

/** Names the page in the browser's tab and to screen readers; what is not known yet is left out. */
export function useTitle(...parts: (string | undefined)[]): void {
  const title = [...parts, "Groundwork"].filter(Boolean).join(" · ");
  useEffect(() => {
    document.title = title;
  }, [title]);
}
