// Serves a folder as a good web server would: everything compressed beforehand, names with a digest kept for ever.
// Counts what it sends: to pages, and to service workers, which fetch ahead.

import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import { extname, join, relative } from "node:path";
import { brotliCompressSync, constants } from "node:zlib";

const TYPES = {
  ".css": "text/css; charset=utf-8",
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".json": "application/json",
  ".png": "image/png",
  ".svg": "image/svg+xml",
  ".txt": "text/plain; charset=utf-8",
  ".wasm": "application/wasm",
  ".webmanifest": "application/manifest+json",
  ".woff2": "font/woff2",
};
const ALREADY_COMPRESSED = new Set([".png", ".woff2"]);
const NAMED_BY_CONTENT = /-([0-9a-f]{16}|[0-9A-Z]{8})\.[a-z0-9]+$/;

/** Starts to serve `folder`; `kept` is where compressed files are remembered from one run to the next. */
export async function serve(folder, kept) {
  mkdirSync(kept, { recursive: true });
  const files = new Map(listed(folder).map((path) => [`/${relative(folder, path).replaceAll("\\", "/")}`, prepared(path, kept)]));
  files.set("/", files.get("/index.html"));
  const sent = { page: 0, worker: 0 };
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url, "http://localhost");
    const file = files.get(decodeURIComponent(pathname));
    if (!file) {
      response.writeHead(404, { "Content-Type": "text/plain" }).end("There is no such file.");
      return;
    }
    const headers = {
      "Cache-Control": NAMED_BY_CONTENT.test(pathname) ? "public, max-age=31536000, immutable" : "no-cache",
      ETag: file.tag,
      Vary: "Accept-Encoding",
    };
    if (request.headers["if-none-match"] === file.tag) {
      response.writeHead(304, headers).end();
      return;
    }
    const takesBrotli = /\bbr\b/.test(request.headers["accept-encoding"] ?? "");
    const body = takesBrotli && file.brotli ? file.brotli : file.content;
    if (body === file.brotli) headers["Content-Encoding"] = "br";
    // A service worker names itself as the one who refers.
    sent[request.headers.referer?.endsWith("/service-worker.js") ? "worker" : "page"] += body.length;
    response.writeHead(200, { ...headers, "Content-Type": file.type, "Content-Length": body.length });
    response.end(request.method === "HEAD" ? undefined : body);
  });
  // The same connections for a whole visit, as a browser and a server on the network would hold them.
  server.keepAliveTimeout = 60_000;
  await new Promise((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    address: `http://127.0.0.1:${server.address().port}/`,
    /** Bytes sent since the last call, to pages and to service workers. */
    taken() {
      const taken = { ...sent };
      sent.page = sent.worker = 0;
      return taken;
    },
    async stop() {
      const closed = new Promise((resolve) => server.close(resolve));
      server.closeAllConnections();
      await closed;
    },
  };
}

function listed(folder) {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
}

function prepared(path, kept) {
  const content = readFileSync(path);
  const digest = createHash("sha256").update(content).digest("hex").slice(0, 32);
  const extension = extname(path);
  const brotli = ALREADY_COMPRESSED.has(extension) ? undefined : compressed(content, join(kept, `${digest}.br`));
  return { content, brotli, type: TYPES[extension] ?? "application/octet-stream", tag: `"${digest}"` };
}

function compressed(content, path) {
  if (existsSync(path)) return readFileSync(path);
  const result = brotliCompressSync(content, {
    params: { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: content.length },
  });
  // Whole or not at all: a run may be interrupted.
  writeFileSync(`${path}.part`, result);
  renameSync(`${path}.part`, path);
  return result;
}
