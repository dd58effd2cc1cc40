import { CopyButton } from "../../components/copy_button.tsx";

/** The secret of a webhook, the one time that it is shown. */
export function SecretNotice({ secret }: { secret: string }) {
  return (
    <div class="notice stack" role="status">
      <label>
        Secret to verify what is posted, shown this once
        <input readOnly value={secret} onFocus={(event) => event.currentTarget.select()} />
      </label>
      <div class="row">
        <CopyButton text={secret} label="Copy the secret">Copy the secret</CopyButton>
      </div>
    </div>
  );
}
