// The last step of the web build, run by Trunk on its staging folder: bundles the stylesheet and the charts, shrinks the
// wasm, names files by what is finally in them, lets the page's policy allow the inline scripts, and checks that nothing
// is beyond the oldest browsers.

import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { createRequire } from "node:module";
import { join, relative } from "node:path";
import { build, transform } from "esbuild";
import { Baseline, oldest, target } from "./baseline.mjs";
import { drawIcons } from "./icons.mjs";
import { asText, shipped } from "./licences.mjs";
import { hashed, writeOneFile } from "./one_file.mjs";
import { split } from "./split.mjs";
import { style, unused } from "./style.mjs";

const staging = process.env.TRUNK_STAGING_DIR;
const release = process.env.TRUNK_PROFILE === "release";
if (!staging) {
  console.error("This is a step of the web build: run `cargo xtask build`.");
  process.exit(1);
}

const page = join(staging, "index.html");
let html = readFileSync(page, "utf8");

const baseline = new Baseline();
const css = await style();
const stylesheet = write("style", ".css", css);
replaceInPage("style/index.css", stylesheet);
replaceInPage("OLDEST_BROWSERS", oldest);
mkdirSync(join(staging, "vendor"));
writeFileSync(join(staging, "vendor/echarts.js"), await charts({ format: "esm" }));
const compiledGlue = only(/^muctieu-[0-9a-f]+\.js$/);
const compiledWasm = only(/^muctieu-[0-9a-f]+_bg\.wasm$/);
const parts = split({ staging, release, glue: compiledGlue, wasm: compiledWasm });
if (release) shortenNames([compiledWasm, ...parts.later, "muctieu.js", "__wasm_split.js"]);
const later = parts.later.map((name) => [name, finished(name, name.replace(/\.wasm$/, ""))]);
const wasm = finished(compiledWasm, "muctieu");
replaceInPage(compiledWasm, wasm);
const [script, scriptAlone] = await bundleScripts();
replaceInPage("</body>", `<script type="module">${script}</script>\n  </body>`);
await checkWhatIsShipped();
allowInlineScripts();
drawIcons(join(staging, "icons"));
putIconInside();
writeFileSync(page, html);
checkManifest();
writeLicences();
await writeOneFile({ staging, html, script: scriptAlone, wasm, style: stylesheet, later: later.map(([, name]) => name), charts });
writeServiceWorker();
writeDoors();

/** The chart library, with only the parts in use. It is fetched by the first chart, under a stable name. */
async function charts(form) {
  const { outputFiles } = await build({
    ...form,
    entryPoints: ["xtask/web/echarts.js"],
    bundle: true,
    minify: true,
    legalComments: "none",
    banner: { js: "/*! Third-party software, bundled with only the parts in use: see licences.txt */" },
    // Removes the warnings for developers; they are wanted while a chart is being written.
    define: { "process.env.NODE_ENV": release ? '"production"' : '"development"' },
    target,
    write: false,
  });
  return outputFiles[0].text;
}

/** What starts the app, with wasm-bindgen's JavaScript and its snippets: for the page, and for the one-file edition. */
async function bundleScripts() {
  const loader = join(staging, "__wasm_split.js");
  // Later parts are cached for ever too, under names that change with their content.
  writeFileSync(loader, later.reduce((text, [from, to]) => text.replaceAll(`./${from}`, `./${to}`), readFileSync(loader, "utf8")));
  const alone = `import ${JSON.stringify(join(process.cwd(), "xtask/web/one_file.js"))};\n`;
  const scripts = await Promise.all(["", alone].map(bundleScript));
  for (const name of ["muctieu.js", "__wasm_split.js"]) rmSync(join(staging, name));
  rmSync(join(staging, "snippets"), { recursive: true, force: true });
  return scripts;
}

