import { useState } from "preact/hooks";
import type { FieldInput } from "./write_field.ts";

interface Props {
  /** The field's path, with which the names of its inputs begin. */
  path: string;
  label: string;
  input: FieldInput;
  /** The element's value. */
  value: Record<string, unknown>;
  /** Names of features by id. */
  features: ReadonlyMap<string, string>;
}

/** Asks for a field that is neither text nor a list of texts. */
export function FieldInputs({ path, label, input, value, features }: Props) {
  if (input.kind === "flag") {
    return (
      <label class="check">
        <input type="checkbox" name={path} defaultChecked={value[path] === true} />
        {label}
      </label>
    );
  }
  if (input.kind === "choice") {
    return (
      <label>
        {label}
        <select name={path}>
          {Object.entries(input.options).map(([choice, text]) => (
            <option key={choice} value={choice} selected={choice === value[path]}>{text}</option>
          ))}
        </select>
      </label>
    );
  }
  if (input.kind === "scope") return <ScopeInput value={value} features={features} />;
  return <ItemsInput path={path} label={label} input={input} items={toItems(value[path])} />;
}

type Item = Record<string, unknown>;

function toItems(value: unknown): Item[] {
  return Array.isArray(value)
    ? value.filter((item) => typeof item === "object" && item !== null && !Array.isArray(item))
    : [];
}

interface ItemsInputProps {
  path: string;
  label: string;
  input: FieldInput & { kind: "items" };
  items: readonly Item[];
}

/** A list of objects, each a row of inputs that can be added and removed. */
function ItemsInput({ path, label, input, items }: ItemsInputProps) {
  const [rows, setRows] = useState(() => items.map((item, key) => ({ item, key })));
  const [next, setNext] = useState(items.length);
  const { item: noun, labels, choices = {}, flags = {} } = input;
  const add = () => {
    setRows([...rows, { item: {}, key: next }]);
    setNext(next + 1);
  };
  return (
    <fieldset class="items">
      <legend>{label}</legend>
      {rows.map(({ item, key }, at) => (
        <div key={key} class="item" role="group" aria-label={`${noun} ${at + 1}`}>
          {Object.entries(labels).map(([name, text]) => (
            <label key={name}>
              {text}
              {choices[name] === undefined
                ? (
                  <input
                    name={`${path}.${key}.${name}`}
                    defaultValue={String(item[name] ?? "")}
                    maxLength={2000}
                    autocomplete="off"
                  />
                )
                : (
                  <select name={`${path}.${key}.${name}`}>
                    {choices[name].map((choice) => (
                      <option key={choice} selected={choice === item[name]}>{choice}</option>
                    ))}
                  </select>
                )}
            </label>
          ))}
          {Object.entries(flags).map(([name, text]) => (
            <label key={name} class="check">
              <input
                type="checkbox"
                name={`${path}.${key}.${name}`}
                defaultChecked={item[name] === true}
              />
              {text}
            </label>
          ))}
          <button
            type="button"
            class="link"
            aria-label={`Remove ${noun} ${at + 1}`}
            onClick={() =>
              setRows(rows.filter((row) =>
                row.key !== key
              ))}
          >
            Remove
          </button>
        </div>
      ))}
      <button type="button" onClick={add}>Add a {noun}</button>
    </fieldset>
  );
}

interface ScopeInputProps {
  value: Record<string, unknown>;
  features: ReadonlyMap<string, string>;
}

const SCOPES = { v1_features: "First version", v2_features: "Later", none: "Not in scope" };

/** Sorts the project's features into the first version, a later one, or neither. */
function ScopeInput({ value, features }: ScopeInputProps) {
  if (features.size === 0) {
    return <p class="quiet">There are no features yet: add them on the page Product.</p>;
  }
  return (
    <fieldset class="items">
      <legend>Features</legend>
      {[...features].map(([id, name]) => (
        <label key={id} class="scope-row">
          {name}
          <select name={`scope.${id}`}>
            {Object.entries(SCOPES).map(([list, text]) => (
              <option key={list} value={list} selected={list === listOf(id, value)}>{text}</option>
            ))}
          </select>
        </label>
      ))}
    </fieldset>
  );
}

function listOf(id: string, value: Record<string, unknown>): string {
  const holds = (list: unknown) => Array.isArray(list) && list.includes(id);
  return holds(value["v1_features"])
    ? "v1_features"
    : holds(value["v2_features"])
    ? "v2_features"
    : "none";
}

/** The values of a field's inputs, by path: a scope has two lists. */
export function readFieldInput(
  form: FormData,
  path: string,
  input: FieldInput,
): Record<string, unknown> {
  if (input.kind === "flag") return { [path]: form.has(path) };
  if (input.kind === "choice") return { [path]: form.get(path) };
  if (input.kind === "items") return { [path]: readItems(form, path, input) };
  const chosen = [...form].flatMap(([name, list]) =>
    name.startsWith("scope.") ? [[name.slice("scope.".length), String(list)] as const] : []
  );
  const idsOf = (list: string) => chosen.filter(([, one]) => one === list).map(([id]) => id);
  return { v1_features: idsOf("v1_features"), v2_features: idsOf("v2_features") };
}

/** Items without their first text are empty and left out. */
function readItems(
  form: FormData,
  path: string,
  { labels, flags = {} }: FieldInput & { kind: "items" },
): Item[] {
  const [first = ""] = Object.keys(labels);
  const prefixes = [...form.keys()]
    .filter((name) => name.startsWith(`${path}.`) && name.endsWith(`.${first}`))
    .map((name) => name.slice(0, -first.length));
  return prefixes.map((prefix): Item => ({
    ...Object.fromEntries(
      Object.keys(labels).map((name) => [name, String(form.get(prefix + name) ?? "").trim()]),
    ),
    ...Object.fromEntries(Object.keys(flags).map((name) => [name, form.has(prefix + name)])),
  })).filter((item) => item[first] !== "");
}
