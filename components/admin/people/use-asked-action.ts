import { unstable_rethrow } from "next/navigation";
import { type FormEvent, useActionState, useRef, useState, useTransition } from "react";
import { requestFormReset } from "react-dom";
import type { FormAction, FormState } from "./form-state";

/**
 * What an action said last, and what its form has to do. Without JavaScript the browser sends the form;
 * with it a server that fails is a problem like another, and all that was typed stays, where the
 * framework would put its own page in the form's place.
 */
export function useAskedAction(action: FormAction, failed: FormState) {
  const [sent, send] = useActionState(action, {});
  const [asked, setAsked] = useState<FormState | null>(null);
  const [isSending, startSending] = useTransition();
  const isBusy = useRef(false);
  const state = asked ?? sent;

  function onSubmit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    if (isBusy.current) return;
    isBusy.current = true;
    const form = event.currentTarget;
    const typed = new FormData(form);
    startSending(async () => {
      const answer = await ask(action, state, typed).finally(() => {
        isBusy.current = false;
      });
      startSending(() => {
        setAsked(answer ?? failed);
        // As the framework does after an action: fields show what the answer says that they hold.
        if (answer) requestFormReset(form);
      });
    });
  }

  return { state, isSending, form: { action: send, onSubmit } };
}

/** `null`: nothing came back that the action said. */
async function ask(action: FormAction, state: FormState, typed: FormData) {
  try {
    return await action(state, typed);
  } catch (error) {
    // The way to another page is no failure.
    unstable_rethrow(error);
    return null;
  }
}
