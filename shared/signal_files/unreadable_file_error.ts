/** A file that cannot become a signal. The message names the file and the reason; `reason` is the latter alone. */
export class UnreadableFileError extends Error {
  readonly reason: string;

  constructor(file: string, reason: string, options?: ErrorOptions) {
    super(`Cannot read "${file}": ${reason}`, options);
    this.name = "UnreadableFileError";
    this.reason = reason;
  }
}
