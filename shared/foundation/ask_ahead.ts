import type { ExtractableName } from "../contracts/element.ts";
import type {
  CallOptions,
  Proposal,
  ProposalContext,
  ProposalTask,
  Reasoner,
} from "../contracts/reasoner.ts";

/** Proposals that are asked for before it is known whether they are wanted. */
export interface AskedAhead {
  /** Asks ahead until `keep` is called; from then on it fails, so that no answer is worked on twice. */
  early: Reasoner;
  /** Gives what was asked ahead for the same task in the same words, once; asks for everything else. */
  reasoner: Reasoner;
  /** Ends what was asked ahead for any other element; nothing more is asked ahead. */
  keep(elements: readonly ExtractableName[]): void;
  /** Ends what nobody has wanted, and resolves once every call made ahead is over and its tokens are counted. */
  end(): Promise<void>;
}

/** One call made ahead. It is forgotten when it is handed over, or ended because nobody wants it. */
interface EarlyCall {
  task: ProposalTask;
  context: ProposalContext;
  proposal: Promise<Proposal>;
  /** Resolves at the first event of the response; never, if there is none. */
  begun: Promise<void>;
  has_failed: boolean;
  ending: AbortController;
}

/**
 * Lets an extraction begin early and be taken over by another that turns out to ask the same. Whoever asks `reasoner` is told
 * what it would have been told without: a call is handed over only where every word sent to the model is the same, and one
 * that has failed by then is made anew. A call that is ended costs the tokens it has used by then, and is counted like any.
 */
export function askAhead(reasoner: Reasoner): AskedAhead {
  const open = new Map<ExtractableName, EarlyCall>();
  const made: Promise<unknown>[] = [];
  const { promise: closed, reject: close } = Promise.withResolvers<never>();
  let is_closed = false;
  // Only those who ask ahead hear of it.
  closed.catch(() => {});
  const end = (name: ExtractableName) => {
    open.get(name)?.ending.abort();
    open.delete(name);
  };
  const keep = (elements: readonly ExtractableName[]) => {
    is_closed = true;
    close(new DOMException("It is known what is wanted", "AbortError"));
    for (const name of [...open.keys()].filter((name) => !elements.includes(name))) end(name);
  };
  return {
    early: {
      ...reasoner,
      propose: async (task, context, options) => {
        if (is_closed) return await closed;
        const call = begin(reasoner, { task, context, options });
        open.set(task.element, call);
        made.push(call.proposal.catch(() => {}));
        return await Promise.race([call.proposal, closed]);
      },
    },
    reasoner: {
      ...reasoner,
      propose: async (task, context, options) => {
        const call = open.get(task.element);
        if (call === undefined || call.has_failed || !asksSame(call, task, context)) {
          end(task.element);
          return await reasoner.propose(task, context, options);
        }
        open.delete(task.element);
        call.begun.then(options.onFirstEvent);
        return await call.proposal;
      },
    },
    keep,
    end: async () => {
      keep([]);
      await Promise.all(made);
    },
  };
}

function begin(
  reasoner: Reasoner,
  { task, context, options }: {
    task: ProposalTask;
    context: ProposalContext;
    options: CallOptions;
  },
): EarlyCall {
  const ending = new AbortController();
  const { promise: begun, resolve } = Promise.withResolvers<void>();
  const proposal = reasoner.propose(task, context, {
    ...options,
    signal: AbortSignal.any([options.signal, ending.signal]),
    onFirstEvent: () => {
      resolve();
      options.onFirstEvent?.();
    },
  });
  const call: EarlyCall = { task, context, proposal, begun, has_failed: false, ending };
  proposal.catch(() => {
    call.has_failed = true;
  });
  return call;
}

function asksSame(call: EarlyCall, task: ProposalTask, context: ProposalContext): boolean {
  return call.task.instructions === task.instructions &&
    call.context.system === context.system &&
    call.context.signals_text === context.signals_text;
}
