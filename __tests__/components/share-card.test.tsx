import { renderToStaticMarkup } from "react-dom/server";
import { ShareCard } from "@/components/ui/share-card";
import type { PageId } from "@/lib/record/pages";
import { aCategory, aPlace, aRecord } from "../support/record-factory";
import { inEnglish } from "../support/render-component";

const record = aRecord({ categories: [aCategory("M51")], places: [aPlace({ noc: "KAZ" })] });

function tagsOf(page: PageId, path: string, origin = "https://site.example") {
  const markup = renderToStaticMarkup(
    inEnglish(
      <ShareCard
        address={{ path, params: {} }}
        canonical={origin + path}
        origin={origin}
        page={page}
        record={record}
      />,
    ),
  );
  const tags = [...markup.matchAll(/content="([^"]*)" (?:property|name)="([^"]*)"/g)];
  return Object.fromEntries(
    tags.map(([, content, name]) => [name, content?.replaceAll("&amp;", "&")]),
  );
}

test("a page says what social media show of a link to it", () => {
  const tags = tagsOf("nation", "/paris-2024/nations/KAZ");
  expect(tags).toMatchObject({
    "og:title": "Kazakhstan",
    "og:url": "https://site.example/paris-2024/nations/KAZ",
    "og:image:width": "1200",
    "og:image:height": "630",
    "twitter:card": "summary_large_image",
  });
  expect(tags["og:image"]).toBe(
    `https://site.example/api/v1/paris-2024/pictures/card?revision=${record.revision}&page=nations%2FKAZ&format=png`,
  );
  expect(tags["og:image:alt"]).toContain(tags["og:description"]);
});

test("a page without a card of its own has its own title and the card of the home page", () => {
  const tags = tagsOf("nations", "/paris-2024/nations");
  expect(tags["og:title"]).toBe("Nations, Paris 2024");
  expect(tags["og:image"]).not.toContain("page=");
});
