import { errorResponse } from "@/lib/api/respond";
import { AppError } from "@/lib/errors";

/** /api, and every address below it that nothing else knows. */
export function GET(): Response {
  return errorResponse(
    new AppError("not_found", "Nothing is here; try /api/v1/{games}/{resource}"),
  );
}
