import type { Person, Side } from "../../shared/contracts/person.ts";
import { alsoKnownAs, indexPeople } from "../../shared/signals/people.ts";
import { isSpeakerLabel } from "../../shared/signals/speaker_name.ts";
import type { UnknownSpeaker } from "../../shared/signals/unknown_speakers.ts";
import { plural } from "../../shared/text/plural.ts";
import { addPerson, changePerson, removePerson } from "../api/people.ts";
import { eraseSource } from "../../packages/client/foundation.ts";
import { ConfirmButton } from "./confirm_button.tsx";
import { useChange } from "../hooks/use_change.ts";
import { useSupabase } from "../hooks/use_supabase.ts";
import { ErrorNotice } from "./notice.tsx";

interface Props {
  project_id: string;
  people: readonly Person[];
  unknown: readonly UnknownSpeaker[];
  /** Whether the signed-in user may erase people: an owner. */
  may_erase?: boolean;
  /** Called after each change of the people. */
  onChanged(): void;
  /** Gives a label such as "Speaker 1" the name of whom it stands for. Left out where it may stand for several. */
  onRename?(from: string, to: string): Promise<void>;
}

/** Asks once for each name whose side is unknown, and lets earlier answers be corrected. */
export function PeoplePanel(
  { project_id, people, unknown, may_erase = false, onChanged, onRename }: Props,
) {
  const supabase = useSupabase();
  const { busy, error, run } = useChange(onChanged);
  const add = (name: string, address: string | null, side: Side) =>
    addPerson(supabase, project_id, { name, addresses: address ? [address] : [], side });
  const answer = ({ name, address }: UnknownSpeaker, is: Side | Person) =>
    run(() =>
      typeof is === "string"
        ? add(name, address, is)
        : changePerson(supabase, is.id, alsoKnownAs(is, { name, address }))
    );
  const rename = (from: string, to: string, side: Side) =>
    run(async () => {
      // Known people keep their side.
      if (indexPeople(people).find({ name: to }) === null) await add(to, null, side);
      await onRename?.(from, to);
    });
  const asked = unknown.filter(({ name }) => !isSpeakerLabel(name));
  const labels = unknown.filter(({ name }) => isSpeakerLabel(name));
  return (
    <section class="card stack people" aria-labelledby="people-title">
      <h2 id="people-title">{unknown.length > 0 ? "Who is this?" : "People"}</h2>
      {unknown.length > 0 && (
        <>
          <p class="quiet">Only what the client’s people say opens a gate.</p>
          <ul class="people-list">
            {asked.map((speaker) => (
              <Question
                key={speaker.name}
                speaker={speaker}
                people={people}
                busy={busy}
                onAnswer={(is) => answer(speaker, is)}
              />
            ))}
            {onRename && labels.map((speaker) => (
              <LabelQuestion
                key={speaker.name}
                speaker={speaker}
                people={people}
                busy={busy}
                onAnswer={(name, side) => rename(speaker.name, name, side)}
              />
            ))}
          </ul>
          {!onRename && labels.length > 0 && (
            <p class="quiet">
              {labels.map(({ name }) => name).join(", ")}{" "}
              may be somebody else in each call: say who it is on the call’s page.
            </p>
          )}
        </>
      )}
      {error !== null && <ErrorNotice error={error} />}
      <details>
        <summary>Known people: {people.length}</summary>
        <ul class="people-list">
          {people.map((person) => (
            <Known
              key={person.id}
              person={person}
              busy={busy}
              onChange={(changes) => run(() => changePerson(supabase, person.id, changes))}
              onRemove={() => run(() => removePerson(supabase, person.id))}
              onErase={may_erase
                ? () => run(() => eraseSource(supabase, { project_id, person_id: person.id }))
                : null}
            />
          ))}
        </ul>
      </details>
    </section>
  );
}

export const SIDE_LABELS: Record<Side, string> = {
  client: "Client",
  studio: "Studio",
  other: "Other",
};
const SIDES = Object.keys(SIDE_LABELS) as Side[];

interface QuestionProps {
  speaker: UnknownSpeaker;
  people: readonly Person[];
  busy: boolean;
  onAnswer(is: Side | Person): void;
}

