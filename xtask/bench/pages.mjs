// Builds the pages that the app is compared with: the libraries' tables by the bundler, the bare page from its wasm.

import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { basename, dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";

const TABLES = ["floor", "tabulator", "ag_grid", "handsontable", "hyperformula"];
// As in the app's own build.
const SHRINK = ["-Oz", "--enable-bulk-memory", "--enable-mutable-globals", "--enable-nontrapping-float-to-int", "--enable-sign-ext", "--enable-reference-types", "--enable-multivalue"];

const here = dirname(fileURLToPath(import.meta.url));
const [bound, out] = process.argv.slice(2);
for (const name of TABLES) await table(name);
await bare();

async function table(name) {
  const folder = emptied(name);
  const { metafile } = await build({
    ...form(folder),
    entryPoints: [join(here, `pages/${name}.js`)],
    define: { "process.env.NODE_ENV": '"production"' },
    loader: { ".svg": "dataurl", ".woff2": "dataurl" },
  });
  const made = Object.keys(metafile.outputs).map((path) => basename(path));
  page(folder, {
    title: name,
    head: made.filter((path) => path.endsWith(".css")).map((path) => `<link rel="stylesheet" href="${path}">`).join(""),
    body: `${name === "floor" ? "" : '<main id="table"></main>'}<script type="module" src="${made.find((path) => path.endsWith(".js"))}"></script>`,
  });
}

/** What wasm-bindgen has made of the bare crate, finished and loaded in the way of the app. */
async function bare() {
  const folder = emptied("bare");
  const require = createRequire(import.meta.url);
  const optimiser = join(require.resolve("binaryen/package.json"), "../bin/wasm-opt");
  const shrunk = join(bound, "bare_shrunk.wasm");
  execFileSync(process.execPath, [optimiser, ...SHRINK, join(bound, "bare_bg.wasm"), "-o", shrunk], { stdio: "inherit" });
  const content = readFileSync(shrunk);
  const wasm = `bare-${createHash("sha256").update(content).digest("hex").slice(0, 16)}.wasm`;
  writeFileSync(join(folder, wasm), content);
  const { metafile } = await build({ ...form(folder), entryPoints: [join(bound, "bare.js")] });
  const glue = basename(Object.keys(metafile.outputs)[0]);
  page(folder, {
    title: "bare",
    head: `<link rel="modulepreload" href="./${glue}"><link rel="preload" href="./${wasm}" as="fetch" type="application/wasm" crossorigin>`,
    body: `<script type="module">import start from "./${glue}"; await start({ module_or_path: "./${wasm}" });</script>`,
  });
}

function form(outdir) {
  return { outdir, bundle: true, minify: true, format: "esm", target: "es2022", legalComments: "none", metafile: true, entryNames: "[name]-[hash]" };
}

function page(folder, { title, head, body }) {
  const style = "<style>html, body { margin: 0; height: 100%; } #table { height: 100vh; }</style>";
  const lines = ["<!doctype html>", '<html lang="vi">', "<head>", '<meta charset="utf-8">', '<meta name="viewport" content="width=device-width, initial-scale=1">', `<title>${title}</title>`, '<link rel="icon" href="data:,">', head, style, "</head>", `<body>${body}</body>`, "</html>"];
  writeFileSync(join(folder, "index.html"), `${lines.join("\n")}\n`);
}

function emptied(name) {
  const folder = join(out, name);
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  return folder;
}
