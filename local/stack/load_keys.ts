import { generateApiKey } from "@supabase/lite";
import { base64url } from "jose";
import { z } from "zod";

const keysSchema = z.object({
  /** Signs the users' tokens (HS256). */
  jwt_secret: z.string().min(32),
  publishable_key: z.string(),
  secret_key: z.string(),
  /** The secret key named "cron". */
  cron_key: z.string(),
});
export type StackKeys = z.infer<typeof keysSchema>;

/**
 * Loads the stack's secrets from the file, which is created (mode 600) if it is missing. Without a file, they are new each time.
 *
 * @throws {SyntaxError | z.ZodError} If the file has other content.
 */
export async function loadKeys(file?: string): Promise<StackKeys> {
  if (file === undefined) return await createKeys();
  try {
    return keysSchema.parse(JSON.parse(await Deno.readTextFile(file)));
  } catch (error) {
    if (!(error instanceof Deno.errors.NotFound)) throw error;
  }
  const keys = await createKeys();
  await Deno.writeTextFile(file, JSON.stringify(keys, null, 2) + "\n", { mode: 0o600 });
  return keys;
}

async function createKeys(): Promise<StackKeys> {
  const [publishable, secret, cron] = await Promise.all([
    generateApiKey("publishable"),
    generateApiKey("secret"),
    generateApiKey("secret"),
  ]);
  return {
    jwt_secret: base64url.encode(crypto.getRandomValues(new Uint8Array(32))),
    publishable_key: publishable.key,
    secret_key: secret.key,
    cron_key: cron.key,
  };
}
