/** Words that are written in Latin letters on a page of any language. */
export const LATIN_WORDS: ReadonlySet<string> = new Set(
  [
    // Names of the site, of programs and of formats.
    "Qualified Olympics.com Wikipedia GitHub PostgreSQL SQLite Excel LibreOffice JavaScript Python curl pandas DuckDB",
    "API CSV JSON XLSX HTML SVG PNG PDF XML ZIP TSV OpenAPI Markdown iCalendar Atom RSS BibTeX APA MIT oEmbed",
    "Data Package Frictionless cookie https ISO UTF- URL UTC ID QR QR- TOTP IANA npm start Europe Rome",
    // Codes of the sport: decisions, nations, an example of a name in capitals.
    "WP RSC RSC-I KO ABD DSQ WO BYE KAZ GER KZ NA AIN EOR IOC E-Work Arena BIBOSSINOV Saken Bibossinov",
    // Keys, and what is typed as it stands.
    "Shift Enter Esc Del Ctrl rs ri wo blue as-of since revision",
  ].flatMap((line) => line.split(" ")),
);
