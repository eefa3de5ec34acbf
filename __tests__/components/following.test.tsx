import { act, fireEvent, render, screen } from "@testing-library/react";
import { FollowButton } from "@/components/ui/follow-button";
import { FollowedLink } from "@/components/ui/followed-link";

const followButton = (id: string) => <FollowButton follow="Follow" id={id} unfollow="Stop" />;
const link = <FollowedLink games="paris-2024" href="/paris-2024/following" label="Following" />;
const hrefOf = () => screen.getByRole("link").getAttribute("href");

beforeEach(() => localStorage.clear());

test("whom a reader follows stands in the address of the page that shows it, until it is stopped", () => {
  render(
    <>
      {followButton("KAZ")}
      {link}
    </>,
  );
  expect(hrefOf()).toBe("/paris-2024/following");
  fireEvent.click(screen.getByRole("button", { name: "Follow" }));
  expect(hrefOf()).toBe("/paris-2024/following?noc=KAZ");
  fireEvent.click(screen.getByRole("button", { name: "Stop" }));
  expect(hrefOf()).toBe("/paris-2024/following");
});

test("nations are followed at every Games, boxers at their own, and it lasts", () => {
  localStorage.setItem(
    "qualified:followed",
    JSON.stringify(["KAZ", "paris-2024/harry-garside", "la-2028/somebody", "UZB"]),
  );
  render(link);
  expect(hrefOf()).toBe("/paris-2024/following?noc=KAZ,UZB&boxer=harry-garside");
});

test("another page of the site is heard, and what no program of ours wrote is nobody", () => {
  render(link);
  for (const kept of ["{", "3", "[1]"]) {
    localStorage.setItem("qualified:followed", kept);
    act(() => void window.dispatchEvent(new Event("storage")));
    expect(hrefOf()).toBe("/paris-2024/following");
  }
  localStorage.setItem("qualified:followed", '["KAZ"]');
  act(() => void window.dispatchEvent(new Event("storage")));
  expect(hrefOf()).toBe("/paris-2024/following?noc=KAZ");
});

test("a browser that keeps nothing follows nobody, and the button breaks nothing", () => {
  const refuse = () => {
    throw new DOMException("denied", "SecurityError");
  };
  const read = jest.spyOn(Storage.prototype, "getItem").mockImplementation(refuse);
  const write = jest.spyOn(Storage.prototype, "setItem").mockImplementation(refuse);
  render(followButton("KAZ"));
  fireEvent.click(screen.getByRole("button"));
  expect(screen.getByRole("button", { name: "Follow" })).toBeEnabled();
  read.mockRestore();
  write.mockRestore();
});
