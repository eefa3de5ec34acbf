import { useRouter } from "next/navigation";
import { useEffect, useState } from "react";
import { LONGEST_REASON } from "@/components/admin/forms/fields";
import type { Answer, Preview, Published, Refusal } from "@/lib/answer";
import type { ChangeEffect } from "@/lib/change/effect";
import type { Confirmed } from "./change-actions";
import { newRequestKey } from "./new-request-key";

/** What can be looked at. `effect: null`: there was nothing to compare it with. */
export type Shown = Omit<Preview, "effect"> & { effect: ChangeEffect | null };

interface LookThenPublishInput<P extends Shown, R extends Published> {
  /** What is to be published, as a text that differs where it does; `null`: there is nothing yet. */
  subject: string | null;
  look: () => Promise<Answer<P>>;
  /** `null`: it was taken and will be sent; `hear` is to be told what became of it. */
  publish: (preview: P, confirmed: Confirmed) => Promise<Answer<R>> | null;
  /** Called once it is public. */
  onPublished?: ((published: R) => void) | undefined;
}

export interface LookThenPublish<P extends Shown = Shown, R extends Published = Published> {
  /** There is nothing to look at. */
  isEmpty: boolean;
  /** What the server is asked just now. */
  asking: "preview" | "publish" | null;
  /** What publishing would do; `null`: nobody looked, or it was of something else. */
  preview: P | null;
  /** The last preview, also where the subject went on. */
  lastPreview: P | null;
  refusal: Refusal | null;
  /** The last request was not answered. */
  isUnreached: boolean;
  published: R | null;
  reason: string;
  setReason: (reason: string) => void;
  /** What keeps the reason from being sent. */
  reasonProblem: "missing" | "too-long" | null;
  look: () => void;
  publish: () => void;
  close: () => void;
  /** Takes the answer to a publish that was sent by other means; `null`: somebody else published it. */
  hear: (answer: Answer<R> | null) => void;
  /** Says no longer what was published. */
  forgetPublished: () => void;
}

interface State<P, R> {
  asking: "preview" | "publish" | null;
  looked: { at: string; preview: P; idempotencyKey: string } | null;
  /** `at`: what the request was about; `null`: whatever there is. `refusal: null`: nobody answered. */
  failure: { at: string | null; refusal: Refusal | null } | null;
  published: R | null;
}

function problemOf(reason: string): "missing" | "too-long" | null {
  if (reason === "") return "missing";
  return reason.length > LONGEST_REASON ? "too-long" : null;
}

/**
 * Looks at what publishing would do, then publishes what was seen: once, however often the request is
 * repeated, and with a reason where something public is corrected. What was looked at holds for its
 * subject only; what was typed stays whatever the server says.
 */
export function useLookThenPublish<P extends Shown, R extends Published = Published>(
  input: LookThenPublishInput<P, R>,
): LookThenPublish<P, R> {
  const { subject, onPublished } = input;
  const router = useRouter();
  const [{ asking, looked, failure, published }, setState] = useState<State<P, R>>({
    asking: null,
    looked: null,
    failure: null,
    published: null,
  });
  const [looks, setLooks] = useState(0);
  const [reason, setReason] = useState("");
  const [handedOver, setHandedOver] = useState("");
  const set = (next: Partial<State<P, R>>) => setState((now) => ({ ...now, ...next }));

  const current = looked !== null && looked.at === subject ? looked : null;
  const given = reason.trim();
  const reasonProblem = current?.preview.needsReason ? problemOf(given) : null;

  const take = (answer: Answer<R>, at: string | null) => {
    if (!answer.ok) {
      const { refusal } = answer;
      // What somebody else changed meanwhile has to be looked at again.
      const isStale = refusal.code === "conflict";
      setState((now) => ({
        ...now,
        asking: null,
        looked: isStale ? null : now.looked,
        failure: { at, refusal },
      }));
      if (at === null) setReason((typed) => typed || handedOver);
      setHandedOver("");
      return;
    }
    set({ asking: null, looked: null, failure: null, published: answer.value });
    if (at !== null) setReason("");
    setHandedOver("");
    onPublished?.(answer.value);
    router.refresh();
  };

  const askPreview = async () => {
    if (subject === null || asking !== null) return;
    set({ asking: "preview", failure: null, published: null });
    try {
      const answer = await input.look();
      if (answer.ok) {
        const key = { at: subject, idempotencyKey: newRequestKey() };
        set({ asking: null, looked: { ...key, preview: answer.value } });
      } else {
        set({ asking: null, looked: null, failure: { at: subject, refusal: answer.refusal } });
      }
    } catch {
      set({ asking: null, failure: { at: subject, refusal: null } });
    }
  };

  // After everything that was typed before the key or click, so that it is looked at too.
  // biome-ignore lint/correctness/useExhaustiveDependencies: each request looks once
  useEffect(() => {
    if (looks > 0) void askPreview();
  }, [looks]);

  // What was closed for want of a subject does not open again by itself, and take the keys.
  const isEmpty = subject === null;
  useEffect(() => {
    if (isEmpty) setState((now) => ({ ...now, looked: null }));
  }, [isEmpty]);

  const publish = async () => {
    if (current === null || asking !== null) return;
    const { at, preview, idempotencyKey } = current;
    if (reasonProblem !== null) return;
    const sent = input.publish(preview, { reason: given || null, idempotencyKey });
    if (sent === null) {
      setHandedOver(reason);
      setReason("");
      set({ looked: null, failure: null });
      return;
    }
    set({ asking: "publish", failure: null });
    try {
      take(await sent, at);
    } catch {
      set({ asking: null, failure: { at, refusal: null } });
    }
  };

  const told = failure && (failure.at === null || failure.at === subject) ? failure : null;
  return {
    isEmpty,
    asking,
    preview: current?.preview ?? null,
    lastPreview: looked?.preview ?? null,
    refusal: told?.refusal ?? null,
    isUnreached: told !== null && told.refusal === null,
    published,
    reason,
    setReason,
    reasonProblem,
    look: () => setLooks((each) => each + 1),
    publish: () => void publish(),
    close: () => set({ looked: null }),
    hear: (answer) => {
      if (answer) take(answer, null);
      else set({ looked: null, failure: null, published: null });
    },
    forgetPublished: () => set({ published: null }),
  };
}
