interface Props {
  text: string | null;
  /** Items by heading; what is empty is left out. */
  lists?: Record<string, readonly string[]>;
}

/** A row's details beneath its name. */
export function Details({ text, lists = {} }: Props) {
  const shown = Object.entries(lists).filter(([, items]) => items.length > 0);
  if (!text && shown.length === 0) return null;
  return (
    <div class="entity-details">
      {text && <p>{text}</p>}
      {shown.length > 0 && (
        <dl>
          {shown.map(([heading, items]) => (
            <div key={heading}>
              <dt class="quiet">{heading}</dt>
              <dd>
                <ul>{items.map((item, at) => <li key={at}>{item}</li>)}</ul>
              </dd>
            </div>
          ))}
        </dl>
      )}
    </div>
  );
}
