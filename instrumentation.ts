/** Loads the records before the first request, and keeps them fresh. */
export async function register() {
  if (process.env.NEXT_RUNTIME !== "nodejs") return;
  const { watchRecords } = await import("@/lib/data/record-store");
  await watchRecords();
}
