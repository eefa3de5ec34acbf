import { act } from "@testing-library/react";
import userEvent from "@testing-library/user-event";

/** Until the page showed what was drawn, collected what was taken over, kept it and sent it. */
export async function painted(): Promise<void> {
  await act(async () => {
    for (const _ of ["collected", "kept", "answered"]) {
      await new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
    }
  });
}

/** Somebody who waits, after each thing that they do, until the page did what follows from it. */
export function typingUser() {
  const user = userEvent.setup();
  const unhurried =
    <Given extends unknown[]>(act: (...given: Given) => Promise<void>) =>
    async (...given: Given) => {
      await act(...given);
      await painted();
    };
  return {
    ...user,
    keyboard: unhurried(user.keyboard),
    click: unhurried(user.click),
    paste: unhurried(user.paste),
  };
}
