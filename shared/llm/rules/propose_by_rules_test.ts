import { assert, assertEquals } from "@std/assert";
import { z } from "zod";
import { type Citation } from "../../contracts/evidence.ts";
import type { Passage, ProposalTask } from "../../contracts/reasoner.ts";
import { buildProposalTask, MAIL_ID } from "../testing/build_tasks.ts";
import { proposeByRules } from "./propose_by_rules.ts";

const MEETINGS = new URL("../../../../shared/data/meetings/", import.meta.url);

const budgetSchema = z.object({
  budget_range: z.string().nullable(),
  budget_flexibility: z.enum(["firm", "flexible", "unknown"]),
  timeline: z.string().nullable(),
  technical_constraints: z.array(z.string()),
  confidence: z.number(),
  citations: z.array(z.object({ signal_id: z.string(), quote: z.string() })),
});

const BUDGET: Partial<ProposalTask> = {
  element: "budget_constraints",
  schema: budgetSchema,
  fields: [
    {
      field: "budget_range",
      kind: "optional_text",
      demand: "amount",
      cues: ["set aside", "no more than", "euros"],
    },
    {
      field: "timeline",
      kind: "optional_text",
      demand: "time",
      cues: ["by the end of", "deadline"],
    },
    { field: "technical_constraints", kind: "text_list", cues: ["integrate", "server"] },
  ],
};

Deno.test("proposeByRules() leaves unknown, null or empty what nobody has said", () => {
  const output = budgetSchema.parse(proposeByRules(buildProposalTask(BUDGET)));

  assertEquals(output.budget_range?.startsWith("We have set aside thirty thousand euros"), true);
  assertEquals(output.budget_flexibility, "unknown");
  assertEquals(output.timeline, null);
  assertEquals(output.technical_constraints, []);
  assertEquals(output.citations.map(({ signal_id }) => signal_id), [MAIL_ID]);
});

Deno.test("proposeByRules() takes no amount for a budget that is none", () => {
  const passages = buildProposalTask().passages.filter(({ signal_id }) => signal_id !== MAIL_ID);
  const text = "They are worth six hundred thousand euros a year to us, no more than that.";
  const [turn] = passages;
  assert(turn);
  const task = buildProposalTask({ ...BUDGET, passages: [{ ...turn, speaker: "Jonas", text }] });

  let message = "";
  try {
    proposeByRules(task);
  } catch (error) {
    message = error instanceof Error ? error.message : "";
  }

  assert(message.startsWith("The signals do not tell"));
});

Deno.test("proposeByRules() uses no sentence for two fields", () => {
  const { citations } = proposeByRules(buildProposalTask()) as { citations: Citation[] };

  const sentences = citations.map(({ quote }) => quote);

  assertEquals(new Set(sentences).size, sentences.length);
});

Deno.test("proposeByRules() finds a stated problem in real meetings, with verbatim quotes", async () => {
  const series = await readMeetings();
  const cues = [
    "problem",
    "lost",
    "lose",
    "wrong",
    "complicated",
    "confusing",
    "takes us",
    "every time",
  ];
  const fields = [{ field: "statement", kind: "text" as const, cues }];
  // deno-lint-ignore no-console -- a test that did not run has to say so
  if (series.length === 0) return console.info("skipped: ../shared/data/meetings is not there");
  for (const passages of series) {
    const { statement, citations } = proposeByRules(buildProposalTask({ fields, passages })) as {
      statement: string;
      citations: Citation[];
    };

    assert(statement.split(" ").length >= 6, statement);
    for (const { quote } of citations) assert(passages.some(({ text }) => text.includes(quote)));
  }
});

/** The turns of each series of four meetings; none where the meetings are not at hand. */
async function readMeetings(): Promise<Passage[][]> {
  const series = ["ES2002", "ES2003", "IS1000", "TS3003"];
  const read = series.map((name) =>
    Promise.all(["a", "b", "c", "d"].map((part) => readMeeting(`${name}${part}`)))
  );
  try {
    return (await Promise.all(read)).map((meetings) => meetings.flat());
  } catch (error) {
    if (error instanceof Deno.errors.NotFound) return [];
    throw error;
  }
}

const meetingSchema = z.object({
  meeting_transcripts: z.array(z.object({ speaker: z.string(), content: z.string() })),
});

async function readMeeting(name: string): Promise<Passage[]> {
  const json = await Deno.readTextFile(new URL(`${name}.json`, MEETINGS));
  let start = 0;
  return meetingSchema.parse(JSON.parse(json)).meeting_transcripts.map(
    ({ speaker, content: text }) => {
      const passage: Passage = {
        signal_id: name,
        source_type: "transcript",
        authority: "client",
        speaker,
        side: "client",
        text,
        start,
        end: start + text.length,
      };
      start = passage.end + 1;
      return passage;
    },
  );
}
