import type { ComponentChildren } from "preact";
import type { Loading } from "../hooks/use_loaded.ts";
import { ErrorNotice } from "./error_notice.tsx";

interface Props<Value> {
  loading: Loading<Value>;
  /** What is on its way, for those who cannot see the grey shapes: "the projects". */
  what: string;
  /** Shapes that take the place of the content, so that nothing moves when it comes. */
  placeholder: ComponentChildren;
  children: (value: Value) => ComponentChildren;
}

/** The three faces of anything that is fetched: on its way, failed, there. */
export function WhenLoaded<Value>({ loading, what, placeholder, children }: Props<Value>) {
  const { loaded, reload } = loading;
  if (loaded.state === "failed") return <ErrorNotice error={loaded.error} retry={reload} />;
  if (loaded.state === "ready") return <>{children(loaded.value)}</>;
  return (
    <div role="status" aria-label={`Loading ${what}`} class="placeholder">
      {placeholder}
    </div>
  );
}
