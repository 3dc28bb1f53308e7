// Writes the one-file edition: a single page with everything inside, which opens from a folder, a stick or an e-mail.

import { createHash } from "node:crypto";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";

const KINDS = { wasm: "application/wasm", json: "application/json", js: "text/javascript", txt: "text/plain" };

/**
 * `html` is the finished page, `script` what starts the app there; `later` are the parts of the wasm that it fetches;
 * `charts` builds the chart library.
 */
export async function writeOneFile({ staging, html, script, wasm, style, later, charts }) {
  const read = (name) => readFileSync(join(staging, name));
  const library = await charts({ format: "iife", globalName: "muctieuCharts", footer: { js: "globalThis.muctieuCharts = muctieuCharts;" } });
  const parts = [wasm, ...later, "cases/kon-tum-2021.json", "cases/province.json", "licences.json", "licences.txt"];
  const inside = [...parts.map((name) => [name, read(name)]), ["vendor/echarts.js", Buffer.from(library)]];
  const [, first] = html.match(/<script>([\s\S]*?)<\/script>/);
  // Nothing is ever asked of anybody: what the app fetches is here.
  const policy = [
    "default-src 'none'",
    `script-src ${[first, script, library].map(hashed).join(" ")} 'wasm-unsafe-eval'`,
    "style-src 'unsafe-inline'",
    "img-src blob: data:",
    "base-uri 'none'",
    "form-action 'none'",
  ].join("; ");
  const page = html
    .replace(/(http-equiv="Content-Security-Policy" content=")[^"]*/, (_, before) => before + policy)
    .replace(/<link rel="(apple-touch-icon|preload)"[^>]*>\s*/g, "")
    .replace(/<link rel="stylesheet"[^>]*>/, () => `<style>${read(style)}</style>`)
    .replace(/<script type="module">[\s\S]*?<\/script>/, "")
    .replace("</body>", () => {
      const packed = inside.map(([name, content]) => {
        const kind = KINDS[name.split(".").pop()];
        return `<script type="application/octet-stream" data-name="${name}" data-kind="${kind}">${gzipSync(content, { level: 9 }).toString("base64")}</script>`;
      });
      return `${packed.join("\n")}\n<script type="module">${script}</script>\n</body>`;
    });
  writeFileSync(join(staging, "muctieu.html"), page);
}

/** A script as the page's policy names it. */
export function hashed(script) {
  return `'sha256-${createHash("sha256").update(script).digest("base64")}'`;
}