async function bundleScript(before) {
  const { outputFiles } = await build({
    stdin: { contents: before + readFileSync("xtask/web/start.js", "utf8"), resolveDir: staging },
    define: { WASM: JSON.stringify(`./${wasm}`) },
    bundle: true,
    format: "esm",
    minify: release,
    target,
    // Loaded later and kept as it is, should a snippet import it by this path.
    external: ["*/vendor/echarts.js"],
    // The generated glue imports the same module several times under one name, which is harmless.
    logOverride: { "duplicate-object-key": "silent" },
    write: false,
  });
  return outputFiles[0].text.trim();
}

/**
 * Gives what wasm and JavaScript import from each other short names. Those that wasm-bindgen gives end in a digest, which no
 * compression makes smaller. The new ones are filled up to the same length, so that nothing else in the wasm changes;
 * wasm-opt's own option leaves out imports from a module like this one's.
 */
function shortenNames(files) {
  const names = new Map();
  const short = (name) => {
    if (!names.has(name)) names.set(name, `$${names.size.toString(36)}`.padEnd(name.length, "_"));
    return names.get(name);
  };
  for (const file of files.map((name) => join(staging, name))) {
    // In Latin-1 every byte is a letter, and comes back as it was.
    writeFileSync(file, readFileSync(file, "latin1").replaceAll(/__wb(?:g|indgen)_\w+/g, short), "latin1");
  }
}

/**
 * Shrinks a part of the wasm and gives it its final name. wasm-opt is slow and its result depends only on what goes in,
 * so results are kept.
 */
function finished(name, stem) {
  const input = join(staging, name);
  let content = readFileSync(input);
  if (release) {
    const require = createRequire(import.meta.url);
    const options = [
      "-Os",
      // Seen to make the smallest transfer: what is inlined twice compresses worse than a call.
      "--one-caller-inline-max-function-size=30",
      "--enable-bulk-memory",
      "--enable-mutable-globals",
      "--enable-nontrapping-float-to-int",
      "--enable-sign-ext",
      "--enable-reference-types",
      "--enable-multivalue",
    ];
    const { version } = require("binaryen/package.json");
    const folder = join(process.env.CARGO_TARGET_DIR ?? "target", "wasm-opt");
    const kept = join(folder, `${digest([content, version, ...options])}.wasm`);
    if (!existsSync(kept)) {
      mkdirSync(folder, { recursive: true });
      const unfinished = `${kept}.part`;
      const program = join(require.resolve("binaryen/package.json"), "../bin/wasm-opt");
      execFileSync(process.execPath, [program, ...options, input, "-o", unfinished], { stdio: "inherit" });
      renameSync(unfinished, kept);
    }
    copyFileSync(kept, input);
    content = readFileSync(kept);
  }
  rmSync(input);
  return write(stem, ".wasm", content);
}

/** Nothing that is shipped may be beyond the oldest browsers, but for what is asked for at run time, or name what is not there. */
async function checkWhatIsShipped() {
  baseline.checkStyle(css.toString());
  baseline.checkScript((await transform(script, { minify: true })).code);
  baseline.checkMarkup(html);
  const sources = [html];
  for (const { parentPath, name } of readdirSync("src", { recursive: true, withFileTypes: true })) {
    if (!/\.(rs|js)$/.test(name)) continue;
    const source = readFileSync(join(parentPath, name), "utf8");
    sources.push(source);
    if (source.includes("by_name::")) for (const [, word] of source.matchAll(/"(\w+)"/g)) baseline.checkName(word);
    if (/app/.test(parentPath)) baseline.checkMarkup(source);
  }
  for (const name of readdirSync(staging)) if (name.endsWith(".wasm")) baseline.checkProgram(readFileSync(join(staging, name)));
  const dead = unused(css.toString(), sources).map((name) => `no page has ${name}, which the style names`);
  const faults = [...baseline.faults(), ...dead];
  if (faults.length > 0) fail(faults.join(".\n"));
}

