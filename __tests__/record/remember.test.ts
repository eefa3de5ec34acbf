import { remember } from "@/lib/record/remember";

describe("remember", () => {
  it("makes something once for an object, and again for an equal one", () => {
    const made: string[] = [];
    const shout = remember((source: { name: string }) => {
      made.push(source.name);
      return source.name.toUpperCase();
    });
    const one = { name: "aigerim" };
    expect([shout(one), shout(one), shout({ name: "aigerim" })]).toEqual(Array(3).fill("AIGERIM"));
    expect(made).toEqual(["aigerim", "aigerim"]);
  });

  it("keeps an empty text, which is something", () => {
    let count = 0;
    const empty = remember((_source: object) => {
      count += 1;
      return "";
    });
    const one = {};
    expect([empty(one), empty(one), count]).toEqual(["", "", 1]);
  });

  it("does not make what it was told", () => {
    const made = remember((_source: object): { by: string } => {
      throw new Error("was made");
    });
    const one = {};
    made.put(one, { by: "hand" });
    expect(made(one)).toEqual({ by: "hand" });
    expect(() => made({})).toThrow("was made");
  });
});
