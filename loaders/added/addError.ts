/** A file that cannot be added, or a table that cannot be removed; the message says why and what to do. */
export class AddError extends Error {
  override readonly name = "AddError";
}
