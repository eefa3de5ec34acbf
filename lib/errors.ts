/** Every way in which a request or an operation is refused. Codes double as message keys: `errors.not_found`. */
export type ErrorCode =
  | "unknown_games"
  | "unknown_resource"
  | "unknown_parameter"
  | "invalid_parameter"
  | "not_found"
  | "facts_invalid"
  | "not_signed_in"
  | "forbidden"
  | "change_invalid"
  | "reason_needed"
  | "conflict"
  | "undo_refused"
  | "key_used"
  | "import_would_replace"
  | "backup_unknown"
  | "backup_damaged"
  | "backup_newer"
  | "database_not_empty"
  | "stored_damaged"
  | "database_unavailable"
  | "database_busy"
  | "database_replaced"
  | "database_full"
  | "internal";

const HTTP_STATUS: Record<ErrorCode, number> = {
  unknown_games: 404,
  unknown_resource: 404,
  unknown_parameter: 400,
  invalid_parameter: 400,
  not_found: 404,
  facts_invalid: 422,
  not_signed_in: 401,
  forbidden: 403,
  change_invalid: 422,
  reason_needed: 422,
  conflict: 409,
  undo_refused: 409,
  key_used: 409,
  import_would_replace: 409,
  backup_unknown: 422,
  backup_damaged: 422,
  backup_newer: 422,
  database_not_empty: 409,
  stored_damaged: 500,
  database_unavailable: 503,
  database_busy: 503,
  database_replaced: 503,
  database_full: 503,
  internal: 500,
};

interface AppErrorDetails {
  /** The parameter or column that is wrong. */
  field?: string;
  /** The values that would have been right. */
  allowed?: readonly string[];
  cause?: unknown;
}

/** A refusal with a code that a caller can act on. Its message is safe to show. */
export class AppError extends Error {
  readonly code: ErrorCode;
  readonly field: string | undefined;
  readonly allowed: readonly string[] | undefined;

  constructor(code: ErrorCode, message: string, { field, allowed, cause }: AppErrorDetails = {}) {
    super(message, cause === undefined ? undefined : { cause });
    this.name = "AppError";
    this.code = code;
    this.field = field;
    this.allowed = allowed;
  }

  get status(): number {
    return HTTP_STATUS[this.code];
  }
}
