/** Where the console finds its project: `config.json`, served beside the page. Both values are public. */
export interface ConsoleConfig {
  /** Without a trailing slash. */
  supabase_url: string;
  publishable_key: string;
}

/** @throws {Error} If the file is not there or says neither. */
export async function loadConfig(): Promise<ConsoleConfig> {
  const response = await fetch("./config.json");
  if (!response.ok) throw new Error(`Cannot read config.json: status ${response.status}`);
  const { supabase_url, publishable_key }: Partial<ConsoleConfig> = await response.json();
  if (supabase_url && publishable_key) return { supabase_url, publishable_key };
  throw new Error("Cannot start: config.json needs supabase_url and publishable_key");
}
