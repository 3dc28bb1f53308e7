// How much a browser keeps: 264,000 values with authors and times, how long they take to open, and one more to be saved.

import { setTimeout as pause } from "node:timers/promises";
import { newPage, withBrowser } from "./browser.mjs";
import { median, milliseconds, printTable } from "./figures.mjs";
import { measured } from "./machine.mjs";
import { READ, untilKept } from "./province.mjs";
import { untilReady } from "./sheet.mjs";
import { watchStart } from "./watch.mjs";

/** UTF-16 units that browsers give a page. */
const ROOM = 5 * 1024 * 1024;
const OPENINGS = 5;
/** What the overview of such a plan shows, in which nothing needs attention. */
const HEADLINE = ".headline";

export async function storagePart(sites) {
  const results = await measured("storage, 264,000 values", () => withBrowser((context) => filled(context, sites.app.address)));
  print(results);
  return results;
}

async function filled(context, address) {
  const { page } = await newPage(context);
  const workbench = new URL("#/bench/storage", address).href;
  await page.goto(workbench);
  await untilReady(page);
  const fill = await pressed(page, "fill");
  await page.addInitScript(watchStart, { usable: HEADLINE, whole: READ });
  await page.goto(new URL("#/", address).href);
  // The settings say which plan is open; the browser keeps the files from now on.
  await pause(3000);
  const opened = [];
  for (let run = 0; run < OPENINGS; run += 1) {
    await untilKept(page);
    await page.reload();
    await page.waitForFunction(() => window.benchSeen?.whole !== undefined, undefined, { timeout: 120_000, polling: 50 });
    opened.push(await page.evaluate(() => window.benchSeen));
    await pause(1500);
  }
  const middle = (figure) => median(opened.map((seen) => seen[figure]));
  await page.goto(workbench);
  await untilReady(page);
  await page.waitForFunction(() => Number(document.getElementById("storage").dataset.values) > 0);
  const { values, changes, used } = await shown(page);
  const { saveMs, fault } = await pressed(page, "write");
  const quota = await page.evaluate(() => navigator.storage.estimate());
  return { values, changes, used, journal: quota.usage, fill: fill.time, seen: middle("usable"), opened: middle("whole"), save: Number(saveMs), fault };
}

/** Presses a button of the workbench, and gives what is shown once it is done. */
async function pressed(page, button) {
  const start = performance.now();
  await page.locator(`#${button}`).click();
  await page.waitForFunction(() => document.getElementById("storage").dataset.busy === "false", undefined, { timeout: 300_000 });
  const result = await shown(page);
  if (result.fault) throw new Error(`${button}: ${result.fault}`);
  return { ...result, time: performance.now() - start };
}

async function shown(page) {
  const { values, changes, used, saveMs, fault } = await page.locator("#storage").evaluate(({ dataset }) => ({ ...dataset }));
  return { values: Number(values), changes: Number(changes), used: Number(used), saveMs, fault };
}

function print({ values, changes, used, journal, fill, seen, opened, save }) {
  printTable(
    "A plan of five years at eleven units",
    ["values", "changes", "local storage", "of what browsers give", "all storage", "filled and saved", "overview as kept", "opened", "one edit saved"],
    [[values, changes, `${used} units`, `${((used / ROOM) * 100).toFixed(0)} %`, `${(journal / 1e6).toFixed(1)} MB`, milliseconds(fill), milliseconds(seen), milliseconds(opened), milliseconds(save)]],
  );
}
