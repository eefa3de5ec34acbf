/**
 * Programs that ask the API, for its page. Each runs as it stands, with nothing installed but the language
 * (R has no JSON of its own: one example takes jsonlite); __tests__/e2e/developers.test.ts runs them.
 */

export const LANGUAGES = ["curl", "JavaScript", "Python", "R"] as const;
export type Language = (typeof LANGUAGES)[number];

/** Stands in the code for what the site's addresses begin with. */
export const SITE = "https://SITE";

const LIST = `${SITE}/api/v1/paris-2024/quota-places`;

/** Keys of the messages `developers.example`. */
export const EXAMPLE_IDS = ["day", "table", "copy"] as const;
export type ExampleId = (typeof EXAMPLE_IDS)[number];

export const EXAMPLES: Readonly<Record<ExampleId, Readonly<Record<Language, string>>>> = {
  day: {
    curl: `curl -s '${LIST}?noc=KAZ&as-of=2024-03-11&fields=gender,category,boxer.name'`,
    JavaScript: `const address = "${LIST}?noc=KAZ&as-of=2024-03-11";
const { data, meta } = await (await fetch(address)).json();
const men = data.filter((place) => place.gender === "M");
console.log(\`\${meta.total} places, \${men.length} of them men's, revision \${meta.revision}\`);`,
    Python: `import json
from urllib.request import urlopen

address = "${LIST}?noc=KAZ&as-of=2024-03-11"
answer = json.load(urlopen(address))
men = [place for place in answer["data"] if place["gender"] == "M"]
print(f"{answer['meta']['total']} places, {len(men)} of them men's, revision {answer['meta']['revision']}")`,
    R: `address <- "${LIST}?noc=KAZ&as-of=2024-03-11&format=csv"
places <- read.csv(address, na.strings = "", encoding = "UTF-8")
men <- subset(places, gender == "M")
cat(nrow(places), "places,", nrow(men), "of them men's\\n")`,
  },
  table: {
    curl: `curl -s '${LIST}?format=csv' -o places.csv`,
    JavaScript: `const { data } = await (await fetch("${LIST}")).json();
const nocs = new Set(data.map((place) => place.noc));
console.log(\`\${data.length} awards, to \${nocs.size} NOCs with the refugee team\`);`,
    Python: `import csv
import io
from urllib.request import urlopen

text = urlopen("${LIST}?format=csv").read().decode("utf-8")
rows = list(csv.DictReader(io.StringIO(text)))
print(f"{len(rows)} awards, to {len({row['noc'] for row in rows})} NOCs with the refugee team")`,
    R: `places <- read.csv("${LIST}?format=csv", na.strings = "", encoding = "UTF-8")
cat(nrow(places), "awards, to", length(unique(places$noc)), "NOCs with the refugee team\\n")`,
  },
  copy: {
    curl: `curl -s '${LIST}?since=1&fields=id,noc,status'`,
    JavaScript: `const list = "${LIST}";
const whole = await (await fetch(list)).json();
const copy = new Map(whole.data.map((place) => [place.id, place]));
// Later, and as often as you like:
const news = await (await fetch(\`\${list}?since=\${whole.meta.revision}\`)).json();
for (const place of news.data) copy.set(place.id, place);
for (const id of news.meta.gone) copy.delete(id);
console.log(\`\${copy.size} places at revision \${news.meta.revision}\`);`,
    Python: `import json
from urllib.request import urlopen

address = "${LIST}"
whole = json.load(urlopen(address))
copy = {place["id"]: place for place in whole["data"]}
# Later, and as often as you like:
news = json.load(urlopen(f"{address}?since={whole['meta']['revision']}"))
copy.update({place["id"]: place for place in news["data"]})
for gone in news["meta"]["gone"]:
    copy.pop(gone, None)
print(f"{len(copy)} places at revision {news['meta']['revision']}")`,
    R: `library(jsonlite)

address <- "${LIST}"
whole <- fromJSON(address)
copy <- split(whole$data, whole$data$id)
# Later, and as often as you like:
news <- fromJSON(paste0(address, "?since=", whole$meta$revision))
if (length(news$data) > 0) {
  changed <- split(news$data, news$data$id)
  copy[names(changed)] <- changed
}
copy[unlist(news$meta$gone)] <- NULL
cat(length(copy), "places at revision", news$meta$revision, "\\n")`,
  },
};
