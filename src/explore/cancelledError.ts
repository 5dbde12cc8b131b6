/** A statement that the reader cancelled. */
export class CancelledError extends Error {
  override readonly name = "CancelledError";
  override readonly message = "the statement was cancelled";
}
