import { insertSignals } from "../../console/api/signals.ts";
import { loadDemoCase } from "../../local/demo/demo_case.ts";
import { buildTalk } from "../../shared/signals/build_talk.ts";
import type { SignalDraft } from "../../shared/signals/signal_draft.ts";
import { countWords } from "../../shared/text/count_words.ts";
import { askFunction, startLabFunction } from "../lab/function_process.ts";
import type { Lab } from "../lab/start_lab.ts";
import { createRandom } from "../statistics.ts";
import type { Experiment, ResultRow } from "./experiment.ts";

/** Two million words each, once in many calls and once in long ones. */
const CASES = [
  { signals: 200, words: 10_000 },
  { signals: 20, words: 100_000 },
];
/** A tenth of the words. */
const QUICK_CASES = [{ signals: 20, words: 10_000 }];

/** What the platform grants a function. */
const MAX_MEMORY_MB = 256;
const MAX_CPU_MS = 2000;

/** How much memory and CPU time the extraction of a large project takes, in a process of its own, by the rules. */
export const largeProjects: Experiment = {
  name: "large_projects",
  title: "Memory and CPU time of the extraction of large projects",
  async run(lab, { quick }) {
    const rows: ResultRow[] = [];
    for (const size of quick ? QUICK_CASES : CASES) {
      const project_id = await createLargeProject(lab, size);
      rows.push({
        case: `${size.signals} × ${size.words.toLocaleString("en")} words`,
        system: "ours",
        figures: await measure(lab, project_id),
      });
    }
    const most = (figure: string) => Math.max(...rows.map(({ figures }) => figures[figure] ?? 0));
    return {
      rows,
      goals: [
        { name: "peak memory in MB", value: most("peak_mb"), at_most: MAX_MEMORY_MB },
        { name: "CPU time in ms", value: most("cpu_ms"), at_most: MAX_CPU_MS },
      ],
      plot: { figure: "peak_mb", y_label: "peak memory, MB", log: false },
    };
  },
};

/** The start of the process is not counted as CPU time, but as memory. */
async function measure(lab: Lab, project_id: string): Promise<ResultRow["figures"]> {
  await using foundation = startLabFunction(lab, "foundation");
  // Of a project that does not exist: loads what every request needs.
  await askFunction(lab, foundation, {
    path: "foundation",
    body: { project_id: crypto.randomUUID() },
  })
    .catch(() => {});
  const before = await foundation.readUsage();
  const started_at = performance.now();
  await askFunction(lab, foundation, { path: "foundation", body: { project_id, force: true } });
  const elapsed_ms = performance.now() - started_at;
  const after = await foundation.readUsage();
  return {
    elapsed_ms,
    cpu_ms: before && after && after.cpu_ms - before.cpu_ms,
    start_mb: before?.peak_mb ?? null,
    peak_mb: after?.peak_mb ?? null,
  };
}

/** The calls say what the bundled ones say, in another order and with other numbers. */
async function createLargeProject(
  { user }: Lab,
  { signals, words }: { signals: number; words: number },
): Promise<string> {
  const { data, error } = await user.client.from("projects").insert({ name: "Large" })
    .select("id").single();
  if (error) throw new Error(`Cannot create a project: ${error.message}`, { cause: error });
  const random = createRandom(signals);
  const spoken = await loadTurns();
  const drafts = Array.from({ length: signals }, (_, number) => ({
    ...toCall(spoken, words, random),
    title: `Call ${number + 1}`,
  }));
  const people = Object.entries(PEOPLE).map(([name, side]) => ({
    project_id: data.id,
    name,
    side,
  }));
  await user.client.from("project_people").insert(people);
  await insertSignals(user.client, data.id, drafts);
  return data.id;
}

const PEOPLE = {
  "Nadia Holm": "studio",
  "Ruth Adeyemi": "client",
  "Tomasz Wilk": "client",
  "Gareth Pell": "client",
  "Marian Oakes": "client",
};

interface SpokenTurn {
  speaker: string;
  words: string;
  count: number;
}

async function loadTurns(): Promise<SpokenTurn[]> {
  const { signals } = await loadDemoCase();
  return signals.filter(({ source_type }) => source_type === "transcript")
    .flatMap(({ content, turns }) =>
      turns.flatMap(({ start, end, speaker }) => {
        const words = content.slice(start, end);
        return speaker === null ? [] : [{ speaker, words, count: countWords(words) }];
      })
    );
}

function toCall(
  spoken: readonly SpokenTurn[],
  words: number,
  random: () => number,
): Omit<SignalDraft, "title"> {
  const chosen: SpokenTurn[] = [];
  for (let count = 0; count < words; count += chosen.at(-1)!.count) {
    chosen.push(spoken[Math.floor(random() * spoken.length)]!);
  }
  return {
    source_type: "transcript",
    authority: "client",
    ...buildTalk(chosen.map(({ speaker, words }) => ({
      speaker,
      words: words.replace(/\d+/g, () => String(Math.ceil(random() * 999))),
    }))),
    occurred_at: null,
    metadata: {},
  };
}
