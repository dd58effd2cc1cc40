import { useState } from "preact/hooks";
import type { Operator } from "../api/create_operator_client.ts";
import { usePlot } from "../hooks/use_plot.ts";
import { useTitle } from "../hooks/use_title.ts";
import { KeyForm } from "./operations/key_form.tsx";
import { MetricsReport } from "./operations/metrics_report.tsx";

/** How the functions fare, for who holds a secret key; leaving the page forgets it. */
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
