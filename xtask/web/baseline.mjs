// The oldest browsers in which everything works, and the check that nothing beyond them is used.

import { createRequire } from "node:module";

/** As browser-compat-data and esbuild name them. Chrome and Edge 109 are the last on Windows 7 and 8.1. */
const OLDEST = { chrome: "109", edge: "109", firefox: "115", safari: "15.6" };

/** For people. */
export const oldest = Object.entries(OLDEST).map(([browser, version]) => `${browser[0].toUpperCase()}${browser.slice(1)} ${version}`).join(", ");

/** For esbuild. */
export const target = Object.entries(OLDEST).map(([browser, version]) => browser + version);

/** For lightningcss: a byte each for the parts of a version. */
export const targets = Object.fromEntries(
  Object.entries(OLDEST).map(([browser, version]) => {
    const [major, minor = 0] = version.split(".");
    return [browser, (major << 16) | (minor << 8)];
  }),
);

/** Beyond the oldest browsers and used all the same. What is listed here and not used fails the build as well. */
const GUARDED = new Set([
  // A scroll bar less below the filters, where browsers can leave it out.
  "css.selectors.-webkit-scrollbar",
  // Only looks are lost, or print is less fine.
  "css.at-rules.container", // repeated as media queries: see style.mjs
  "css.at-rules.media.forced-colors",
  "css.at-rules.page",
  "css.properties.accent-color",
  "css.properties.break-after.avoid",
  "css.properties.container",
  "css.properties.content.alt_text", // after the same without it
  "css.properties.field-sizing",
  "css.properties.outline", // has no round corners
  "css.properties.overscroll-behavior-x",
  "css.properties.print-color-adjust.exact", // after the same with a prefix
  "css.properties.size",
  "css.properties.text-size-adjust",
  "css.properties.text-wrap",
  "css.types.length.container_query_length_units", // after widths of the window
  // Asked for at run time: the app does without.
  "CompressionStream",
  "DecompressionStream",
  "createWritable",
  "detached",
  "estimate",
  "launchQueue",
  "queryPermission",
  "quota",
  "requestIdleCallback",
  "setConsumer",
  "showDirectoryPicker",
  "usage",
  "QuotaExceededError", // the name of an error, in all browsers
  // Something else of the same name: of a chart, a listener, a table of WebAssembly, a stream that is never made.
  "byobRequest",
  "capture",
  "drop",
  "grow",
  "resize",
  "respond",
]);

/** What programs of WebAssembly may ask for, as their compiler names it: in Chrome since 96, in Firefox since 79, in Safari since 15. */
const PROGRAMS = [
  ...["bulk-memory", "bulk-memory-opt", "call-indirect-overlong", "multivalue", "mutable-globals", "nontrapping-fptoint"],
  ...["reference-types", "sign-ext"],
];

const data = createRequire(import.meta.url)("@mdn/browser-compat-data");

/** The features that a build uses beyond the oldest browsers. */
export class Baseline {
  #beyond = new Map();

