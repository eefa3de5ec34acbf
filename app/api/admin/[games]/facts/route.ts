import { errorResponse } from "@/lib/api/respond";
import { currentUser } from "@/lib/auth/current-user";
import { AppError } from "@/lib/errors";
import { answer } from "@/lib/operations/answer";
import { exportFacts } from "@/lib/operations/export-facts";
import { zipFacts } from "@/lib/operations/facts/archive";

export const dynamic = "force-dynamic";

/** The folder of facts that `npm run import` reads, as an archive; for those who are signed in. */
export async function GET(
  _: Request,
  { params }: RouteContext<"/api/admin/[games]/facts">,
): Promise<Response> {
  const { games } = await params;
  const actor = await currentUser();
  const exported = await answer((prisma) => exportFacts(prisma, games, actor));
  if (!exported.ok) return errorResponse(new AppError(exported.refusal.code, "Not for download"));
  const { files, revision } = exported.value;
  return new Response(zipFacts(games, files), {
    headers: {
      "Content-Type": "application/zip",
      "Content-Disposition": `attachment; filename="${games}-facts-revision-${revision}.zip"`,
      "Cache-Control": "private, no-store",
    },
  });
}
