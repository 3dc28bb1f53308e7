// Judging 400 indicators at 11 units over 60 months, natively and in the browser, each beside a plain loop over bare numbers
// that does the same arithmetic and must come to the same counts.

import { execFileSync } from "node:child_process";
import { newPage, withBrowser } from "./browser.mjs";
import { milliseconds, printTable, times } from "./figures.mjs";
import { measured } from "./machine.mjs";
import { untilReady } from "./sheet.mjs";

export async function judgePart(sites) {
  const results = {
    native: await measured("judging, natively", () => natively()),
    browser: await measured("judging, in the browser", () => withBrowser((context) => inBrowser(context, sites.app.address))),
  };
  print(results);
  for (const [where, { judged, counted, countedByLoop }] of Object.entries(results)) {
    if (judged !== 1) throw new Error(`${where}: one edit judged ${judged} indicators`);
    if (countedByLoop && String(counted) !== String(countedByLoop)) throw new Error(`${where}: ${counted} by the rules, ${countedByLoop} by the loop`);
  }
  return results;
}

/** The program compares its counts with those of its loop itself. */
function natively() {
  const program = ["run", "--quiet", "--profile", "measure", "--package", "native-bench"];
  return JSON.parse(execFileSync("cargo", program, { encoding: "utf8", stdio: ["ignore", "pipe", "inherit"] }));
}

async function inBrowser(context, address) {
  const { page } = await newPage(context);
  await page.goto(new URL("#/bench/judge", address).href);
  await untilReady(page);
  const ours = await page.locator("#judge").evaluate(({ dataset }) => ({ ...dataset }));
  const plain = await page.evaluate(plainLoop);
  const [statuses, explained, edit, judged] = ["statuses", "explained", "edit", "judged"].map((name) => Number(ours[name]));
  return { statuses, explained, edit, judged, counted: JSON.parse(ours.counted), ...plain };
}

/** The same figures, as src/plan/made_up.rs makes them, and their statuses. Runs in the page. */
function plainLoop() {
  const [INDICATORS, UNITS, YEARS, START] = [400, 11, 5, 500];
  let state = 12_345;
  const below = (end) => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) & 0x7fffffff;
    return (state >>> 8) % end;
  };
  const goals = new Float64Array(INDICATORS * UNITS * YEARS);
  const values = new Float64Array(INDICATORS * UNITS * YEARS * 12);
  const statuses = new Uint8Array(values.length);
  for (let place = 0; place < INDICATORS * UNITS; place += 1) {
    const kind = Math.trunc(place / UNITS) % 4;
    for (let year = place * YEARS; year < (place + 1) * YEARS; year += 1) {
      const goal = (goals[year] = 1200 + below(10_800));
      let total = 0;
      for (let month = 1; month <= 12; month += 1) {
        const share = 70 + below(60);
        const value = kind === 3 ? START + Math.trunc(((goal - START) * month * share) / 1200) : Math.trunc((goal * share) / 1200);
        total += value;
        values[year * 12 + month - 1] = kind === 2 ? total : value;
      }
    }
  }
  const judge = (place, counted) => {
    const kind = Math.trunc(place / UNITS) % 4;
    const start = kind === 3 ? START : 0;
    for (let year = place * YEARS; year < (place + 1) * YEARS; year += 1) {
      const goal = goals[year] - start;
      let sum = 0;
      for (let month = 1; month <= 12; month += 1) {
        const cell = year * 12 + month - 1;
        sum = kind < 2 ? sum + values[cell] : values[cell] - start;
        const [above, due] = [sum * 12, goal * month];
        const status = above >= due ? 0 : above * 100 >= due * 95 ? 1 : above * 100 >= due * 85 ? 2 : 3;
        statuses[cell] = status;
        counted[status] += 1;
      }
    }
  };
  const all = () => {
    const counted = new Float64Array(4);
    for (let place = 0; place < INDICATORS * UNITS; place += 1) judge(place, counted);
    return counted;
  };
  const median = (runs, many, work) => {
    const spans = Array.from({ length: runs }, () => {
      const start = performance.now();
      for (let time = 0; time < many; time += 1) work(time);
      return (performance.now() - start) / many;
    });
    return spans.sort((a, b) => a - b)[Math.trunc(runs / 2)];
  };
  const counted = all();
  const spare = new Float64Array(4);
  return {
    loop: median(11, 5, all),
    editLoop: median(11, 1000, (time) => judge(time % (INDICATORS * UNITS), spare)),
    countedByLoop: [...counted],
  };
}

function print(results) {
  const rows = Object.entries(results).flatMap(([where, { statuses, loop, explained, edit, editLoop, judged }]) => [
    [where, "264,000 statuses", milliseconds(statuses), milliseconds(loop), times(statuses / loop)],
    [where, "4,400 with explanations", milliseconds(explained), "", ""],
    [where, `one edit, ${judged} of 400 judged`, milliseconds(edit), milliseconds(editLoop), times(edit / editLoop)],
  ]);
  printTable("Judging 400 indicators at 11 units over 60 months", ["where", "what", "ours", "plain loop", "ratio"], rows);
}
