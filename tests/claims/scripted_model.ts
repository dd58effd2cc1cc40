import { z } from "zod";
import { EXTRACTIONS } from "../../shared/elements/extractions.ts";
import { type MessagesRequest, type Respond, toBlocks } from "../emulator/wire.ts";
import type { CaseProposal } from "./claims_case.ts";

/** A model that claims what it is told to, with the signals under their ids. */
export interface ScriptedModel {
  respond: Respond;
  /** What it claims from now on; null: it claims nothing. */
  script: { proposal: CaseProposal; ids: ReadonlyMap<string, string> } | null;
}

/** To everything but the element of its proposal it answers with nothing, also to the question how words are meant. */
export function createScriptedModel(): ScriptedModel {
  const model: ScriptedModel = {
    script: null,
    respond: (request) => {
      const { script } = model;
      const element = script?.proposal.element;
      const is_asked = element !== undefined &&
        readPrompt(request).includes(`<answer_schema element="${element}">`);
      const output = script !== null && is_asked ? toOutput(script) : {};
      return { content: [{ type: "text", text: JSON.stringify(output) }] };
    },
  };
  return model;
}

function readPrompt({ messages }: MessagesRequest): string {
  return messages.flatMap(({ content }) => toBlocks(content))
    .map((block) => block.type === "text" ? block.text : "").join("\n");
}

/** The proposal in the form in which an answer is given. What it cites of signals that are not there, a model could not cite. */
function toOutput(
  { proposal: { element, value, confidence, citations }, ids }: NonNullable<
    ScriptedModel["script"]
  >,
): Record<string, unknown> {
  const cited = citations.flatMap(({ signal, field, quote }) => {
    const signal_id = ids.get(signal);
    return signal_id === undefined ? [] : [{ signal_id, quote, field }];
  });
  const by_kpi = cited.filter(({ field }) => field === "success_kpis");
  const kpis = Array.isArray(value["success_kpis"]) ? value["success_kpis"] : [];
  const measures = kpis.map((kpi, index) => {
    const citation = by_kpi[index];
    return {
      ...kpi,
      citation: citation === undefined
        ? null
        : { signal_id: citation.signal_id, quote: citation.quote },
    };
  });
  return {
    ...emptyOutput(element),
    ...value,
    ...kpis.length > 0 && { success_kpis: measures },
    ..."confidence" in propertiesOf(element) && { confidence },
    citations: [
      ...cited.filter(({ field }) => field !== "success_kpis"),
      ...by_kpi.slice(kpis.length),
    ],
  };
}

/** Every field of the answer's schema, untold. */
function emptyOutput(element: CaseProposal["element"]): Record<string, unknown> {
  const entries = Object.entries(propertiesOf(element)).map(([name, schema]) =>
    [name, schema.type === "array" ? [] : schema.enum === undefined ? null : "unknown"] as const
  );
  return Object.fromEntries(entries);
}

const propertySchema = z.object({
  type: z.unknown().optional(),
  enum: z.array(z.unknown()).optional(),
});

function propertiesOf(element: CaseProposal["element"]) {
  const schema = z.toJSONSchema(EXTRACTIONS[element].proposal_schema, {
    io: "input",
    unrepresentable: "any",
  });
  return z.record(z.string(), propertySchema).parse(schema.properties ?? {});
}
