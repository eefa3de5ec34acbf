// Runs in an embed: tells the page around it how high it is, and keeps a live one as it was last published.
(() => {
  const main = document.querySelector("main[data-revision]");
  if (!main) return;

  let told = 0;
  const tellHeight = () => {
    const height = Math.ceil(main.getBoundingClientRect().height);
    if (height === told || height === 0) return;
    told = height;
    parent.postMessage({ type: "qualified:height", height }, "*");
  };
  new ResizeObserver(tellHeight).observe(main);
  // The page's script may have come after the frame.
  addEventListener("message", ({ source, data }) => {
    if (source !== parent || data?.type !== "qualified:ask") return;
    told = 0;
    tellHeight();
  });

  const { games, live } = main.dataset;
  if (live === undefined) return;
  const events = `/events/${games}`;
  const LOOK_AGAIN_MS = [1500, 3000, 6000, 12_000, 30_000];
  const SPREAD_MS = 2000;
  const AFTER_REFUSAL_MS = 60_000;
  const shown = () => Number(main.dataset.revision);
  let wanted = shown();
  let updating;

  const update = async (attempt) => {
    if (shown() === wanted || document.hidden) return;
    const answer = await fetch(location.href, { cache: "no-cache" }).catch(() => null);
    const html = answer?.ok ? await answer.text().catch(() => "") : "";
    const fresh = new DOMParser()
      .parseFromString(html, "text/html")
      .querySelector("main[data-revision]");
    // Of several servers this one may not have heard of the revision yet.
    if (fresh && Number(fresh.dataset.revision) !== shown()) {
      main.replaceChildren(...fresh.childNodes);
      main.dataset.revision = fresh.dataset.revision;
    }
    if (attempt < LOOK_AGAIN_MS.length) later(LOOK_AGAIN_MS[attempt], attempt + 1);
  };
  const later = (delay, attempt = 0) => {
    clearTimeout(updating);
    updating = setTimeout(update, delay, attempt);
  };
  const hear = (revision) => {
    if (!Number.isInteger(revision)) return;
    wanted = revision;
    later(Math.random() * SPREAD_MS);
  };

  // A browser opens few connections to a site that speaks HTTP/1.1, and a stream holds one: of all embeds that
  // share their storage one follows, and tells the others.
  const name = `qualified:${games}`;
  const others = new BroadcastChannel(name);
  others.addEventListener("message", ({ data }) => hear(data));
  let source;
  let reopening;
  const open = () => {
    source = new EventSource(`${events}?since=${shown()}`);
    source.addEventListener("revision", ({ data }) => {
      const { revision } = JSON.parse(data);
      others.postMessage(revision);
      hear(revision);
    });
    source.addEventListener("error", () => {
      if (source?.readyState !== EventSource.CLOSED) return;
      reopening = setTimeout(open, AFTER_REFUSAL_MS * (1 + Math.random()));
    });
  };
  let stop = () => {};
  const follow = () => {
    const waiting = new AbortController();
    const hold = () => {
      if (waiting.signal.aborted) return undefined;
      open();
      return new Promise((done) => waiting.signal.addEventListener("abort", done));
    };
    stop = () => {
      waiting.abort();
      clearTimeout(reopening);
      source?.close();
    };
    // A frame without an origin, or a page without HTTPS, has no locks: it follows by itself.
    const locked = navigator.locks?.request(name, { signal: waiting.signal }, hold);
    if (locked) locked.catch(hold);
    else hold();
  };
  const catchUp = async () => {
    const answer = await fetch(events, { method: "HEAD" }).catch(() => null);
    if (answer?.ok) hear(Number(answer.headers.get("x-games-revision")));
  };
  const onVisibility = () => {
    stop();
    if (document.hidden) return;
    follow();
    catchUp();
  };
  document.addEventListener("visibilitychange", onVisibility);
  if (document.readyState === "complete") onVisibility();
  else addEventListener("load", onVisibility, { once: true });
})();
