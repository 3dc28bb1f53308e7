// What a page gets from the browser when it is installed or kept for the time without a network: the offer to install,
// files that it is opened with, new versions.

const SHARED = "muctieu-shared";

let tell = () => {};
let offer;
let registration;

// Heard from the very beginning: the browser says it once, perhaps before the app runs.
addEventListener("beforeinstallprompt", (event) => {
  event.preventDefault();
  offer = event;
  tell("installable", []);
});
addEventListener("appinstalled", () => {
  offer = undefined;
  tell("installed", []);
});

/** Begins to listen. `listener` is called with what happened and the files that came with it. */
export function begin(listener) {
  tell = listener;
  if (offer) tell("installable", []);
  globalThis.launchQueue?.setConsumer(async ({ files }) => {
    if (files?.length) tell("files", await Promise.all(files.map((handle) => handle.getFile())));
  });
  document.addEventListener("visibilitychange", () => document.visibilityState === "visible" && tell("visible", []));
  if (location.search === "?shared") takeShared().catch(() => {});
}

/** How the app can be installed: `offered`, `here` where it is installed and running as such, or the way of a browser. */
export function installation() {
  if (matchMedia("(display-mode: standalone)").matches || navigator.standalone) return "here";
  if (offer) return "offered";
  if (location.protocol === "file:") return "never";
  if (/iPad|iPhone|Macintosh/.test(navigator.userAgent) && navigator.maxTouchPoints > 1) return "home-screen";
  if (/Android/.test(navigator.userAgent)) return "menu";
  if (/Firefox/.test(navigator.userAgent)) return "other-browser";
  return /Safari/.test(navigator.userAgent) && !/Chrom/.test(navigator.userAgent) ? "dock" : "address-bar";
}

/** Asks the person whether to install, with the browser's own dialog. */
export async function install() {
  const asked = offer;
  offer = undefined;
  await asked?.prompt();
}

/** Lets the version that waits take over; the page hears of it when it has. */
export function takeOver() {
  if (registration?.waiting) registration.waiting.postMessage("take-over");
  else tell("replaced", []);
}

/**
 * Lets the browser keep the app for the time without a network, also what the first page did not need. Not before the
 * page is at rest: what is kept is fetched once more, and would take its share of a slow line.
 */
export function atRest() {
  // Opened from a folder or with storage blocked there is no worker; the app works without.
  if (!navigator.serviceWorker || !isSecureContext || location.protocol === "file:") return;
  keepVersions().catch(() => {});
  navigator.serviceWorker.ready.then(({ active }) => active?.postMessage("at-rest"));
}

async function keepVersions() {
  const container = navigator.serviceWorker;
  let controlled = Boolean(container.controller);
  container.addEventListener("controllerchange", () => {
    // The first worker of all replaces nothing.
    if (controlled) tell("replaced", []);
    controlled = true;
  });
  registration = await container.register(new URL("service-worker.js", document.baseURI), { updateViaCache: "none" });
  const waiting = () => registration.waiting && container.controller && tell("update", []);
  registration.addEventListener("updatefound", () => {
    registration.installing?.addEventListener("statechange", waiting);
  });
  waiting();
  document.addEventListener("visibilitychange", () => {
    if (document.visibilityState === "visible") registration.update().catch(() => {});
  });
}

/** Files that another app shared with this one, left by the worker. */
async function takeShared() {
  if (!(await caches.has(SHARED))) return;
  const cache = await caches.open(SHARED);
  const files = await Promise.all(
    (await cache.keys()).map(async (request) => {
      const name = decodeURIComponent(request.url.split("/").pop());
      return new File([await (await cache.match(request)).blob()], name);
    }),
  );
  await caches.delete(SHARED);
  history.replaceState(null, "", location.pathname + location.hash);
  if (files.length) tell("files", files);
}
