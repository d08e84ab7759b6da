import type { Failure } from "./generated/types";

/** A refusal by the core: a code the screens use, a sentence for a person, the field to mark, a hint. */
export class CoreFailure extends Error implements Failure {
  override readonly name = "CoreFailure";
  readonly code: Failure["code"];
  readonly field: Failure["field"];
  readonly hint: Failure["hint"];
  /** The operation that stands in the way of an undo. */
  readonly operation?: number;

  constructor(failure: Failure) {
    super(failure.message);
    this.code = failure.code;
    this.field = failure.field;
    this.hint = failure.hint;
    if (failure.operation !== undefined) this.operation = failure.operation;
  }
}

/** Whether what came back over the wire is a refusal of the core. */
export function isFailure(reason: unknown): reason is Failure {
  return typeof reason === "object" && reason !== null && "code" in reason && "message" in reason;
}

/** The sentence to show beside `field`, if that is the field which the core refused. */
export function refusalOf(error: unknown, field: string): string | undefined {
  return error instanceof CoreFailure && error.field === field ? error.message : undefined;
}

/** The sentence to show for a whole form: a refusal that names none of its `fields`. */
export function refusalBeside(error: unknown, fields: string[]): string | undefined {
  if (!(error instanceof Error)) return undefined;
  const isMarked = error instanceof CoreFailure && error.field !== null && fields.includes(error.field);
  return isMarked ? undefined : error.message;
}
