import { useState } from "preact/hooks";
import { createOperatorClient, type Operator } from "../../api/create_operator_client.ts";
import { ErrorNotice } from "../../components/error_notice.tsx";
import { loadConfig } from "../../config.ts";

interface Props {
  /** Whether the key before was of no use. */
  refused: boolean;
  onOpen(operator: Operator): void;
}

/** Asks for the secret key that the metrics need. */
export function KeyForm({ refused, onOpen }: Props) {
  const [error, setError] = useState<unknown>(null);
  const open = async (event: SubmitEvent) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget as HTMLFormElement);
    try {
      const { supabase_url } = await loadConfig();
      onOpen(createOperatorClient(supabase_url, String(form.get("secret_key"))));
    } catch (error) {
      setError(error);
    }
  };
  return (
    <form class="card stack operations-key" onSubmit={open}>
      <label>
        Secret key
        <input
          type="password"
          name="secret_key"
          autocomplete="off"
          placeholder="sb_secret_…"
          required
        />
        <span class="quiet">It stays in this page’s memory, and is gone when you leave it.</span>
      </label>
      <p class="quiet">
        Hosted Supabase refuses secret keys that a browser sends: this page is for local stacks and
        gateways of your own. Of a hosted project let Prometheus read{" "}
        <code>GET metrics?format=prometheus</code>.
      </p>
      <div>
        <button type="submit" class="primary">Show the figures</button>
      </div>
      {refused && <p class="notice" role="alert">That is no secret key of this project.</p>}
      {error !== null && <ErrorNotice error={error} />}
    </form>
  );
}
