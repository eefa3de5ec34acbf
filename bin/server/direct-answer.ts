import { errorAnswer, type PlainAnswer } from "../../lib/api/plain-answer";
import { answerResource } from "../../lib/api/read-resource";
import { loadedRecords } from "../../lib/data/loaded-records";
import { REVISION } from "../../lib/record/moment";
import { isResource } from "../../lib/record/table";
import { SINCE } from "../../lib/schemas/revision";
import type { CapturedAnswer } from "./captured-response";

/** The address of a list of the API. */
const LIST = /^\/api\/v1\/([a-z0-9-]+)\/([a-z-]+)(?:\?(.*))?$/;

/**
 * The answer to a list of the API from the records in memory, as the framework's route gives it (by the same
 * function), without its way there, which takes several times as long. `null`: it is no such address, or has to ask
 * the database.
 */
export function answerDirectly(url: string, origin: string | null): PlainAnswer | null {
  const [, games = "", resource = "", query] = LIST.exec(url) ?? [];
  const record = loadedRecords().records.get(games)?.record;
  if (!record || !isResource(resource)) return null;
  const params = new URLSearchParams(query);
  if (params.has(REVISION) || params.has(SINCE)) return null;
  try {
    return answerResource(record, resource, params, { origin: origin ?? "" });
  } catch (error) {
    return errorAnswer(error);
  }
}

/** The same as an answer that was collected whole; a promise of it where its bytes are still to be made. */
export function collected(answer: PlainAnswer): CapturedAnswer | Promise<CapturedAnswer> {
  const { body } = answer;
  if (typeof body === "function") {
    return body().then((bytes) => ({ ...answer, body: Buffer.from(bytes) }));
  }
  return { ...answer, body: typeof body === "string" ? Buffer.from(body) : body };
}
