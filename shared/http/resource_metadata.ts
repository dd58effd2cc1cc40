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
  { env, supabase_env }: HandlerDeps,
  slug: string,
  handler: Handler,
): Handler {
  // Not derived from the request: behind a proxy that would publish the inner address.
  const project_url = env.PUBLIC_URL ?? resolveEnv(supabase_env).data?.url ?? "";
  return withOAuthProtectedResource(
    {
      resourceServer: `${project_url}/functions/v1/${slug}`,
      authorizationServer: fromSupabaseUrl(project_url),
    },
    handler,
  );
}
