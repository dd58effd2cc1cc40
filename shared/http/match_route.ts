import type { Endpoint } from "../contracts/endpoint.ts";
import { AppError } from "../errors.ts";

interface MatchedRoute<Route> {
  route: Route;
  /** The values of the `{name}` parts of the path. */
  params: Record<string, string>;
}

/**
 * The route that answers the request. The platform hands a function its path with the function's name in front:
 * `/di-agent/runs`.
 *
 * @throws {AppError} `not_found` if no route has the path; `method_not_allowed`, with the methods it takes in `details`, if
 * none of those that have it takes the method.
 */
export function matchRoute<Route extends Pick<Endpoint, "method" | "path">>(
  routes: readonly Route[],
  request: Request,
): MatchedRoute<Route> {
  const { pathname } = new URL(request.url);
  const at_path = routes.flatMap((route) => {
    const pattern = route.path.replaceAll(/\{(\w+)\}/g, ":$1");
    const match = new URLPattern({ pathname: `/${pattern}{/}?` }).exec({ pathname });
    return match === null
      ? []
      : [{ route, params: match.pathname.groups as Record<string, string> }];
  });
  if (at_path.length === 0) {
    throw new AppError("not_found", `Cannot answer "${pathname}": there is no such path`);
  }

  const matched = at_path.find(({ route }) => route.method === request.method);
  if (matched !== undefined) return matched;
  const allow = [...new Set(at_path.map(({ route }) => route.method))];
  throw new AppError(
    "method_not_allowed",
    `Cannot ${request.method} "${pathname}": it takes ${allow.join(", ")}`,
    { details: { allow } },
  );
}
