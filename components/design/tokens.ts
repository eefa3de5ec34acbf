/** The tokens of app/globals.css, by what they are for; __tests__/components/design-page.test.tsx compares them. */
interface Token {
  name: string;
  use: string;
}

export const SIZES: readonly Token[] = [
  { name: "quiet", use: "labels, notes, small tables" },
  { name: "data", use: "tables" },
  { name: "text", use: "text" },
  { name: "lead", use: "the first sentence" },
  { name: "title", use: "headings" },
  { name: "display", use: "one headline" },
];

export const WEIGHTS: readonly Token[] = [
  { name: "plain", use: "text" },
  { name: "strong", use: "names and headings" },
  { name: "heavy", use: "numbers that are the point" },
];

export const COLOURS: readonly Token[] = [
  { name: "paper", use: "what everything stands on" },
  { name: "ink", use: "text" },
  { name: "soft", use: "what is quieter" },
  { name: "line", use: "hairlines" },

  { name: "faint", use: "a ground for what belongs together" },
  { name: "won", use: "won, chosen" },
  { name: "won-ink", use: "text on what is won" },
  { name: "link", use: "ways to elsewhere" },
  { name: "bad", use: "what is wrong" },
  {
    name: "unlit",
    use: "the line below a link that is not chosen: none, or the page’s with forced colours",
  },
];

export const SPACES: readonly { size: string; use: string }[] = [
  { size: "0.3rem", use: "within a row" },
  { size: "0.75rem", use: "between paragraphs and columns" },
  { size: "1.5rem", use: "between parts of a picture" },
  { size: "3.25rem", use: "above a heading" },
];
