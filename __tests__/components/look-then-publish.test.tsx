import { screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { useState } from "react";
import { ChangePanel } from "@/components/admin/change/change-panel";
import { axeViolations } from "../support/axe";
import { aRefusal, makeActions, SEEN } from "../support/change-actions";
import { renderComponent } from "../support/render-component";

const refresh = jest.fn();
jest.mock("next/navigation", () => ({ useRouter: () => ({ refresh }) }));

/** A form of one field, which asks for the removal of the place that is typed. */
function Form({ actions }: { actions: ReturnType<typeof makeActions> }) {
  const [placeId, setPlaceId] = useState("");
  return (
    <>
      <label>
        Place <input onChange={({ target }) => setPlaceId(target.value)} value={placeId} />
      </label>
      <ChangePanel
        actions={actions}
        changes={placeId === "" ? [] : [{ kind: "remove-place", placeId }]}
        games="paris-2024"
        onPublished={() => setPlaceId("")}
        waiting="First choose a place."
      />
    </>
  );
}

async function looked(actions: ReturnType<typeof makeActions>) {
  const { container } = renderComponent(<Form actions={actions} />);
  const user = userEvent.setup();
  await user.type(screen.getByLabelText("Place"), "one");
  await user.click(screen.getByRole("button", { name: "Preview" }));
  await screen.findByRole("region", { name: "What publishing would do" });
  return { user, container };
}

const preview = () => screen.queryByRole("region", { name: "What publishing would do" });
const publish = () => screen.getByRole("button", { name: "Publish" });

test("nothing is looked at before there is something, and it is said why", async () => {
  const actions = makeActions();
  renderComponent(<Form actions={actions} />);
  await userEvent.setup().click(screen.getByRole("button", { name: "Preview" }));
  expect(actions.preview).not.toHaveBeenCalled();
  expect(screen.getByText("First choose a place.")).toBeInTheDocument();
});

test("what the server works out is said while it does", async () => {
  let answer = () => {};
  const actions = makeActions({
    preview: () =>
      new Promise((resolve) => {
        answer = () => resolve({ ok: true, value: SEEN });
      }),
  });
  renderComponent(<Form actions={actions} />);
  const user = userEvent.setup();
  await user.type(screen.getByLabelText("Place"), "one");
  const look = screen.getByRole("button", { name: "Preview" });
  await user.dblClick(look);
  expect(screen.getByRole("status")).toHaveTextContent("Working out the effect …");
  expect(actions.preview).toHaveBeenCalledTimes(1);
  answer();
  expect(await screen.findByRole("region", { name: "What publishing would do" })).toHaveFocus();
  expect(screen.getByRole("status")).toBeEmptyDOMElement();
});

test("a preview that is closed gives the focus back, and is not published", async () => {
  const actions = makeActions();
  const { user } = await looked(actions);
  await user.click(screen.getByRole("button", { name: "Close the preview" }));
  expect(preview()).toBeNull();
  expect(screen.getByRole("button", { name: "Preview" })).toHaveFocus();
  expect(actions.publish).not.toHaveBeenCalled();
});

test("a form that says the same again shows its preview and leaves the keys to its field", async () => {
  const { user } = await looked(makeActions());
  const field = screen.getByLabelText("Place");
  await user.type(field, "s");
  expect(preview()).toBeNull();
  await user.keyboard("{Backspace}");
  expect(preview()).toBeInTheDocument();
  expect(field).toHaveFocus();
});

describe("a correction", () => {
  const correcting = () =>
    makeActions({ preview: async () => ({ ok: true, value: { ...SEEN, needsReason: true } }) });

  test("without a reason is not sent; the field says so and has the focus", async () => {
    const actions = correcting();
    const { user, container } = await looked(actions);
    const field = screen.getByLabelText("Reason");
    expect(field).toHaveAccessibleDescription(
      "This corrects something public. The reason appears in the public corrections log.",
    );
    await user.click(publish());
    expect(actions.publish).not.toHaveBeenCalled();
    expect(field).toHaveFocus();
    expect(field).toBeInvalid();
    expect(field).toHaveAccessibleDescription("Give the reason: this corrects something public.");
    expect(await axeViolations(container)).toEqual([]);
    await user.keyboard("The list was wrong{Enter}");
    expect(actions.publish.mock.calls[0]?.[1].reason).toBe("The list was wrong");
    expect(await screen.findByText(/^Published as revision 7\./)).toHaveFocus();
  });

  test("with more than the log takes is not sent either", async () => {
    const actions = correcting();
    const { user } = await looked(actions);
    const field = screen.getByLabelText("Reason");
    await user.click(field);
    await user.paste("x".repeat(501));
    await user.click(publish());
    expect(actions.publish).not.toHaveBeenCalled();
    expect(field).toHaveFocus();
    expect(field).toHaveAccessibleDescription(/has 501 characters; shorten it to 500/);
  });
});

describe("a publish that is refused", () => {
  const refusing = (code: "conflict" | "database_busy") =>
    makeActions({ publish: async () => ({ ok: false, refusal: aRefusal(code) }) });

  test("because somebody else changed it has to be looked at again", async () => {
    const actions = refusing("conflict");
    const { user } = await looked(actions);
    await user.click(publish());
    expect(await screen.findByRole("alert")).toHaveTextContent(/Preview again, then decide/);
    expect(preview()).toBeNull();
    expect(screen.getByLabelText("Place")).toHaveValue("one");
    expect(screen.getByRole("button", { name: "Preview" })).toHaveFocus();
  });

  test("for a moment can be repeated under the same key", async () => {
    const actions = refusing("database_busy");
    const { user } = await looked(actions);
    await user.click(publish());
    expect(await screen.findByRole("alert")).toHaveTextContent(/try again in a moment/);
    await user.click(publish());
    const [first, second] = actions.publish.mock.calls.map(([, request]) => request);
    expect(second?.idempotencyKey).toBe(first?.idempotencyKey);
  });
});

test("whoever went on typing keeps the focus when it is published", async () => {
  let answer = () => {};
  const actions = makeActions({
    publish: () =>
      new Promise((resolve) => {
        answer = () => resolve({ ok: true, value: { outcome: "published", revision: 7 } });
      }),
  });
  const { user } = await looked(actions);
  await user.click(publish());
  const field = screen.getByLabelText("Place");
  await user.click(field);
  answer();
  expect(await screen.findByText(/^Published as revision 7\./)).toBeInTheDocument();
  expect(field).toHaveFocus();
  expect(refresh).toHaveBeenCalled();
});
