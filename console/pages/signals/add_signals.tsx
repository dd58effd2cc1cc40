import { useCallback, useRef, useState } from "preact/hooks";
import { READABLE_EXTENSIONS } from "../../../shared/signals/file_formats.ts";
import { type FileReading, UnreadableFileError } from "../../../shared/signals/signal_draft.ts";
import { plural } from "../../../shared/text/plural.ts";
import { type Insertion, insertSignals } from "../../api/signals.ts";
import type { MemberRole } from "../../../shared/contracts/person.ts";
import { useSupabase } from "../../hooks/use_supabase.ts";
import { asAddedBy } from "./as_added_by.ts";
import { PasteDialog, type PastedSignal } from "./paste_dialog.tsx";

interface Props {
  project_id: string;
  role: MemberRole;
  onAdded(): void;
}

/** Adds signals: files dropped or chosen, text pasted. */
export function AddSignals({ project_id, role, onAdded }: Props) {
  const { additions, adding, add } = useAdditions({ project_id, role, onAdded });
  const [over, setOver] = useState(false);
  const chooser = useRef<HTMLInputElement>(null);
  const dialog = useRef<HTMLDialogElement>(null);
  const addFiles = (files: FileList | null | undefined) => {
    if (files?.length) add([...files].map(toSource));
  };
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    if (!adding) addFiles(event.dataTransfer?.files);
  };
  const choose = () => {
    addFiles(chooser.current?.files);
    if (chooser.current) chooser.current.value = "";
  };

  return (
    <section class="add-signals" aria-label="Add signals">
      <div
        class={`drop-area ${over ? "drop-area-over" : ""}`}
        onDragOver={(event) => {
          event.preventDefault();
          setOver(true);
        }}
        onDragLeave={() => setOver(false)}
        onDrop={drop}
      >
        <p>
          Drop files here
          <span class="quiet">{READABLE_EXTENSIONS.join(" ")}</span>
        </p>
        <div class="row">
          <button type="button" disabled={adding} onClick={() => chooser.current?.click()}>
            Choose files
          </button>
          <button type="button" disabled={adding} onClick={() => dialog.current?.showModal()}>
            Paste text
          </button>
        </div>
        <input
          ref={chooser}
          type="file"
          multiple
          hidden
          aria-label="Files to add"
          accept={READABLE_EXTENSIONS.join(",")}
          onChange={choose}
        />
      </div>
      {additions.length > 0 && <AdditionList additions={additions} />}
      <PasteDialog
        dialog={dialog}
        role={role}
        onPaste={(pasted) => add([toPastedSource(pasted)])}
      />
    </section>
  );
}

/** Something to add: a file or pasted text, read in turn. The readers are loaded with the first one. */
interface Source {
  name: string;
  read(): Promise<FileReading>;
}

function toSource(file: File): Source {
  const read = async (start: number, end: number) =>
    new Uint8Array(await file.slice(start, end).arrayBuffer());
  return {
    name: file.name,
    read: async () => {
      const { openFile } = await import("../../../shared/signals/open_file.ts");
      return await openFile({ name: file.name, size: file.size, read });
    },
  };
}

function toPastedSource(pasted: PastedSignal): Source {
  return {
    name: pasted.title,
    read: async () => {
      const { readTurns } = await import("../../../shared/signals/read_turns.ts");
      return { signals: [{ ...pasted, turns: readTurns(pasted) }], notes: [] };
    },
  };
}

/** The outcome for each file. */
function AdditionList({ additions }: { additions: readonly Addition[] }) {
  return (
    <div role="status">
      <ul class="addition-list" aria-label="Added signals">
        {additions.map(({ name, outcome, detail, notes }, index) => (
          <li key={index}>
            <span class="addition-name">{name}</span>
            <span class={`badge ${BADGES[outcome]}`}>{OUTCOMES[outcome]}</span>
            {detail !== "" && <span class="quiet">{detail}</span>}
            {notes.length > 0 && (
              <ul class="addition-notes quiet" aria-label={`Left out of ${name}`}>
                {notes.map((note, at) => <li key={at}>{note}</li>)}
              </ul>
            )}
          </li>
        ))}
      </ul>
    </div>
  );
}

const OUTCOMES: Record<Addition["outcome"], string> = {
  waiting: "Waiting",
  reading: "Reading",
  added: "Added",
  present: "Already there",
  refused: "Refused",
};

const BADGES: Record<Addition["outcome"], string> = {
  waiting: "badge-none",
  reading: "badge-none",
  added: "badge-good",
  present: "badge-partial",
  refused: "badge-bad",
};

interface Addition {
  name: string;
  outcome: "waiting" | "reading" | "added" | "present" | "refused";
  /** Why it was refused, how many signals came of it; "" where there is nothing to say. */
  detail: string;
  /** What was dropped, counted or not read. */
  notes: readonly string[];
}

/** Adds files one after the other and reports the outcome of each; `onAdded` follows the last one of those given at once. */
function useAdditions({ project_id, role, onAdded }: Props) {
  const supabase = useSupabase();
  const [additions, setAdditions] = useState<Addition[]>([]);
  const [adding, setAdding] = useState(false);

  const add = useCallback(async (sources: Source[]) => {
    setAdding(true);
    setAdditions(sources.map(({ name }) => ({ name, outcome: "waiting", detail: "", notes: [] })));
    for (const [index, source] of sources.entries()) {
      const show = (addition: Omit<Addition, "name">) =>
        setAdditions((before) => before.with(index, { name: source.name, ...addition }));
      show({ outcome: "reading", detail: "", notes: [] });
      const insert = async ({ signals, notes }: FileReading) =>
        await insertSignals(supabase, project_id, signals.map((draft) => asAddedBy(role, draft)), {
          onProgress: (so_far) => show({ outcome: "reading", detail: describe(so_far), notes }),
        });
      show(await addSource(source, insert));
    }
    setAdding(false);
    onAdded();
  }, [supabase, project_id, role, onAdded]);

  return { additions, adding, add };
}

async function addSource(
  source: Source,
  insert: (reading: FileReading) => Promise<Insertion>,
): Promise<Omit<Addition, "name">> {
  let notes: readonly string[] = [];
  try {
    const reading = await source.read();
    notes = reading.notes;
    const insertion = await insert(reading);
    const { added, present } = insertion;
    if (added === 0) return { outcome: "present", detail: "", notes };
    return { outcome: "added", detail: added + present > 1 ? describe(insertion) : "", notes };
  } catch (error) {
    return { outcome: "refused", detail: toReason(error), notes };
  }
}

function describe({ added, present }: Insertion): string {
  return plural(added, "signal") + (present === 0 ? "" : `, ${present} already there`);
}

function toReason(error: unknown): string {
  if (error instanceof UnreadableFileError) return error.reason;
  return error instanceof Error ? error.message : String(error);
}
