// A table of 10,000 rows and 12 columns: how soon an edit is on the screen, and how smoothly it scrolls.

import { setTimeout as pause } from "node:timers/promises";
import { newPage, withBrowser } from "./browser.mjs";
import { median, milliseconds, printTable, quantile, times } from "./figures.mjs";
import { measured } from "./machine.mjs";
import { watchFrames } from "./watch.mjs";

const EDITS = 50;
const WARM_UP = 5;
const ROWS_IN_VIEW = 12;
const SCROLLS = 3;
const DISTANCE = 20_000;
const SPEED = 4000;

const own = { cell: (row, column) => `[data-row="${row}"] [data-col="${column}"]`, total: "#total", scroller: "#sheet" };

/** Where each table has its cells; `selects` where a click opens a field whose content is not selected. */
export const TABLES = {
  app: { ...own, title: "our app", path: "#/bench/sheet" },
  floor: { ...own, title: "hand-written floor" },
  tabulator: {
    title: "Tabulator",
    cell: (row, column) => `.tabulator-table > .tabulator-row:nth-child(${row + 1}) > [tabulator-field="${column}"]`,
    total: '.tabulator-calcs [tabulator-field="actual"]',
    scroller: ".tabulator-tableholder",
    selects: true,
  },
  ag_grid: {
    title: "AG Grid",
    cell: (row, column) => `.ag-row[row-index="${row}"] [col-id="${column}"]`,
    total: '.ag-row[row-index="t-0"] [col-id="actual"]',
    scroller: ".ag-body-viewport, .ag-grid-viewport, .ag-center-cols-viewport",
  },
  handsontable: {
    title: "Handsontable + HyperFormula",
    // The first line is the sums', and the first heads are the columns'.
    cell: (row, column) => `.ht_master tbody > tr:nth-child(${row + 2}) > td:nth-of-type(${COLUMNS.indexOf(column) + 1})`,
    total: `.ht_clone_top tbody > tr:first-child > td:nth-of-type(9)`,
    scroller: ".ht_master .wtHolder",
  },
};
const COLUMNS = ["id", "name", "target", "prev", "q1", "q2", "q3", "q4", "actual", "ratio", "yoy", "status"];

export async function sheetPart(sites) {
  const results = {};
  const faults = [];
  for (const [name, table] of Object.entries(TABLES)) {
    try {
      results[name] = await withBrowser((context) => both(context, sites[name].address, table));
    } catch (error) {
      faults.push(`${table.title}: ${error.message.split("\n")[0]}`);
    }
  }
  print(results);
  for (const fault of faults) console.log(`  not measured: ${fault}`);
  return results;
}

async function both(context, address, table) {
  const { page, tools } = await newPage(context);
  await page.addInitScript(watchFrames);
  await page.goto(new URL(table.path ?? "", address).href);
  await untilReady(page);
  await pause(1500);
  const edits = await measured(`sheet, ${table.title}, ${EDITS} edits`, () => edited(page, table));
  const scrolls = [];
  for (let run = 1; run <= SCROLLS; run += 1) {
    scrolls.push(await measured(`sheet, ${table.title}, scroll ${run} of ${SCROLLS}`, () => scrolled(page, tools, table, run)));
  }
  return { ...edits, frames: median(scrolls) };
}

/** Pages say that they can be measured; one that never does is perhaps not in this build. */
export async function untilReady(page) {
  await page.locator("[data-ready]").first().waitFor({ state: "attached", timeout: 45_000 });
}

