import type { ComponentType } from "preact";
import { useLoaded } from "../hooks/use_loaded.ts";
import { WhenLoaded } from "./when_loaded.tsx";

/** A page whose code is loaded when somebody first goes there. */
export function lazyPage<Props extends object>(
  load: () => Promise<ComponentType<Props>>,
): ComponentType<Props> {
  return (props) => {
    // In an object, as a component is a function, which a state would call.
    const loading = useLoaded(async () => ({ Page: await load() }), []);
    return (
      <WhenLoaded
        loading={loading}
        what="the page"
        placeholder={<div class="placeholder-shape lazy-page-shape" />}
      >
        {({ Page }) => <Page {...props} />}
      </WhenLoaded>
    );
  };
}