  /** Looks at a stylesheet as it is shipped. */
  checkStyle(css) {
    const { properties, selectors, types, "at-rules": rules } = data.css;
    const units = { dvh: "viewport_percentage_units_dynamic", cqi: "container_query_length_units" };
    for (const [, name] of css.matchAll(/@([a-z-]+)/g)) this.#ask("css.at-rules", rules, name);
    for (const [, name] of css.matchAll(/\(([a-z-]+)[:)<>=]/g)) this.#ask("css.at-rules.media", rules.media, name);
    for (const [, name] of css.matchAll(/[^:\w]?::?([a-z-]+)(?=[^{};]*\{)/g)) this.#ask("css.selectors", selectors, name);
    for (const [, name, value] of css.matchAll(/(?<=[{;])([a-z-]+):([^{};]+)/g)) {
      if (!this.#ask("css.properties", properties, name)) continue;
      for (const [word] of value.matchAll(/(?<![\w-])[a-z][a-z-]*/g)) this.#ask(`css.properties.${name}`, properties[name], word);
      for (const [, word] of value.matchAll(/([a-z-]+)\(/g)) {
        this.#ask("css.types", types, word);
        this.#ask("css.types.color", types.color, word);
      }
      for (const [, unit] of value.matchAll(/\d([a-z]+)/g)) this.#ask("css.types.length", types.length, units[unit] ?? unit);
      if (/"\s*\/\s*"/.test(value)) this.#ask("css.properties.content", properties.content, "alt_text");
    }
  }

  /**
   * Looks at members and interfaces that a script names: one is beyond the baseline where everything is that has this
   * name, unless it is the script's own.
   */
  checkScript(text) {
    for (const [, member, name] of text.matchAll(/\.([A-Za-z]\w*)|\b([A-Z]\w+)/g)) this.checkName(member ?? name, text);
  }

  /** Looks at what is named in a program that is not a script. */
  checkName(word, own = "") {
    const known = names().get(word);
    if (!known?.every(({ compat }) => !isSupported(compat))) return;
    if (!new RegExp(`\\b(?:${word}\\([\\w,]*\\)\\{|${word}:|as ${word}\\b)`).test(own)) this.#beyond.set(word, known[0].path);
  }

  /** Looks at what a program of WebAssembly says that it needs. */
  checkProgram(bytes) {
    const said = WebAssembly.Module.customSections(new WebAssembly.Module(bytes), "target_features");
    for (const [, name] of Buffer.concat(said.map(Buffer.from)).toString("latin1").matchAll(/\+[^\w]([\w-]+)/g)) {
      if (!PROGRAMS.includes(name)) this.#beyond.set(name, "WebAssembly");
    }
  }

  /** Looks at elements and attributes of pages. */
  checkMarkup(text) {
    for (const [, name] of text.matchAll(/<([a-z]+)[\s>]/g)) this.#ask("html.elements", data.html.elements, name);
    for (const [, name] of text.matchAll(/\s([a-z]+)=/g)) this.#ask("html.global_attributes", data.html.global_attributes, name);
  }

  /** What is wrong, in a sentence each. */
  faults() {
    return [
      ...[...this.#beyond].filter(([name]) => !GUARDED.has(name)).map(([name, from]) => `${name} (${from}) is beyond ${oldest}`),
      ...[...GUARDED].filter((name) => !this.#beyond.has(name)).map((name) => `${name} needs no guard any more`),
    ];
  }

  #ask(path, features, name) {
    const compat = features?.[name]?.__compat;
    if (!compat || isSupported(compat)) return true;
    this.#beyond.set(`${path}.${name}`, "markup or style");
    return false;
  }
}

/** Every name of an interface, of a member, or of what the language brings along, with all that bear it. */
let found;
function names() {
  if (found) return found;
  found = new Map();
  const add = (path, name, { __compat: compat, ...members }, depth) => {
    const word = name.replace(/_static$/, "");
    if (compat && !name.endsWith("_event")) found.set(word, [...(found.get(word) ?? []), { path: `${path}.${word}`, compat }]);
    if (depth > 0) for (const [member, entry] of Object.entries(members)) add(`${path}.${word}`, member, entry, depth - 1);
  };
  for (const [name, entry] of Object.entries(data.api)) add("api", name, entry, 1);
  for (const [name, entry] of Object.entries(data.javascript.builtins)) add("javascript.builtins", name, entry, 1);
  return found;
}

function isSupported({ support }) {
  return Object.entries(OLDEST).every(([browser, version]) =>
    [support[browser] ?? []].flat().some((one) => {
      const since = typeof one.version_added === "string" && one.version_added.replace("≤", "");
      return since && since !== "preview" && !one.flags && !one.version_removed && !one.alternative_name && compare(since, version) <= 0;
    }),
  );
}

function compare(one, other) {
  const [a, b] = [one, other].map((version) => version.split(".").map(Number));
  return a[0] - b[0] || (a[1] ?? 0) - (b[1] ?? 0);
}
