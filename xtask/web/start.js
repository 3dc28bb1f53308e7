// Starts the app. It stands in the page itself, with all of the app's JavaScript: nothing has to be fetched before the wasm.

import start from "./muctieu.js";

const boot = document.getElementById("boot");
// In a browser that is too old the page says so by now.
if ("inert" in boot) await open();

async function open() {
  try {
    await start({ module_or_path: WASM });
    boot.remove();
    if (location.search === "?renewed") history.replaceState(null, "", location.pathname + location.hash);
    // The browser reads the manifest for itself, and at once: not before the app is on the screen.
    if (!globalThis.muctieu) requestAnimationFrame(() => setTimeout(addManifest));
  } catch (error) {
    boot.textContent = boot.dataset.failed;
    await giveKeptVersionUp();
    throw error;
  }
}

function addManifest() {
  document.head.append(Object.assign(document.createElement("link"), { rel: "manifest", href: "manifest.webmanifest" }));
}

/**
 * Where a kept version is broken, for example because the browser has dropped a part of it, it is given up once for the
 * one on the server. The one-file edition has neither.
 */
async function giveKeptVersionUp() {
  const worker = navigator.serviceWorker;
  if (globalThis.muctieu || !worker?.controller || location.search) return;
  if (!(await fetch("service-worker.js", { cache: "no-store" })).ok) return;
  for (const kept of await worker.getRegistrations()) await kept.unregister();
  for (const name of await caches.keys()) if (name.startsWith("muctieu/")) await caches.delete(name);
  location.replace("./?renewed" + location.hash);
}
