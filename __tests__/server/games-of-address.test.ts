import { gamesOfAddress } from "@/bin/server/games-of-address";

test.each([
  ["/paris-2024", "paris-2024"],
  ["/paris-2024?as-of=2024-03-11", "paris-2024"],
  ["/paris-2024/nations/KAZ", "paris-2024"],
  ["/kk/paris-2024/nations", "paris-2024"],
  ["/api/v1/paris-2024", "paris-2024"],
  ["/api/v1/paris-2024/quota-places?format=csv", "paris-2024"],
  ["/api/tables/paris-2024/boxers?revision=9", "paris-2024"],
  ["/", null],
  ["/?noc=KAZ", null],
  ["/paris-2024/search?q=turkey", null],
  ["/kk/paris-2024/search", null],
])("%s is about %s", (url, games) => {
  expect(gamesOfAddress(url)).toBe(games);
});
