import { render, screen, waitFor } from "@testing-library/react";
import { useState } from "react";
import { renderToString } from "react-dom/server";
import { EarlyInput } from "@/components/ui/early-input";

const START = { text: "", note: "", noc: "KAZ", gender: "M", isAdded: false, keys: "" };

/** A form that keeps all of its state in one object, as the desks do. */
function Form({ onState }: { onState: (state: typeof START) => void }) {
  const [state, setState] = useState(START);
  const set = (change: Partial<typeof START>) => setState({ ...state, ...change });
  onState(state);
  return (
    <>
      <input
        aria-label="Text"
        onChange={({ target }) => set({ text: target.value })}
        value={state.text}
      />
      <textarea
        aria-label="Note"
        onChange={({ target }) => set({ note: target.value })}
        value={state.note}
      />
      <select
        aria-label="Nation"
        onChange={({ target }) => set({ noc: target.value })}
        value={state.noc}
      >
        <option>ITA</option>
        <option>KAZ</option>
        <option>UZB</option>
      </select>
      {["W", "M"].map((gender) => (
        <input
          aria-label={gender}
          checked={state.gender === gender}
          key={gender}
          name="gender"
          onChange={() => set({ gender })}
          type="radio"
        />
      ))}
      <input
        aria-label="Added"
        checked={state.isAdded}
        onChange={({ target }) => set({ isAdded: target.checked })}
        type="checkbox"
      />
      <input
        aria-label="Keys"
        data-keys=""
        onChange={({ target }) => set({ keys: target.value })}
        value={state.keys}
      />
      <EarlyInput />
    </>
  );
}

/** The server's HTML, what somebody does with it, and then React. */
function openForm(use: () => void) {
  let state = START;
  let renderings = 0;
  const form = (
    <Form
      onState={(next) => {
        state = next;
        renderings++;
      }}
    />
  );
  const container = document.createElement("div");
  container.innerHTML = renderToString(form);
  document.body.append(container);
  use();
  renderings = 0;
  render(form, { container, hydrate: true });
  return { state: () => state, renderings: () => renderings };
}

const field = <F extends HTMLElement>(label: string) => screen.getByLabelText<F>(label);

test("what was typed, chosen and ticked before the script came is known to it", async () => {
  const { state } = openForm(() => {
    field<HTMLInputElement>("Text").value = "Saken";
    field<HTMLTextAreaElement>("Note").value = "A note";
    field<HTMLSelectElement>("Nation").value = "UZB";
    field<HTMLInputElement>("W").checked = true;
    field<HTMLInputElement>("Added").checked = true;
  });
  const expected = {
    ...START,
    text: "Saken",
    note: "A note",
    noc: "UZB",
    gender: "W",
    isAdded: true,
  };
  await waitFor(() => expect(state()).toEqual(expected));
  expect(field<HTMLInputElement>("Text").value).toBe("Saken");
  expect(field<HTMLSelectElement>("Nation").value).toBe("UZB");
  expect(field<HTMLInputElement>("W").checked).toBe(true);
  expect(field<HTMLInputElement>("Added").checked).toBe(true);
});

test("a field whose keys are commands is emptied, and nothing is done for it", async () => {
  const { state } = openForm(() => {
    field<HTMLInputElement>("Keys").value = "r3";
    field<HTMLInputElement>("Text").value = "x";
  });
  await waitFor(() => expect(state()).toEqual({ ...START, text: "x" }));
  expect(field<HTMLInputElement>("Keys").value).toBe("");
});

test("a form that nobody touched is rendered once", async () => {
  const { state, renderings } = openForm(() => {});
  await Promise.resolve();
  expect(state()).toEqual(START);
  expect(renderings()).toBe(1);
});
