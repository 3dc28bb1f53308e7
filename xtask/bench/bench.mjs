// Measures the built app and what it is compared with, side by side: `cargo xtask bench` runs this.

import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import { cpus } from "node:os";
import { join } from "node:path";
import { execFileSync } from "node:child_process";
import { program } from "./browser.mjs";
import { verdicts } from "./budgets.mjs";
import { percent, printTable } from "./figures.mjs";
import { record } from "./machine.mjs";
import { serve } from "./server.mjs";

const PARTS = {
  load: async (sites) => (await import("./load.mjs")).loadPart(sites),
  sheet: async (sites) => (await import("./sheet.mjs")).sheetPart(sites),
  engine: async (sites) => (await import("./engine.mjs")).enginePart(sites),
  judge: async (sites) => (await import("./judge.mjs")).judgePart(sites),
  storage: async (sites) => (await import("./storage.mjs")).storagePart(sites),
  lighthouse: async (sites) => (await import("./lighthouse.mjs")).lighthousePart(sites),
};

// The build with the pages that these parts drive; the others measure what users have.
const ON_WORKBENCH = ["sheet", "engine", "judge", "storage"];

const [app, workbench, pages, out, ...chosen] = process.argv.slice(2);
const wanted = chosen.length ? chosen : Object.keys(PARTS);
const folders = { app, workbench, ...Object.fromEntries(["bare", "floor", "tabulator", "ag_grid", "handsontable", "hyperformula"].map((name) => [name, join(pages, name)])) };

console.log(`  ${cpus()[0].model}, ${cpus().length} cores; ${version()}; Node.js ${process.version}`);
console.log("  Data sets: province-2025 for starts and Lighthouse, the province that the app brings along behind its door, 400 × 11 × 5 made-up series.");
const sites = {};
for (const [name, folder] of Object.entries(folders).filter(([, folder]) => existsSync(folder))) sites[name] = await serve(folder, join(out, "compressed"));
const results = {};
const faults = [];
for (const part of wanted) {
  try {
    results[part] = await PARTS[part](ON_WORKBENCH.includes(part) ? { ...sites, app: sites.workbench } : sites);
  } catch (error) {
    // The other parts are still worth measuring.
    faults.push(`${part}: ${error.message.split("\n")[0]}`);
    console.error(`  ${part} could not be measured: ${error.stack}`);
  }
}
for (const site of Object.values(sites)) await site.stop();

const judged = verdicts(results);
if (judged.length) {
  printTable("Budgets", ["what", "seen", "budget", ""], judged.map(({ what, seen, budget, met }) => [what, seen, budget, met ? "met" : "MISSED"]));
}
printMachine();
mkdirSync(out, { recursive: true });
writeFileSync(join(out, "results.json"), JSON.stringify({ results, judged, record }, null, 1));

const missed = judged.filter(({ met }) => !met);
for (const { what, seen, budget, how } of missed) console.error(`✗ ${what}: ${seen}, budget ${budget}. ${how}`);
for (const fault of faults) console.error(`✗ ${fault}`);
process.exit(missed.length || faults.length ? 1 : 0);

/** Whether the figures can be trusted: others on the machine make all of them worse, though not all alike. */
function printMachine() {
  const others = record.map(({ others }) => others).filter((share) => share !== undefined);
  const busy = record.filter(({ calm }) => !calm).length;
  const share = others.length ? `; others used ${percent(others.reduce((sum, part) => sum + part, 0) / others.length)} of the processor meanwhile, ${percent(Math.max(...others))} at most` : "";
  console.log(`\n${record.length} measurements, ${busy} of them begun on a busy machine${share}.`);
  if (busy || others.some((part) => part > 0.12)) console.log("Taken on a busy machine: repeat it on a calm one before believing a figure.");
}

function version() {
  return execFileSync(program(), ["--version"], { encoding: "utf8", stdio: ["ignore", "pipe", "ignore"] }).split(" built")[0].trim();
}
