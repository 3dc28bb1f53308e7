// HyperFormula without a table: every formula of every row is worked out again when the factor that all depend on
// changes. Says what it took in the same attributes as the app's page.

import { HyperFormula } from "hyperformula";
import { COUNT, chance } from "./plan.js";

const MONTHS = 12;
/** Months of the year that have passed. */
const ELAPSED = 9;
const DUE = ELAPSED / MONTHS;
const RUNS = 7;

// Columns: the plan, a year of actuals, the year before, then what follows from them.
const ACTUAL = 1;
const BEFORE = ACTUAL + MONTHS;
const RUNNING = BEFORE + MONTHS;
const [OF_PLAN, OF_LAST_YEAR, STATUS, RATE] = [0, 1, 2, 3].map((place) => RUNNING + MONTHS + place);

const next = chance();
const lines = Array.from({ length: COUNT }, (_, index) => {
  const plan = 100 + Math.floor(next() * 900);
  const actual = months(() => Math.floor((next() * plan) / 5));
  const before = months(() => Math.floor((next() * plan) / 6) + 1);
  const at = (column) => `${letters(column)}${index + 1}`;
  const now = at(RUNNING + ELAPSED - 1);
  return [
    ...[plan, ...actual, ...before],
    ...months((month) => `=${month ? `${at(RUNNING + month - 1)}+` : ""}${at(ACTUAL + month)}*Factor!$A$1`),
    `=${now}/A${index + 1}`,
    `=${now}/SUM(${at(BEFORE)}:${at(BEFORE + ELAPSED - 1)})-1`,
    `=IF(${at(OF_PLAN)}>=1,3,IF(${at(OF_PLAN)}>=${DUE},2,IF(${at(OF_PLAN)}>=${0.8 * DUE},1,0)))`,
    `=${now}/${ELAPSED}*${MONTHS}`,
  ];
});
const book = HyperFormula.buildFromSheets({ Plan: lines, Factor: [[1]] }, { licenseKey: "gpl-v3" });
const plan = book.getSheetId("Plan");
const factor = { sheet: book.getSheetId("Factor"), row: 0, col: 0 };

const durations = [];
for (let run = 0; run <= RUNS; run += 1) {
  await new Promise((resolve) => setTimeout(resolve));
  const began = performance.now();
  book.setCellContents(factor, 1 + (run + 1) / 100);
  durations.push(performance.now() - began);
}
// The first run is for the compiler.
durations.shift();
durations.sort((a, b) => a - b);
book.setCellContents(factor, 1);
// As the app sums up: whole figures, shares in parts of ten thousand.
const SHARE = 10_000;
let checksum = 0;
for (let row = 0; row < COUNT; row += 1) {
  const value = (col) => book.getCellValue({ sheet: plan, row, col });
  checksum += Math.round(value(OF_PLAN) * SHARE) + Math.round((value(OF_LAST_YEAR) + 1) * SHARE) + Math.round(value(RATE)) + value(STATUS);
  for (let month = 0; month < MONTHS; month += 1) checksum += value(RUNNING + month);
}

const shown = document.getElementById("table");
shown.id = "engine";
Object.assign(shown.dataset, { rows: COUNT, recomputeMs: durations[Math.floor(RUNS / 2)], checksum });
document.documentElement.dataset.ready = "";

function months(value) {
  return Array.from({ length: MONTHS }, (_, month) => value(month));
}

function letters(column) {
  return column < 26 ? String.fromCharCode(65 + column) : letters(Math.floor(column / 26) - 1) + letters(column % 26);
}
