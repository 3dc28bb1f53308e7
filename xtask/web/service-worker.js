// Keeps the app for the time without a network. The build fills in the list of files: name and digest of the content.
//
// A version is one cache, filled as a whole before it is used, and a page gets its files from one version only: files
// are fetched by their digest, which is kept as their ETag, and what does not match it is not taken. The version before
// stays, for pages that still run it.

const FIRST = /* the page itself: name to digest */ {};
const LATER = /* what is fetched once the page is at rest */ {};
const VERSION = /* digest of both lists */ "";

const PREFIX = "muctieu/";
const NAME = PREFIX + VERSION;
const SHARED = "muctieu-shared";
const SCOPE = new URL("./", self.location.href).href;
const VERSIONS_KEPT = 2;

self.addEventListener("install", (event) => {
  // Where the browser can, it takes what a start needs from the cache by itself, without waking the worker.
  event.addRoutes?.(
    Object.keys(FIRST).map((name) => ({
      condition: { urlPattern: new URLPattern({ pathname: literal(new URL(key(name)).pathname), search: "" }), requestMethod: "get" },
      source: { cacheName: NAME },
    })),
  );
  event.waitUntil(keep(FIRST));
});

self.addEventListener("activate", (event) => event.waitUntil(forgetOldVersions().then(() => self.clients.claim())));

self.addEventListener("message", (event) => {
  if (event.data === "take-over") event.waitUntil(self.skipWaiting());
  if (event.data === "at-rest") event.waitUntil(keep(LATER));
});

self.addEventListener("fetch", (event) => {
  const { request } = event;
  if (!request.url.startsWith(SCOPE)) return;
  const name = decodeURIComponent(new URL(request.url).pathname.slice(new URL(SCOPE).pathname.length));
  if (request.method === "POST" && name === "shared") {
    event.respondWith(receive(request));
  } else if (request.method === "GET" && request.mode === "navigate") {
    if (name === "" || name === "index.html") event.respondWith(file("index.html", request));
  } else if (request.method === "GET") {
    event.respondWith(file(name, request));
  }
});

/** A file of this version, or of an earlier one whose page still runs; from the network when it is in none. */
async function file(name, request) {
  const own = await caches.open(NAME).then((cache) => cache.match(key(name)));
  return own ?? (await caches.match(key(name))) ?? fetch(request);
}

/** Takes files up into this version's cache, all or none of them. */
async function keep(files) {
  const cache = await caches.open(NAME);
  await Promise.all(
    Object.entries(files).map(async ([name, digest]) => {
      await cache.put(key(name), (await found(name, digest)) ?? (await fetched(name, digest)));
    }),
  );
}

/** Where a file stands in the cache of its version: at its address, and the page at that of the whole. */
function key(name) {
  return SCOPE + (name === "index.html" ? "" : name);
}

/** A path as a pattern that only this path fits. */
function literal(path) {
  return path.replace(/[\\*+?:(){}]/g, "\\$&");
}

/** A file in any kept version, if it is the same. */
async function found(name, digest) {
  for (const version of await caches.keys()) {
    const kept = version.startsWith(PREFIX) && (await caches.open(version).then((cache) => cache.match(key(name))));
    if (kept && kept.headers.get("etag") === digest) return kept;
  }
}

/** A file from the network, if it is the one that belongs to this version. */
async function fetched(name, digest) {
  const response = await fetch(key(name), { cache: "no-cache" });
  if (!response.ok) throw new Error(`${name}: ${response.status}`);
  const content = await response.clone().arrayBuffer();
  const hash = new Uint8Array(await crypto.subtle.digest("SHA-256", content));
  const actual = [...hash].map((byte) => byte.toString(16).padStart(2, "0")).join("");
  if (!actual.startsWith(digest)) throw new Error(`${name} is of another version`);
  // A response that was redirected cannot answer a navigation.
  const headers = new Headers(response.headers);
  headers.set("etag", digest);
  return new Response(content, { headers });
}

async function forgetOldVersions() {
  // In the order in which they were made.
  const versions = (await caches.keys()).filter((name) => name.startsWith(PREFIX) && name !== NAME);
  await Promise.all(versions.slice(0, Math.max(0, versions.length - VERSIONS_KEPT + 1)).map((name) => caches.delete(name)));
}

/** Files that another app shares wait in a cache until the page takes them. */
async function receive(request) {
  const files = (await request.formData()).getAll("files");
  const cache = await caches.open(SHARED);
  await Promise.all(
    files.map((file, index) => cache.put(`${SCOPE}shared/${index}/${encodeURIComponent(file.name)}`, new Response(file))),
  );
  return Response.redirect(`${SCOPE}?shared#/share`, 303);
}
