import { shortName } from "@/lib/record/short-name";
import { shippedRows } from "../support/shipped-games";

test.each([
  ["Saken Bibossinov", "Bibossinov", ["Сәкен Бибосынов"], "Bibossinov"],
  ["Amit", null, [], "Amit"],
  ["Zareen Nikhat", "Nikhat", ["Nikhat Zareen"], "Zareen Nikhat"],
  ["Lin Yu Ting", "Lin", ["Lin Yu-ting"], "Lin"],
])(
  "%s with the family name %s is in a headline, also written %j: %s",
  (name, familyName, aliases, said) => {
    expect(shortName({ name, familyName, aliases })).toBe(said);
  },
);

test("nobody of Paris 2024 who is in print in two orders is called by half of the name", () => {
  const turned = shippedRows("paris-2024", "boxers").filter(({ name = "", aliases = "" }) =>
    aliases.split("|").includes(name.split(" ").reverse().join(" ")),
  );
  expect(turned.map(({ name }) => name)).toContain("Zareen Nikhat");
  for (const { name = "", family_name, aliases = "" } of turned) {
    const boxer = { name, familyName: family_name || null, aliases: aliases.split("|") };
    expect(shortName(boxer)).toBe(name);
  }
});
