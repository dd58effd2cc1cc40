import { useState } from "preact/hooks";
import { createOperatorClient, type Operator } from "../api/metrics.ts";
import { usePlot } from "../hooks/use_plot.ts";
import { useTitle } from "../hooks/use_title.ts";
import { MetricsReport } from "./operations/metrics_report.tsx";
import { ErrorNotice } from "../components/notice.tsx";
import { loadConfig } from "../config.ts";

/** Latency, cost and hit rates of the functions, for holders of a secret key; leaving the page forgets it. */
export function OperationsPage() {
  useTitle("Operations");
  const [operator, setOperator] = useState<Operator | null>(null);
  const [refused, setRefused] = useState(false);
  const leave = (refused: boolean) => {
    setOperator(null);
    setRefused(refused);
  };
  usePlot(); // here already, so that it comes with the figures and not after them
  return (
    <div class="stack operations">
      <h1>Operations</h1>
      {operator === null
        ? <KeyForm refused={refused} onOpen={setOperator} />
        : <MetricsReport operator={operator} onLeave={leave} />}
    </div>
  );
}

interface Props {
  /** Whether the key before was of no use. */
  refused: boolean;
  onOpen(operator: Operator): void;
}

/** Asks for the secret key that the metrics need. */
function KeyForm({ refused, onOpen }: Props) {
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
