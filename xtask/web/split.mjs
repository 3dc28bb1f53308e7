// Cuts the wasm at the seams that src/app/loading marks: what only a later page needs is fetched with that page.
// Works on what the compiler has written, with its relocations, and lets wasm-bindgen see only the first part.

import { execFileSync } from "node:child_process";
import { cpSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/** The profile's own wasm: Trunk hands on only what wasm-bindgen has made of it. */
function compiled(release) {
  const target = process.env.CARGO_TARGET_DIR ?? "target";
  return join(target, "wasm32-unknown-unknown", release ? "release" : "debug", "muctieu.wasm");
}

/**
 * Puts the parts into `staging` in place of Trunk's files: the first part under the name of its `wasm`, `muctieu.js` for its
 * `glue`; the later parts keep the names that their loader knows. Returns the names of the later parts, and those
 * that the doors are in.
 */
export function split({ staging, release, glue, wasm }) {
  const work = join(staging, "split");
  rmSync(work, { recursive: true, force: true });
  mkdirSync(work);
  run("wasm-split-cli", ["--target", "web", "--out-name", "muctieu", compiled(release), work]);
  run("wasm-bindgen", [
    ...["--target", "web", "--no-typescript", "--keep-lld-exports", "--out-name", "muctieu", "--out-dir", join(work, "main")],
    join(work, "muctieu.wasm"),
  ]);
  const later = readdirSync(work).filter((name) => /^(split|chunk)_.*\.wasm$/.test(name));
  for (const name of later) renameSync(join(work, name), join(staging, name));
  // The loader of the later parts asks the glue for what they share, and the glue asks the loader for them.
  writeFileSync(join(staging, "muctieu.js"), readFileSync(join(work, "main/muctieu.js")));
  writeFileSync(join(staging, "__wasm_split.js"), readFileSync(join(work, "__wasm_split.js")));
  rmSync(join(staging, glue));
  rmSync(join(staging, "snippets"), { recursive: true, force: true });
  cpSync(join(work, "main/snippets"), join(staging, "snippets"), { recursive: true });
  writeFileSync(join(staging, wasm), readFileSync(join(work, "main/muctieu_bg.wasm")));
  rmSync(work, { recursive: true, force: true });
  return { later, doors: partsOf("first", readFileSync(join(staging, "__wasm_split.js"), "utf8")) };
}

/** The files that a seam needs: its own, and those that it shares with others. */
function partsOf(seam, loader) {
  const [, shared] = loader.match(new RegExp(`__wasm_split_load_${seam}\\b[\\s\\S]*?, \\[([^\\]]*)\\]`)) ?? [];
  if (shared === undefined) throw new Error(`The loader should have a seam ${seam}.`);
  return [`split_${seam}`, ...(shared.match(/chunk_\d+/g) ?? [])];
}

function run(program, args) {
  execFileSync(program, args, { stdio: ["ignore", "inherit", "inherit"], env: { ...process.env, RUST_LOG: "error" } });
}
