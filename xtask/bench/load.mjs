// The start of a page: cold, with nothing kept, and warm, with all that the browser and the app keep.

import { readFileSync } from "node:fs";
import { setTimeout as pause } from "node:timers/promises";
import { newPage, withBrowser } from "./browser.mjs";
import { kilobytes, median, megabytes, milliseconds, printTable, times } from "./figures.mjs";
import { measured } from "./machine.mjs";
import { DOOR, OVERVIEW, READ, openProvince } from "./province.mjs";
import { watchFrames, watchStart } from "./watch.mjs";

const COLD_RUNS = 3;
const WARM_RUNS = 7;
/** Slowed by as much as Lighthouse does for a phone. */
const SLOW = 4;

/** What can be used first, on a first visit and when coming back. */
const PAGES = {
  app: { title: "our app", cold: DOOR, warm: OVERVIEW, whole: READ, visit: openProvince },
  bare: { title: "bare Leptos", cold: "button", warm: "button", visit: settle },
  ag_grid: { title: "AG Grid, 10,000 rows", cold: ".ag-row .ag-cell", warm: ".ag-row .ag-cell", visit: settle },
};

export async function loadPart(sites) {
  const results = {};
  for (const [name, page] of Object.entries(PAGES)) {
    const colds = [];
    for (let run = 1; run <= COLD_RUNS; run += 1) {
      colds.push(await measured(`load, ${page.title}, cold ${run} of ${COLD_RUNS}`, () => cold(sites[name], page)));
    }
    const [first] = colds;
    const middle = (figure) => median(colds.map((result) => result[figure]));
    results[name] = {
      ...first,
      ...Object.fromEntries(["usable", "firstPaint", "largestPaint", "blocking", "opened", "sent"].map((figure) => [figure, middle(figure)])),
      ...(await warm(sites[name], page)),
    };
  }
  print(results);
  return results;
}

/** A first visit with a fresh profile. */
function cold(site, { cold: selector, warm: later }) {
  return withBrowser(async (context, { browser }) => {
    const { page, tools } = await newPage(context);
    await page.addInitScript(watchStart, { usable: selector });
    await page.addInitScript(watchFrames);
    site.taken();
    const result = await started(page, () => page.goto(site.address), site);
    if (later !== selector) result.opened = await opening(page, later);
    const { page: after, worker: ahead } = await settled(site);
    Object.assign(result, { after, ahead });
    result.memory = await rendererMemory(browser, tools);
    return result;
  });
}

/** From the click on the door of the province that the app brings along to its overview. */
async function opening(page, selector) {
  const shown = page.evaluate(
    ([selector]) => window.benchFrame("click", () => document.querySelector(selector)?.checkVisibility()),
    [selector],
  );
  await page.locator(DOOR).nth(1).click();
  return shown;
}

/** Second and later starts, with the processor as it is and slowed. */
function warm(site, { title, warm: usable, whole, visit }) {
  return withBrowser(async (context) => {
    const first = await newPage(context);
    await visit(first.page, site.address);
    await first.page.close();
    const { page, tools } = await newPage(context);
    await page.addInitScript(watchStart, { usable, whole });
    await started(page, () => page.goto(site.address));
    // Twice more, until the browser has compiled for keeps what it sees again and again.
    for (let run = 0; run < 2; run += 1) await restarted(page);
    const starts = async (label) => {
      const runs = [];
      for (let run = 1; run <= WARM_RUNS; run += 1) runs.push(await restarted(page));
      return measuredRuns(label, runs);
    };
    const fast = await measured(`load, ${title}, warm`, () => starts("warm"));
    await tools.send("Emulation.setCPUThrottlingRate", { rate: SLOW });
    const slow = await measured(`load, ${title}, warm, processor slowed`, () => starts("slow"));
    return { ...fast, ...slow };
  });
}

function measuredRuns(label, runs) {
  const middle = (figure) => median(runs.map((run) => run[figure]));
  return { [label]: middle("usable"), [`${label}Whole`]: middle("whole"), [`${label}Blocking`]: middle("blocking") };
}

async function restarted(page) {
  await pause(500);
  return started(page, () => page.reload());
}

/**
 * The figures of a start, once the page can be used and has come to rest. Until then nothing is asked of the page: what a
 * question brings along would take its time from the start that is measured.
 */
async function started(page, start, site) {
  const whole = page.waitForEvent("console", { predicate: (message) => message.text() === "bench: whole", timeout: 120_000 });
  await start();
  await whole;
  const sent = site?.taken().page;
  await pause(1000);
  const { tasks, ...seen } = await page.evaluate(() => window.benchSeen);
  const blocking = tasks
    .filter(({ startTime, duration }) => startTime + duration > seen.firstPaint)
    .reduce((sum, { duration }) => sum + Math.max(0, duration - 50), 0);
  return { ...seen, blocking, sent };
}

/** What has been sent since, once nothing more is asked for. */
async function settled(site) {
  const sum = { page: 0, worker: 0 };
  for (let quiet = 0; quiet < 3; ) {
    const { page, worker } = site.taken();
    sum.page += page;
    sum.worker += worker;
    quiet = page || worker ? 0 : quiet + 1;
    await pause(1000);
  }
  return sum;
}

async function settle(page, address) {
  await page.goto(address);
  await pause(3000);
}

/** Megabytes of the largest renderer, as Linux counts them: shared pages in parts. Elsewhere nothing is known. */
async function rendererMemory(browser, tools) {
  if (process.platform !== "linux") return undefined;
  await tools.send("HeapProfiler.collectGarbage");
  const { processInfo } = await (await browser.newBrowserCDPSession()).send("SystemInfo.getProcessInfo");
  const sizes = processInfo
    .filter(({ type }) => type === "renderer")
    .map(({ id }) => Number(readFileSync(`/proc/${id}/smaps_rollup`, "utf8").match(/^Pss:\s+(\d+)/m)[1]) / 1024);
  return Math.max(...sizes);
}

function print(results) {
  printTable(
    "Start: the first frame with content to use, from the beginning of the navigation (medians)",
    ["page", "sent", "then", "ahead", "first paint", "largest paint", "blocking", "cold", "province opened", "warm", "all read", "warm, slowed", "all read, slowed", "blocking, slowed", "memory"],
    Object.entries(results).map(([name, figures]) => [
      PAGES[name].title,
      ...["sent", "after", "ahead"].map((figure) => kilobytes(figures[figure])),
      ...["firstPaint", "largestPaint", "blocking", "usable", "opened", "warm", "warmWhole", "slow", "slowWhole", "slowBlocking"].map((figure) => milliseconds(figures[figure])),
      megabytes(figures.memory),
    ]),
  );
  console.log(`  Slowed: the processor ${SLOW} times. All read: our plan, too, is here; until then its overview is the one kept at the end of the last visit. Sent: until usable; then: to the settled page, ours with the province; ahead: to the service worker.`);
  const ratio = (other, figure) => times(results.app[figure] / results[other][figure]);
  for (const other of ["bare", "ag_grid"]) {
    console.log(`  ours to ${PAGES[other].title}: warm ${ratio(other, "warm")}, slowed ${ratio(other, "slow")}, cold ${ratio(other, "usable")}, sent ${times(results.app.sent / results[other].sent)}`);
  }
}
