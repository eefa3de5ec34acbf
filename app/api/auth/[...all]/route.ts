import { errorResponse } from "@/lib/api/respond";
import { answerAuth } from "@/lib/auth/answer-auth";
import { AppError } from "@/lib/errors";

export const dynamic = "force-dynamic";

/** Signing in and out for programs; people use the pages below /admin. */
async function answer(request: Request): Promise<Response> {
  return (await answerAuth(request)) ?? errorResponse(new AppError("not_found", "Nothing is here"));
}

export { answer as GET, answer as POST };
