// Runs in a page that shows embeds: makes each frame as high as what it shows.
(() => {
  const { origin } = new URL(document.currentScript.src);
  const embeds = () =>
    [...document.querySelectorAll("iframe")].filter(({ src }) => src.startsWith(`${origin}/`));
  addEventListener("message", ({ data, source }) => {
    const height = data?.type === "qualified:height" ? Number(data.height) : 0;
    if (!(height > 0)) return;
    const frame = embeds().find(({ contentWindow }) => contentWindow === source);
    if (frame) frame.style.height = `${Math.min(height, 20_000)}px`;
  });
  for (const { contentWindow } of embeds()) {
    contentWindow?.postMessage({ type: "qualified:ask" }, "*");
  }
})();
