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
  const segments = pathname.replace(/\/$/, "").split("/").slice(1);
  const at_path = routes.flatMap((route) => {
    const params = matchPath(route.path.split("/"), segments);
    return params === null ? [] : [{ route, params }];
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

/** The values of the named parts; null if the path is another one. */
function matchPath(
  template: readonly string[],
  segments: readonly string[],
): Record<string, string> | null {
  if (template.length !== segments.length) return null;
  const params: Record<string, string> = {};
  for (const [index, part] of template.entries()) {
    const segment = segments[index] ?? ""; // there are as many
    if (part.startsWith("{") && segment !== "") params[part.slice(1, -1)] = segment;
    else if (part !== segment) return null;
  }
  return params;
}
