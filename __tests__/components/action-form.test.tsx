import { act, render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { ActionForm } from "@/components/admin/people/action-form";
import type { FormState } from "@/components/admin/people/form-state";
import { inEnglish } from "../support/render-component";

class Redirected extends Error {}
jest.mock("next/navigation", () => ({
  unstable_rethrow: (error: unknown) => {
    if (error instanceof Redirected) throw error;
  },
}));

const FIELDS = [
  { name: "email", label: "E-mail" },
  { name: "password", label: "Password", type: "password" },
];

function show(action: (state: FormState, form: FormData) => Promise<FormState>) {
  render(inEnglish(<ActionForm action={action} fields={FIELDS} submit="Send" />));
}

async function typeAndSend() {
  const user = userEvent.setup();
  await user.type(screen.getByLabelText("E-mail"), "ada@example.org");
  await user.type(screen.getByLabelText("Password"), "twelve rounds");
  await user.click(screen.getByRole("button", { name: "Send" }));
  return user;
}

test("where the server fails all that was typed stays, and the same is sent again", async () => {
  const sent: string[] = [];
  show(async (_, form) => {
    sent.push(`${form.get("email")} ${form.get("password")}`);
    if (sent.length === 1) throw new Error("the connection is gone");
    return { done: "Done." };
  });
  const user = await typeAndSend();
  expect(await screen.findByRole("alert")).toHaveTextContent("What you typed is still here");
  expect(screen.getByLabelText("E-mail")).toHaveValue("ada@example.org");
  expect(screen.getByLabelText("Password")).toHaveValue("twelve rounds");
  await user.click(screen.getByRole("button", { name: "Send" }));
  expect(await screen.findByText("Done.")).toBeVisible();
  expect(screen.queryByRole("alert")).toBeNull();
  expect(sent).toEqual(Array(2).fill("ada@example.org twelve rounds"));
});

test("after an answer the form holds what the answer says, and no password", async () => {
  show(async () => ({ problem: "Wrong.", values: { email: "ada@example.org" } }));
  await typeAndSend();
  expect(await screen.findByText("Wrong.")).toBeVisible();
  expect(screen.getByLabelText("E-mail")).toHaveValue("ada@example.org");
  expect(screen.getByLabelText("Password")).toHaveValue("");
});

test("a form that is on its way is not sent a second time", async () => {
  let calls = 0;
  let answer = (_: FormState) => {};
  show(() => {
    calls++;
    return new Promise((done) => {
      answer = done;
    });
  });
  const user = await typeAndSend();
  await user.click(screen.getByRole("button", { name: "Send" }));
  await act(async () => answer({ done: "Done." }));
  expect(await screen.findByText("Done.")).toBeVisible();
  expect(calls).toBe(1);
});