async function edited(page, table) {
  const durations = [];
  let wrong = 0;
  for (let edit = -WARM_UP; edit < EDITS; edit += 1) {
    const row = (edit + WARM_UP) % ROWS_IN_VIEW;
    const before = await shown(page, table, row);
    // Far enough from what is there for any rounding on the screen.
    const value = before.q1 < 250 ? 300 + ((edit + WARM_UP) * 37) % 90 : 50 + ((edit + WARM_UP) * 37) % 90;
    await page.locator(table.cell(row, "q1")).first().click();
    if (table.selects) await page.keyboard.press("Control+A");
    await page.keyboard.type(String(value));
    const painted = page.evaluate(
      ([ratio, total]) => {
        const text = (selector) => document.querySelector(selector)?.textContent;
        const [oldRatio, oldTotal] = [text(ratio), text(total)];
        return window.benchFrame("keydown", () => text(ratio) !== oldRatio && text(total) !== oldTotal);
      },
      [table.cell(row, "ratio"), table.total],
    );
    // Until the page is listening: what comes next on the same line is handled after it.
    await page.evaluate(() => undefined);
    await page.keyboard.press("Enter");
    const duration = await Promise.race([painted, pause(10_000).then(() => undefined)]);
    if (duration === undefined) throw new Error(`an edit of row ${row} did not show within ten seconds`);
    await pause(120);
    const after = await shown(page, table, row);
    const ratio = (value + before.q2 + before.q3 + before.q4) / before.target;
    if (Math.abs(after.ratio - ratio) > 0.006 || after.total - before.total !== value - before.q1) wrong += 1;
    if (edit >= 0) durations.push(duration);
  }
  if (wrong) throw new Error(`${wrong} of ${EDITS + WARM_UP} edits showed a wrong ratio or total`);
  return { edit: median(durations), edit95: quantile(durations, 0.95), durations };
}

/** The numbers on the screen, whatever their marks. */
async function shown(page, table, row) {
  const columns = ["target", "q1", "q2", "q3", "q4", "ratio"];
  const texts = await page.evaluate(
    (selectors) => selectors.map((selector) => document.querySelector(selector)?.textContent ?? ""),
    [...columns.map((column) => table.cell(row, column)), table.total],
  );
  const whole = (text) => Number(text.replace(/[^\d-]/g, "") || NaN);
  const part = (text) => Number(text.replace(",", ".").replace(/[^\d.-]/g, "") || NaN) / (text.includes("%") ? 100 : 1);
  return Object.fromEntries([...columns, "total"].map((column, place) => [column, (column === "ratio" ? part : whole)(texts[place])]));
}

/** Frames a second while the table moves under a scroll gesture. */
async function scrolled(page, tools, { scroller }, run) {
  const place = await page.evaluate((scroller) => {
    const boxes = [...document.querySelectorAll(scroller)];
    const box = boxes.find(({ scrollHeight, clientHeight }) => scrollHeight > clientHeight + 100);
    const frames = [];
    window.benchFrames = frames;
    const note = (time) => {
      if (window.benchFrames !== frames) return;
      frames.push([time, box.scrollTop]);
      requestAnimationFrame(note);
    };
    requestAnimationFrame(note);
    const { x, y, width, height } = box.getBoundingClientRect();
    return { x: Math.round(x + Math.min(width, innerWidth) / 2), y: Math.round(y + Math.min(height, innerHeight - y) / 2) };
  }, scroller);
  await pause(300);
  await tools.send("Input.synthesizeScrollGesture", {
    ...place,
    yDistance: run % 2 ? -DISTANCE : DISTANCE,
    speed: SPEED,
    gestureSourceType: "mouse",
    preventFling: true,
  });
  const frames = await page.evaluate(() => {
    const frames = window.benchFrames;
    window.benchFrames = undefined;
    return frames;
  });
  const first = frames.findIndex(([, top]) => top !== frames[0][1]);
  const last = frames.findLastIndex(([, top]) => top !== frames.at(-1)[1]) + 1;
  const moved = Math.abs(frames.at(-1)[1] - frames[0][1]);
  if (first < 0 || moved < 0.9 * DISTANCE) throw new Error(`the table moved by ${moved} pixels instead of ${DISTANCE}`);
  return ((last - first) * 1000) / (frames[last][0] - frames[first][0]);
}

function print(results) {
  const { app, floor } = results;
  printTable(
    `A table of 10,000 × 12: from Enter to the painted ratio and total, ${EDITS} edits; frames a second while scrolling`,
    ["table", "edit", "95th", "to the floor", "ours to it", "frames"],
    Object.entries(results).map(([name, { edit, edit95, frames }]) => [
      TABLES[name].title,
      milliseconds(edit),
      milliseconds(edit95),
      times(edit / floor?.edit),
      times(app?.edit / edit),
      frames.toFixed(1),
    ]),
  );
}
