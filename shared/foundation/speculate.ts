import type { ExtractableName } from "../contracts/element.ts";
import type {
  CallOptions,
  Proposal,
  ProposalContext,
  ProposalTask,
  Reasoner,
} from "../contracts/reasoner.ts";

/** Model calls for proposals that are made before it is known whether they are wanted. */
export interface Speculation {
  /** Makes speculative calls until `keep` is called; from then on it fails, so that no answer is processed twice. */
  speculative: Reasoner;
  /** Takes over the speculative call for the same task in the same words, once; calls the model for everything else. */
  reasoner: Reasoner;
  /** Ends the speculative calls for all other elements, and makes no more. */
  keep(elements: readonly ExtractableName[]): void;
  /** Ends the calls that nobody took over; resolves once every speculative call is over and its tokens are counted. */
  end(): Promise<void>;
}

interface Draft {
  members: Record<string, unknown> | null;
  onDraft: CallOptions["onDraft"];
}

/** One call, until it is taken over or ended. */
interface SpeculativeCall {
  task: ProposalTask;
  context: ProposalContext;
  proposal: Promise<Proposal>;
  /** Resolves at the first event of the response; never, if there is none. */
  begun: Promise<void>;
  /** What of the answer has arrived, and who is told of it. */
  draft: Draft;
  has_failed: boolean;
  ending: AbortController;
}

/**
 * Lets an extraction begin early, and another that turns out to ask the same take its calls over. The caller of `reasoner` gets
 * what it would get without speculation: a call is taken over only where every word sent to the model is the same, and one that
 * has failed by then is made again. An ended call costs the tokens it has used by then, and is counted like any.
 */
export function speculate(model: Reasoner): Speculation {
  const open = new Map<ExtractableName, SpeculativeCall>();
  // What the rules leave open is asked once, by the extraction that takes the calls over.
  const { judge: _judge, ...proposer } = model;
  const calls: Promise<unknown>[] = [];
  const { promise: closed, reject: close } = Promise.withResolvers<never>();
  let is_closed = false;
  // Nobody may be waiting when it rejects.
  closed.catch(() => {});
  const endCall = (name: ExtractableName) => {
    open.get(name)?.ending.abort();
    open.delete(name);
  };
  const keep = (elements: readonly ExtractableName[]) => {
    is_closed = true;
    close(new DOMException("It is known what is wanted", "AbortError"));
    for (const name of [...open.keys()].filter((name) => !elements.includes(name))) endCall(name);
  };
  return {
    speculative: {
      ...proposer,
      propose: async (task, context, options) => {
        // The speculative extraction may reach its next element after the decision: that one is no longer begun.
        if (is_closed) return await closed;
        const call = begin(model, { task, context, options });
        open.set(task.element, call);
        calls.push(call.proposal.catch(() => {}));
        // At `keep` this extraction stops here, while the call itself goes on for whoever takes it over.
        return await Promise.race([call.proposal, closed]);
      },
    },
    reasoner: {
      ...model,
      propose: async (task, context, options) => {
        const call = open.get(task.element);
        if (call === undefined || call.has_failed || !asksSame(call, task, context)) {
          endCall(task.element);
          return await model.propose(task, context, options);
        }
        // Taken over: `keep` and `end` no longer end it, and its failure from here on is the caller's.
        open.delete(task.element);
        call.begun.then(options.onFirstEvent);
        // Whoever takes it over may find halfway that it is not what is wanted.
        options.signal.addEventListener("abort", () => call.ending.abort(), { once: true });
        call.draft.onDraft = options.onDraft;
        if (call.draft.members !== null) options.onDraft?.(call.draft.members);
        return await call.proposal;
      },
    },
    keep,
    end: async () => {
      keep([]);
      await Promise.all(calls);
    },
  };
}

function begin(
  model: Reasoner,
  { task, context, options }: {
    task: ProposalTask;
    context: ProposalContext;
    options: CallOptions;
  },
): SpeculativeCall {
  const ending = new AbortController();
  const { promise: begun, resolve } = Promise.withResolvers<void>();
  const draft: Draft = { members: null, onDraft: options.onDraft };
  const proposal = model.propose(task, context, {
    ...options,
    signal: AbortSignal.any([options.signal, ending.signal]),
    onFirstEvent: () => {
      resolve();
      options.onFirstEvent?.();
    },
    onDraft: (members) => {
      draft.members = members;
      draft.onDraft?.(members);
    },
  });
  const call: SpeculativeCall = {
    task,
    context,
    proposal,
    begun,
    draft,
    has_failed: false,
    ending,
  };
  proposal.catch(() => {
    call.has_failed = true;
  });
  return call;
}

function asksSame(call: SpeculativeCall, task: ProposalTask, context: ProposalContext): boolean {
  return call.task.instructions === task.instructions &&
    call.context.system === context.system &&
    call.context.signals_text === context.signals_text;
}
