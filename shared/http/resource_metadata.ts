import { resolveEnv } from "@supabase/server/core";
import {
  fromSupabaseUrl,
  withOAuthProtectedResource,
} from "@supabase/server/oauth-protected-resource";
import type { Handler, HandlerDeps } from "./handler_deps.ts";

/**
 * Makes of a function's handler an OAuth protected resource (RFC 9728) whose tokens Supabase Auth gives out: it tells a client who
 * has none where to get one. `GET <slug>/oauth-protected-resource`, also under `.well-known/`, is answered without a credential, and
 * the header `WWW-Authenticate` of a 401 leads there.
 */
export function withResourceMetadata(
  deps: HandlerDeps,
  slug: string,
  handler: Handler,
): Handler {
  const project_url = projectUrl(deps);
  return withOAuthProtectedResource(
    {
      resourceServer: `${project_url}/functions/v1/${slug}`,
      authorizationServer: fromSupabaseUrl(project_url),
    },
    handler,
  );
}

/** The URL under which callers reach the project. Not derived from a request: behind a proxy that would be the inner address. */
export function projectUrl({ env, supabase_env }: HandlerDeps): string {
  return env.PUBLIC_URL ?? resolveEnv(supabase_env).data?.url ?? "";
}
