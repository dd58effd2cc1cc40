import { decideFor } from "../../../tests/emulator/respond.ts";
import { startEmulator } from "../../../tests/emulator/messages_api.ts";
import type { EmulatedAnswer } from "../../../tests/emulator/wire.ts";

/** A model that answers from the prompt, extracts the core pain when it may decide, and may be made to think for as long as a test looks on. */
export interface TestModel extends AsyncDisposable {
  /** The settings with which a stack asks this model. */
  env: Record<string, string>;
  /** From now on nothing is answered, until what this returns is called. */
  hold(): () => void;
}

/** The model is sure of what it proposes, and cites `forged` for the core pain beside its honest quotes. */
export async function createModel({ forged }: { forged: string }): Promise<TestModel> {
  const decide = decideFor("extract_core_pain");
  let answering = Promise.resolve();
  const emulator = await startEmulator({
    respond: async (request) => {
      await answering;
      return spoil(await decide(request), forged);
    },
  });
  return {
    env: { ANTHROPIC_API_KEY: "test", ANTHROPIC_BASE_URL: emulator.url },
    hold() {
      const { promise, resolve } = Promise.withResolvers<void>();
      answering = promise;
      return resolve;
    },
    [Symbol.asyncDispose]: emulator.close,
  };
}

function spoil({ content }: EmulatedAnswer, forged: string): EmulatedAnswer {
  return {
    content: content.map((block) =>
      block.type === "text" ? { ...block, text: embolden(block.text, forged) } : block
    ),
  };
}

function embolden(text: string, forged: string): string {
  const proposal = JSON.parse(text);
  const { citations, statement } = proposal;
  // Only the core pain has a statement. A citation is [signal_id, quote, field].
  const [citation] = statement ? citations : [];
  const quotes = citation === undefined
    ? citations
    : [[citation[0], forged, ...citation.slice(2)], ...citations];
  return JSON.stringify({ ...proposal, confidence: 0.8, citations: quotes });
}