/** The guess only highlights a button. */
function Question({ speaker, people, busy, onAnswer }: QuestionProps) {
  const { name, guess } = speaker;
  const alike = people.find(({ id }) => id === guess?.person_id);
  return (
    <li class="person">
      <Heard speaker={speaker} />
      <div class="row" role="group" aria-label={`Who is ${name}?`}>
        {alike && (
          <button
            type="button"
            class="primary"
            disabled={busy}
            onClick={() => onAnswer(alike)}
          >
            {alike.name}
          </button>
        )}
        {SIDES.map((side) => (
          <button
            key={side}
            type="button"
            class={!alike && guess?.side === side ? "primary" : ""}
            disabled={busy}
            onClick={() => onAnswer(side)}
          >
            {SIDE_LABELS[side]}
          </button>
        ))}
      </div>
    </li>
  );
}

function Heard({ speaker: { name, signals, turns, guess } }: { speaker: UnknownSpeaker }) {
  return (
    <p>
      <strong>{name}</strong>{" "}
      <span class="quiet">
        {plural(turns, "turn")}
        {signals > 1 && ` in ${signals} signals`}
        {guess !== null && `, ${guess.reason}`}
      </span>
    </p>
  );
}

interface LabelQuestionProps {
  speaker: UnknownSpeaker;
  people: readonly Person[];
  busy: boolean;
  onAnswer(name: string, side: Side): void;
}

/** A label has no meaning beyond its call, so it needs a name before it has a side. */
function LabelQuestion({ speaker, people, busy, onAnswer }: LabelQuestionProps) {
  const { name, guess } = speaker;
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget as HTMLFormElement, event.submitter);
    onAnswer(String(form.get("name")).trim(), form.get("side") as Side);
  };
  return (
    <li class="person">
      <Heard speaker={speaker} />
      <form class="row" aria-label={`Who is ${name}?`} onSubmit={submit}>
        <input
          name="name"
          class="person-name"
          aria-label={`Name of ${name}`}
          placeholder="Name"
          list="people-names"
          pattern=".*\S.*"
          maxLength={200}
          required
        />
        {SIDES.map((side) => (
          <button
            key={side}
            type="submit"
            name="side"
            value={side}
            class={guess?.side === side ? "primary" : ""}
            disabled={busy}
          >
            {SIDE_LABELS[side]}
          </button>
        ))}
        <datalist id="people-names">
          {people.map(({ id, name }) => <option key={id} value={name} />)}
        </datalist>
      </form>
    </li>
  );
}

interface KnownProps {
  person: Person;
  busy: boolean;
  onChange(changes: Partial<Pick<Person, "side" | "spellings">>): void;
  onRemove(): void;
  /** Null without the right to. */
  onErase: (() => void) | null;
}

/** A member's side follows from the role, so only other names of members can be taken back here. */
function Known({ person, busy, onChange, onRemove, onErase }: KnownProps) {
  const { name, side, spellings, addresses, user_id } = person;
  const choose = (event: Event) =>
    onChange({ side: (event.currentTarget as HTMLSelectElement).value as Side });
  return (
    <li class="person">
      <p>
        <strong>{name}</strong> <span class="quiet">{addresses.join(", ")}</span>
        {spellings.map((spelling) => (
          <span key={spelling} class="quiet person-spelling">
            also {spelling}
            <button
              type="button"
              class="link"
              disabled={busy}
              aria-label={`${spelling} is not ${name}`}
              onClick={() => onChange({ spellings: spellings.filter((one) => one !== spelling) })}
            >
              no
            </button>
          </span>
        ))}
      </p>
      <div class="row">
        {user_id !== null ? <span class="quiet">{SIDE_LABELS[side]}, a member</span> : (
          <>
            <select
              class="person-side"
              aria-label={`Side of ${name}`}
              value={side}
              disabled={busy}
              onChange={choose}
            >
              {SIDES.map((one) => <option key={one} value={one}>{SIDE_LABELS[one]}</option>)}
            </select>
            <button
              type="button"
              class="link"
              disabled={busy}
              aria-label={`Remove ${name}`}
              onClick={onRemove}
            >
              Remove
            </button>
          </>
        )}
        {onErase && (
          <ConfirmButton
            label={`Erase ${name}`}
            question={`Erase ${name}? All their words and their name go from this project, for good.`}
            busy={busy}
            onConfirm={onErase}
          >
            Erase
          </ConfirmButton>
        )}
      </div>
    </li>
  );
}
