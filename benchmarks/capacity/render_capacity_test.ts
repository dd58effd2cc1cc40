import { assertStringIncludes } from "@std/assert";
import { renderCapacity } from "./render_capacity.ts";

Deno.test("renderCapacity() tells what pools and a core carry, and how well that was foreseen", () => {
  const page = renderCapacity({
    machine: { cpu: "A processor", cores: 2, memory_gb: 8, os: "linux", deno: "2" },
    operations: [{ name: "readiness, hit", rest_requests: 2, database_ms: 2 }],
    checks: [{
      connections: 2,
      round_trip_ms: 4,
      occupation: { connection_ms: 40, core_ms: 2, thread_ms: 4 },
      predicted: { requests_per_second: 50, limit: "connections" },
      measured_per_second: 45,
    }],
    tables: [{
      row_count: 100_000,
      figures_ms: 120.4,
      cold_projects_ms: 9.87,
      retention_ms: 4,
      bytes_per_row: 250,
    }],
    log_bytes: 6000,
  });

  assertStringIncludes(page, "| readiness, hit | 2 | 2 | 10 | 1,000 | 6,000 | 20,000 | 500 | 5 |");
  assertStringIncludes(page, "| 2 | 4 | 50 | connections | 45 | 0.90 |");
  assertStringIncludes(page, "A run of the agent leaves 6 kB in `di_agent_logs`.");
  assertStringIncludes(page, "| 100,000 | 120 | 9.87 | 4 | 250 |");
});
