import type { OAuthAuthorizationDetails, SupabaseClient } from "@supabase/supabase-js";

/** An application that asks to act for the signed-in user. */
export type Authorization = Pick<
  OAuthAuthorizationDetails,
  "authorization_id" | "client" | "redirect_uri"
>;

/**
 * What is asked for; null where it was granted before, and the browser is on its way back.
 *
 * @throws {Error} If Supabase Auth knows no such request, or it has expired.
 */
export async function readAuthorization(
  supabase: SupabaseClient,
  authorization_id: string,
): Promise<Authorization | null> {
  const { data, error } = await supabase.auth.oauth.getAuthorizationDetails(authorization_id);
  if (error) throw error;
  if ("authorization_id" in data) return data;
  location.assign(data.redirect_url);
  return null;
}

/** Answers the application and leads the browser back to it. */
export async function answerAuthorization(
  supabase: SupabaseClient,
  { authorization_id }: Pick<Authorization, "authorization_id">,
  answer: "approve" | "deny",
): Promise<void> {
  const { oauth } = supabase.auth;
  const { error } = answer === "approve"
    ? await oauth.approveAuthorization(authorization_id)
    : await oauth.denyAuthorization(authorization_id);
  if (error) throw error;
}
