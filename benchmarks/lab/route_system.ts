import type { RequestContext } from "../../shared/http/request_context.ts";
import type { Route } from "../../shared/http/create_endpoint.ts";

type Handle = (context: RequestContext) => Promise<Response>;

/** Makes the routes of a compared system, each `POST SYSTEM/NAME`. */
export function routeSystem(system: string): (name: string, handle: Handle) => Route {
  return (name, handle) => ({
    method: "POST",
    path: `${system}/${name}`,
    operation: `${system}_${name}`,
    credentials: ["user", "secret"],
    handle,
  });
}
