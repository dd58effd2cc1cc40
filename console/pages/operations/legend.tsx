/** What the colours of a plot stand for. */
export function Legend({ colors }: { colors: Record<string, string> }) {
  return (
    <ul class="operations-legend quiet">
      {Object.entries(colors).map(([name, color]) => (
        <li key={name}>
          <span style={{ background: color }} aria-hidden="true" />
          {name}
        </li>
      ))}
    </ul>
  );
}
