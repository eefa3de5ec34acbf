import { appUrl, describeApp, openPage } from "../support/browser";

const UNKNOWN = {
  "an unknown page": "/nothing-here",
  "unknown Games": "/paris-2023/nations",
  "an unknown page of the Games": "/paris-2024/nothing-here",
  "an unknown nation": "/paris-2024/nations/kazakhstan",
  "an unknown boxer": "/paris-2024/boxers/nobody-of-this-name",
  "an unknown category": "/paris-2024/categories/mens-52kg",
  "an unknown tournament": "/paris-2024/tournaments/nowhere",
};

describeApp("an address that does not exist", () => {
  for (const [what, path] of Object.entries(UNKNOWN)) {
    test(`${what} is a 404 that names the address and leads on`, async () => {
      const { page } = await openPage("/paris-2024/about");
      const answer = await page.goto(path);
      expect(answer?.status()).toBe(404);
      expect(await page.getByRole("heading", { level: 1 }).innerText()).toBe(
        "There is no such page",
      );
      const main = page.getByRole("main");
      expect(await main.innerText()).toContain(path);
      for (const name of ["Home", "Places", "Nations", "Boxers"]) {
        expect(await main.getByRole("link", { name, exact: true }).isVisible()).toBe(true);
      }
    });
  }

  const MEANT = [
    ["/paris-2024/nations/kazakhstan", "Kazakhstan", "/paris-2024/nations/KAZ"],
    ["/paris-2024/boxers/bibossinov", "Saken Bibossinov", "/paris-2024/boxers/saken-bibossinov"],
    ["/paris-2024/boxers/bibosynov", "Saken Bibossinov", "/paris-2024/boxers/saken-bibossinov"],
  ] as const;
  for (const [path, name, address] of MEANT) {
    test(`${path} suggests ${name}`, async () => {
      const { page } = await openPage(path);
      const link = page.getByRole("main").getByRole("link", { name, exact: true });
      expect(await link.getAttribute("href")).toBe(address);
      await link.click();
      await page.getByRole("heading", { level: 1, name }).waitFor();
    });
  }

  test("a code in small letters leads for good to the page of the code", async () => {
    const moved = [
      ["/paris-2024/nations/kaz", "/paris-2024/nations/KAZ"],
      ["/paris-2024/categories/M51", "/paris-2024/categories/mens-51kg"],
    ];
    for (const [from, to] of moved) {
      const answer = await fetch(appUrl(from), { redirect: "manual" });
      expect(answer.status).toBe(308);
      expect(new URL(answer.headers.get("location") ?? "", appUrl()).pathname).toBe(to);
    }
  });

  test("an address that cannot be read is the visitor's mistake, not the server's", async () => {
    for (const path of ["/%E0%A4%A", "/paris-2024/nations/%E0%A4%A", "/paris-2024/boxers/%FF"]) {
      const { status } = await fetch(appUrl(path));
      expect([path, status >= 400 && status < 500]).toEqual([path, true]);
    }
  });

  test("a strange address is shown as text, never run", async () => {
    const { page, problems } = await openPage("/paris-2024/%3Cimg%20src=x%20onerror=alert(1)%3E");
    expect(await page.getByRole("main").locator("img[src='x']").count()).toBe(0);
    expect(problems.filter((text) => !/ 404 /.test(text))).toEqual([]);
  });
});
