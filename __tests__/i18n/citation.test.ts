import fc from "fast-check";
import { apaCitation, bibtexCitation, wikipediaCitation } from "@/lib/i18n/citation";
import { readBibtex } from "../support/read-bibtex";

const page = {
  site: "Qualified",
  title: "Kazakhstan, Paris 2024, as of 11 March 2024",
  url: "https://example.org/paris-2024/nations/KAZ?as-of=2024-03-11&revision=17",
  revision: 17,
  publishedAt: "2024-06-02T23:59:00.000Z",
};

test("APA names the group, the day of publication and the revision", () => {
  expect(apaCitation(page)).toBe(
    "Qualified. (2024, June 2). Kazakhstan, Paris 2024, as of 11 March 2024 (Revision 17). " +
      "https://example.org/paris-2024/nations/KAZ?as-of=2024-03-11&revision=17",
  );
});

test("Wikipedia's template is one template, whatever stands in the title or the address", () => {
  expect(wikipediaCitation(page)).toBe(
    "{{cite web |url=https://example.org/paris-2024/nations/KAZ?as-of=2024-03-11&revision=17 " +
      "|title=Kazakhstan, Paris 2024, as of 11 March 2024 |website=Qualified |date=2024-06-02}}",
  );
  const odd = { ...page, title: "Places, “a|b}}[x]”", url: "https://example.org/n?q=a|b}} c" };
  const template = wikipediaCitation(odd);
  expect(template).toContain("|title=Places, “a&#124;b&#125;&#125;&#91;x&#93;” |");
  expect(template).toContain("|url=https://example.org/n?q=a%7Cb%7D%7D%20c |");
  expect(template.indexOf("}}")).toBe(template.length - 2);
});

test("BibTeX has a key of its address, and a title that stays as it is written", () => {
  expect(bibtexCitation({ ...page, title: "Women & men, 50% {of} 5_1" }).split("\n")).toEqual([
    "@online{example-org-paris-2024-nations-KAZ-as-of-2024-03-11-revision-17,",
    "  author = {{Qualified}},",
    "  title = {{Women \\& men, 50\\% \\textbraceleft{}of\\textbraceright{} 5\\_1}},",
    "  date = {2024-06-02},",
    "  year = {2024},",
    "  note = {Revision 17},",
    "  url = {https://example.org/paris-2024/nations/KAZ?as-of=2024-03-11&revision=17},",
    "}",
  ]);
});

/** Letters and signs of titles: of all our languages and of names, and all that mean something to TeX. */
const SIGNS = [..."abcdefgh aоуы әғқңөұүһі ĐđéöüñŁł ’“”«»–— (),.:;/+!?0123456789 \\{}~^&%$#_"];
const aTitle = fc
  .array(fc.constantFrom(...SIGNS), { minLength: 1, maxLength: 60 })
  .map((signs) => `A${signs.join("")}z`)
  // White space is one space in TeX, and some pairs of signs are one.
  .filter((title) => !/ {2}|[?!]`|--|,,|<<|>>|''/.test(title));

test("BibTeX is read by another program as what it was written from, whatever signs are in it", () => {
  fc.assert(
    fc.property(aTitle, aTitle, (title, site) => {
      const { entries } = readBibtex(bibtexCitation({ ...page, title, site }));
      expect(entries).toEqual([
        expect.objectContaining({
          ...{ type: "webpage", title, note: "Revision 17", URL: page.url },
          author: [{ family: site }],
          issued: { "date-parts": [[2024, 6, 2]] },
        }),
      ]);
    }),
    { numRuns: 300 },
  );
});

test("APA is what a program that knows the style writes, with the revision after the title", () => {
  const { apa } = readBibtex(bibtexCitation(page));
  expect(apa).toBe(apaCitation(page).replace(" (Revision 17)", ""));
  // The style puts a version in brackets after the title; for pages, its program has no field for one.
  expect(apaCitation(page)).toContain(`${page.title} (Revision 17). https://`);
});
