/**
 * Dashboard, alerts and metrics with the real Prometheus, of Debian's package `prometheus`. Without it these tests are skipped, and
 * say so.
 */
// deno-lint-ignore-file no-console -- says what it skips
import { assert, assertEquals } from "@std/assert";
import { delay } from "@std/async";
import { fromFileUrl, join } from "@std/path";
import { freePort } from "../harness/free_port.ts";
import { createProject } from "../harness/project.ts";
import { withStack } from "../harness/stack.ts";

const stack = withStack();
const DASHBOARDS = fromFileUrl(new URL("../../dashboards/", import.meta.url));

async function run(program: string, args: string[], stdin = "") {
  const child = new Deno.Command(program, {
    args,
    cwd: DASHBOARDS,
    stdin: "piped",
    stdout: "piped",
    stderr: "piped",
  }).spawn();
  await new Blob([stdin]).stream().pipeTo(child.stdin);
  const { success, stdout, stderr } = await child.output();
  const decoder = new TextDecoder();
  return { success, text: decoder.decode(stdout) + decoder.decode(stderr) };
}

const version = await run("promtool", ["--version"]).then(
  ({ text }) => /version (\d+)\.(\d+)/.exec(text)?.slice(1).map(Number) ?? null,
  () => null,
);

function test(name: string, body: () => Promise<void>): void {
  if (version === null) console.warn(`skipped: ${name} (Debian's package prometheus is missing)`);
  Deno.test({ name, ignore: version === null, fn: body });
}

const readMetrics = () =>
  fetch(`${stack().url}/functions/v1/metrics?format=prometheus`, {
    headers: { apikey: stack().secret_key },
  });

test("the alert rules fire when something is wrong, and else do not", async () => {
  const rules = await run("promtool", ["check", "rules", "alerts.yml"]);
  assert(rules.success, rules.text);
  const tests = await run("promtool", ["test", "rules", "alerts_test.yml"]);
  assert(tests.success, tests.text);
});

test("the scrape example is a configuration", async () => {
  const [major = 0, minor = 0] = version ?? [];
  if (major < 2 || (major === 2 && minor < 55)) {
    console.warn("skipped: the scrape example (Prometheus before 2.55 sends no headers)");
    return;
  }
  const config = await run("promtool", ["check", "config", "--syntax-only", "scrape.yml"]);
  assert(config.success, config.text);
});

test("promtool finds nothing to say about the metrics", async () => {
  const { project_id, members } = await createProject(stack());
  await members.owner.client.functions.invoke("readiness", { body: { project_id } });
  await stack().idle();

  const { success, text } = await run(
    "promtool",
    ["check", "metrics"],
    await (await readMetrics()).text(),
  );

  assertEquals([success, text], [true, ""]);
});

interface Panel {
  title: string;
  targets: { expr: string }[];
}

/** What Prometheus answers to the query: its samples, or its error. */
async function query(url: string, expr: string): Promise<{ value: [number, string] }[] | string> {
  const response = await fetch(`${url}/api/v1/query?${new URLSearchParams({ query: expr })}`);
  const { data, error } = await response.json();
  return error ?? data.result;
}

test("Prometheus reads rates and percentiles for every panel", async () => {
  // Debian's Prometheus sends no headers of one's own.
  await using gateway = Deno.serve(
    { hostname: "127.0.0.1", port: 0, onListen: () => {} },
    readMetrics,
  );
  const directory = await Deno.makeTempDir({ prefix: "groundwork-prometheus-" });
  const port = freePort();
  const url = `http://127.0.0.1:${port}`;
  await Deno.writeTextFile(
    join(directory, "prometheus.yml"),
    JSON.stringify({
      global: { scrape_interval: "1s" },
      scrape_configs: [{
        job_name: "groundwork",
        metrics_path: "/functions/v1/metrics",
        params: { format: ["prometheus"] },
        static_configs: [{ targets: [`127.0.0.1:${gateway.addr.port}`] }],
      }],
    }),
  );
  const prometheus = new Deno.Command("prometheus", {
    args: [
      `--config.file=${join(directory, "prometheus.yml")}`,
      `--storage.tsdb.path=${join(directory, "data")}`,
      `--web.listen-address=127.0.0.1:${port}`,
    ],
    stdout: "null",
    stderr: "null",
  }).spawn();
  try {
    const { project_id, members: { owner } } = await createProject(stack());
    const rate = 'sum(rate(groundwork_requests_total{operation="di_agent_run"}[1m]))';
    const latency =
      'histogram_quantile(0.95, sum by (le) (rate(groundwork_duration_seconds_bucket{operation="readiness"}[1m])))';
    // "NaN" where nothing grew between two scrapes.
    const isThere = async (expr: string) => {
      const seen = await query(url, expr).catch(() => []);
      return typeof seen !== "string" && Number(seen[0]?.value[1]) > 0;
    };
    // Until two scrapes have seen both grow: which of them the first one has seen already is a matter of chance. What is missing then is
    // missing for good.
    for (let tries = 0; tries < 60; tries++) {
      await owner.client.functions.invoke("readiness", { body: { project_id } });
      await owner.client.functions.invoke("di-agent", {
        body: { project_id, trigger: "user_request", use_cache: tries > 0 },
      });
      await delay(500);
      if (await isThere(rate) && await isThere(latency)) break;
    }

    const dashboard = JSON.parse(await Deno.readTextFile(join(DASHBOARDS, "grafana.json")));
    const answers: Record<string, number | string> = {};
    for (const { title, targets } of dashboard.panels as Panel[]) {
      for (const { expr } of targets) {
        const asked = expr.replaceAll("$__rate_interval", "1m").replaceAll("$operation", ".*");
        const result = await query(url, asked);
        answers[title] = typeof result === "string" ? result : result.length;
      }
    }
    // No model is asked here, and there is no budget.
    const empty = Object.entries(answers).filter(([, count]) =>
      typeof count === "string" || count === 0
    );
    assertEquals(empty, [["Tokens of the day", 0], ["First event of a model, p95", 0]]);
    assert(await isThere(latency));
  } finally {
    prometheus.kill();
    await prometheus.status;
    await Deno.remove(directory, { recursive: true });
  }
});
