/** The page: reads its configuration, then shows the console. */
import { createClient } from "@supabase/supabase-js";
import { render } from "preact";
import { App } from "./app.tsx";
import { ErrorNotice } from "./components/notice.tsx";
import { loadConfig } from "./config.ts";

const root = document.getElementById("app") as HTMLElement;
try {
  const { supabase_url, publishable_key } = await loadConfig();
  render(<App supabase={createClient(supabase_url, publishable_key)} />, root);
} catch (error) {
  render(<ErrorNotice error={error} />, root);
}
