import { useCallback, useEffect, useRef, useState } from "preact/hooks";
import { type Loading, useLoaded } from "./use_loaded.ts";

export interface Pages<Page> {
  /** Reloading it forgets what was loaded beyond. */
  first: Loading<Page>;
  /** What was loaded beyond the first page, in order. */
  more: Page[];
  has_more: boolean;
  loading_more: boolean;
  /** Why the next page could not be loaded; null where it could. */
  error: unknown;
  loadMore(): Promise<void>;
}

/** A list page by page. `load` gets the `next` of the page before, null for the first; other `inputs` start over. */
export function usePages<Page extends { next: unknown }>(
  load: (after: Page["next"] | null, signal: AbortSignal) => Promise<Page>,
  inputs: readonly unknown[],
): Pages<Page> {
  const first = useLoaded((signal) => load(null, signal), inputs);
  const first_page = first.loaded.state === "ready" ? first.loaded.value : null;
  const [more, setMore] = useState<Page[]>([]);
  const [loading_more, setLoadingMore] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const leaving = useRef(new AbortController());
  useEffect(() => {
    const controller = leaving.current = new AbortController();
    setMore([]);
    setLoadingMore(false);
    setError(null);
    return () => controller.abort();
  }, [first_page]);

  const after = (more.at(-1) ?? first_page)?.next ?? null;
  const loadMore = useCallback(async () => {
    const { signal } = leaving.current;
    setLoadingMore(true);
    setError(null);
    const settle = (change: () => void) => {
      if (signal.aborted) return;
      change();
      setLoadingMore(false);
    };
    await load(after, signal).then(
      (page) => settle(() => setMore((before) => [...before, page])),
      (error) => settle(() => setError(error)),
    );
  }, [after, ...inputs]);

  return { first, more, has_more: after !== null, loading_more, error, loadMore };
}