/** The page's policy allows no inline scripts; its own are let in by their hashes. */
function allowInlineScripts() {
  const scripts = [...html.matchAll(/<script[^>]*>([\s\S]*?)<\/script>/g)];
  replaceInPage("'wasm-unsafe-eval'", ["'wasm-unsafe-eval'", ...scripts.map(([, text]) => hashed(text))].join(" "));
}

/** The page's own icon is asked for at once, before the app is drawn: it comes with the page, in a form that needs no drawing. */
function putIconInside() {
  const icon = readFileSync(join(staging, "icons/icon-48.png")).toString("base64");
  replaceInPage("icons/icon-48.png", `data:image/png;base64,${icon}`);
}

/** Writes a file under a name that changes with its content, so that it can be cached for ever. */
function write(stem, extension, content) {
  const name = `${stem}-${digest([content])}${extension}`;
  writeFileSync(join(staging, name), content);
  return name;
}

/** The beginning of the SHA-256 of all parts, one after the other. */
function digest(parts) {
  const hash = createHash("sha256");
  for (const part of parts) hash.update(part);
  return hash.digest("hex").slice(0, 16);
}

function only(pattern) {
  const names = readdirSync(staging).filter((name) => pattern.test(name));
  if (names.length !== 1) fail(`the build should have one file like ${pattern}, it has ${names.length}`);
  return names[0];
}

function replaceInPage(from, to) {
  if (!html.includes(from)) fail(`index.html should mention ${from}`);
  html = html.replaceAll(from, () => to);
}

/** What the manifest promises has to be there, in the size that it says. */
function checkManifest() {
  const { icons, screenshots } = JSON.parse(readFileSync(join(staging, "manifest.webmanifest"), "utf8"));
  for (const { src, sizes, type } of [...icons, ...screenshots]) {
    const picture = readFileSync(join(staging, src));
    // A PNG says its size in the first part after its signature.
    const actual = type === "image/png" ? `${picture.readUInt32BE(16)}x${picture.readUInt32BE(20)}` : "any";
    if (actual !== sizes) fail(`the manifest says that ${src} is ${sizes}, it is ${actual}`);
  }
}

/** The list for the app, the texts for who wants to read them. */
function writeLicences() {
  const list = shipped();
  writeFileSync(join(staging, "licences.txt"), asText(list));
  const names = list.map(({ name, version, licence }) => ({ name, version, licence }));
  writeFileSync(join(staging, "licences.json"), JSON.stringify(names));
}

/** Tells the worker what to keep: everything, so that each page and chart is there without a network. */
function writeServiceWorker() {
  const left = /^(schema|screenshots)\/|^licences\.txt$|^muctieu\.html$/;
  const files = readdirSync(staging, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(staging, join(entry.parentPath, entry.name)).replaceAll("\\", "/"))
    .filter((name) => !left.test(name))
    .sort();
  const later = (name) => name.includes("/") || name === "licences.json";
  const list = (names) => JSON.stringify(Object.fromEntries(names.map((name) => [name, digest([readFileSync(join(staging, name))])])));
  const first = list(files.filter((name) => !later(name)));
  const rest = list(files.filter(later));
  let text = readFileSync("xtask/web/service-worker.js", "utf8");
  for (const [place, value] of [
    ["/* the page itself: name to digest */ {}", first],
    ["/* what is fetched once the page is at rest */ {}", rest],
    ['/* digest of both lists */ ""', JSON.stringify(digest([first, rest, text]))],
  ]) {
    if (!text.includes(place)) fail(`the worker should have a place for ${place}`);
    text = text.replace(place, () => value);
  }
  writeFileSync(join(staging, "service-worker.js"), text);
}

/** Tells the scales what a first visit fetches beside the page itself. */
function writeDoors() {
  const doors = later.filter(([from]) => parts.doors.includes(from.replace(/\.wasm$/, ""))).map(([, to]) => to);
  writeFileSync(join(process.env.CARGO_TARGET_DIR ?? "target", "doors.json"), JSON.stringify(doors));
}

function fail(message) {
  console.error(`${message}.`);
  process.exit(1);
}
