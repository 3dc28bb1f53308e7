// Lists the software of others that is shipped with the app, with the text of every licence, as licences ask for.

import { execFileSync } from "node:child_process";
import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { dirname, join } from "node:path";

/** `{ name, version, licence, texts }` of everything in the wasm and of the packages of npm, by name. */
export function shipped() {
  const list = [...crates(), ...["echarts", "zrender", "tslib", "fflate"].map(npmPackage)];
  return list.sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0));
}

/** One file for people: the list, then every text once with the names of what it covers. */
export function asText(list) {
  const texts = new Map();
  for (const { name, version, texts: own } of list) {
    for (const text of own) texts.set(text, [...(texts.get(text) ?? []), `${name} ${version}`]);
  }
  const lines = list.map(({ name, version, licence }) => `${name} ${version}: ${licence}`);
  const rule = "=".repeat(80);
  const blocks = [...texts].map(([text, names]) => `${rule}\n${names.join(", ")}\n${rule}\n\n${text.trim()}\n`);
  return `Software of others in this app\n\n${lines.join("\n")}\n\n${blocks.join("\n")}`;
}

/** Crates that are linked into the wasm: what the app depends on, without what only runs while it is built. */
function crates() {
  const options = ["metadata", "--format-version", "1", "--locked", "--filter-platform", "wasm32-unknown-unknown"];
  const output = execFileSync("cargo", options, { encoding: "utf8", maxBuffer: 1 << 28, stdio: ["ignore", "pipe", "ignore"] });
  const { packages, resolve } = JSON.parse(output);
  const byId = new Map(packages.map((one) => [one.id, one]));
  const nodes = new Map(resolve.nodes.map((node) => [node.id, node]));
  const own = packages.find(({ name }) => name === "muctieu").id;
  const isMacro = (id) => byId.get(id).targets.some(({ kind }) => kind.includes("proc-macro"));
  const seen = new Set();
  const visit = (id) => {
    if (seen.has(id) || isMacro(id)) return;
    seen.add(id);
    for (const { pkg, dep_kinds } of nodes.get(id).deps) {
      if (dep_kinds.some(({ kind }) => kind === null)) visit(pkg);
    }
  };
  visit(own);
  seen.delete(own);
  const list = [...seen].map((id) => {
    const { name, version, license, authors, manifest_path } = byId.get(id);
    const texts = textsIn(dirname(manifest_path));
    return { name, version, licence: license ?? "see its text", texts: texts.length ? texts : [mit(name, license, authors)] };
  });
  return [...list, standardLibrary()];
}

/** The usual text, for a package that names the licence and does not bring it along. */
function mit(name, licence, authors) {
  if (!licence?.includes("MIT")) throw new Error(`${name} should come with its licence, ${licence}`);
  const owner = authors.length ? authors.join(", ") : `the authors of ${name}`;
  return readFileSync("LICENSE-MIT", "utf8").replace(/^Copyright.*$/m, `Copyright (c) ${owner}`);
}

function standardLibrary() {
  const run = (...options) => execFileSync("rustc", options, { encoding: "utf8" }).trim();
  const folder = join(run("--print", "sysroot"), "share/doc/rust");
  // The folder also holds the texts of the compiler's own dependencies, which are not shipped.
  const texts = ["LICENSE-APACHE", "LICENSE-MIT"]
    .map((name) => join(folder, name))
    .filter((path) => existsSync(path))
    .map((path) => readFileSync(path, "utf8"));
  return { name: "Rust standard library", version: run("--version").split(" ")[1], licence: "MIT OR Apache-2.0", texts };
}

function npmPackage(name) {
  const folder = join("node_modules", name);
  const { version, license } = JSON.parse(readFileSync(join(folder, "package.json"), "utf8"));
  const texts = textsIn(folder);
  if (texts.length === 0) throw new Error(`${name} should come with its licence`);
  return { name, version, licence: license, texts };
}

function textsIn(folder) {
  const isLicence = (file) => /^(licenses?[/\\])?(licen[cs]e|copying|copyright|notice|unlicense)[-.\w]*$/i.test(file);
  const names = [folder, join(folder, "licenses")].flatMap((place) =>
    existsSync(place) ? readdirSync(place).map((name) => join(place, name)) : [],
  );
  return names
    .filter((path) => isLicence(path.slice(folder.length + 1)) && statSync(path).isFile())
    .sort()
    .map((path) => readFileSync(path, "utf8").replaceAll("\r\n", "\n"));
}
