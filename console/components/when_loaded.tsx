import type { ComponentChildren } from "preact";
import type { Loading } from "../hooks/use_loaded.ts";
import { ErrorNotice } from "./notice.tsx";
import type { Pages } from "../hooks/use_pages.ts";

interface WhenLoadedProps<Value> {
  loading: Loading<Value>;
  /** What is on its way, for those who cannot see the grey shapes: "the projects". */
  what: string;
  /** Shapes that take the place of the content, so that nothing moves when it comes. */
  placeholder: ComponentChildren;
  children: (value: Value) => ComponentChildren;
}

/** The three faces of anything that is fetched: on its way, failed, there. */
export function WhenLoaded<Value>(
  { loading, what, placeholder, children }: WhenLoadedProps<Value>,
) {
  const { loaded, reload } = loading;
  if (loaded.state === "failed") return <ErrorNotice error={loaded.error} retry={reload} />;
  if (loaded.state === "ready") return <>{children(loaded.value)}</>;
  return (
    <div role="status" aria-label={`Loading ${what}`} class="placeholder">
      {placeholder}
    </div>
  );
}

interface MoreButtonProps {
  pages: Pick<Pages<unknown>, "has_more" | "loading_more" | "error" | "loadMore">;
  label: string;
}

/** Asks for the next page of a list; nothing on the last one. */
export function MoreButton({ pages, label }: MoreButtonProps) {
  const { has_more, loading_more, error, loadMore } = pages;
  if (error !== null) return <ErrorNotice error={error} retry={loadMore} />;
  if (!has_more) return null;
  return <button type="button" disabled={loading_more} onClick={loadMore}>{label}</button>;
}
