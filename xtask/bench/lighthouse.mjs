// Lighthouse on the overview with the illustrative province, as it comes for a phone: a slow network and a slow
// processor, both worked out from a fast run.

import { chromium } from "playwright-core";
import lighthouse from "lighthouse";
import { start } from "./browser.mjs";
import { median, printTable } from "./figures.mjs";
import { measured } from "./machine.mjs";
import { openProvince } from "./province.mjs";

const RUNS = 5;
const CATEGORIES = ["performance", "accessibility", "best-practices", "seo"];
const TIMES = ["first-contentful-paint", "largest-contentful-paint", "total-blocking-time", "speed-index"];

/**
 * Two visits: one whose files come from the network though the plan is kept, as after an update, and one of somebody
 * who comes back to what the browser has kept.
 */
export async function lighthousePart({ app }) {
  const visits = {};
  for (const [visit, forgets] of [["files fetched", true], ["files kept", false]]) {
    visits[visit] = await audited(app.address, visit, forgets);
  }
  print(visits);
  return visits;
}

async function audited(address, visit, forgets) {
  const browser = await start();
  try {
    const driver = await chromium.connectOverCDP(`http://127.0.0.1:${browser.port}`);
    const [context] = driver.contexts();
    const page = await context.newPage();
    await openProvince(page, address);
    const tools = await context.newCDPSession(page);
    const runs = [];
    for (let run = 1; run <= RUNS; run += 1) {
      if (forgets) {
        // What Lighthouse would clear by itself, except for the plan.
        await page.goto("about:blank");
        await tools.send("Network.clearBrowserCache");
        await tools.send("Storage.clearDataForOrigin", {
          origin: new URL(address).origin,
          storageTypes: "service_workers,cache_storage,shader_cache",
        });
      }
      runs.push(await measured(`Lighthouse, ${visit}, ${run} of ${RUNS}`, () => once(address, browser.port)));
    }
    const middle = (part) => Object.fromEntries(Object.keys(runs[0][part]).map((name) => [name, median(runs.map((run) => run[part][name]))]));
    return {
      scores: middle("scores"),
      times: middle("times"),
      complaints: Object.fromEntries(runs.flatMap(({ complaints }) => complaints)),
      address: runs[0].address,
      version: runs[0].version,
    };
  } finally {
    await browser.end();
  }
}

async function once(address, port) {
  const { lhr } = await lighthouse(address, {
    port,
    logLevel: "silent",
    onlyCategories: CATEGORIES,
    disableStorageReset: true,
  });
  if (lhr.runtimeError) throw new Error(`Lighthouse: ${lhr.runtimeError.message}`);
  const complaints = CATEGORIES.flatMap((category) =>
    lhr.categories[category].auditRefs
      // What weighs nothing changes no score.
      .filter(({ id, weight }) => weight > 0 && lhr.audits[id].score !== null && lhr.audits[id].score < 1)
      .map(({ id }) => [`${category}: ${id}`, lhr.audits[id].displayValue ?? elements(lhr.audits[id])]),
  );
  return {
    scores: Object.fromEntries(CATEGORIES.map((name) => [name, Math.round(lhr.categories[name].score * 100)])),
    times: Object.fromEntries(TIMES.map((name) => [name, lhr.audits[name].numericValue])),
    complaints,
    address: lhr.finalDisplayedUrl,
    version: lhr.lighthouseVersion,
  };
}

/** The elements that an audit objects to. */
function elements(audit) {
  return (audit.details?.items ?? []).map(({ node }) => node?.snippet).filter(Boolean).slice(0, 3).join(" · ");
}

function print(visits) {
  const rows = Object.entries(visits).map(([visit, { scores, times }]) => [
    visit,
    ...CATEGORIES.map((name) => scores[name]),
    ...TIMES.map((name) => `${times[name].toFixed(0)} ms`),
  ]);
  const [{ version, address }] = Object.values(visits);
  printTable(
    `Lighthouse ${version}, mobile, median of ${RUNS}: ${new URL(address).hash || "the overview"}`,
    ["visit", ...CATEGORIES, "first paint", "largest paint", "blocking", "speed index"],
    rows,
  );
  for (const [visit, { complaints }] of Object.entries(visits)) {
    for (const [audit, detail] of Object.entries(complaints)) console.log(`  less than full, ${visit}: ${audit} ${detail}`);
  }
}
