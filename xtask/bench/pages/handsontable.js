// Handsontable with HyperFormula and the same plan: all that follows is a formula, as in a spreadsheet.

import Handsontable from "handsontable";
import { registerAllModules } from "handsontable/registry";
import "handsontable/styles/handsontable.min.css";
import "handsontable/styles/ht-theme-main.min.css";
import { HyperFormula } from "hyperformula";
import { COLUMNS, COUNT, INPUTS, STATUSES, decimals, ready, rows } from "./plan.js";

registerAllModules();
const [behind, atRisk, onTrack, exceeded] = STATUSES.map((status) => `"${status}"`);
// The first row of the sheet holds the sums, so a plan's row stands two below its index.
const last = COUNT + 1;
const sums = ["", "Tổng", `=SUM(C2:C${last})`, `=SUM(D2:D${last})`, "", "", "", "", `=SUM(I2:I${last})`, "=I1/C1", "=I1/D1-1", `=COUNTIF(L2:L${last},${behind})`];
const lines = rows().map(({ id, name, ...given }, index) => {
  const row = index + 2;
  return [
    ...[id, name, ...INPUTS.map((input) => given[input])],
    ...[`=SUM(E${row}:H${row})`, `=I${row}/C${row}`, `=I${row}/D${row}-1`],
    `=IF(J${row}>=1,${exceeded},IF(J${row}>=0.9,${onTrack},IF(J${row}>=0.7,${atRisk},${behind})))`,
  ];
});
const shortened = (_table, cell, _row, _column, _name, value) => {
  cell.textContent = typeof value === "number" ? decimals(value) : value;
  return cell;
};
new Handsontable(document.getElementById("table"), {
  data: [sums, ...lines],
  colHeaders: COLUMNS,
  columns: COLUMNS.map((column) => {
    if (INPUTS.includes(column)) return { type: "numeric" };
    return ["ratio", "yoy"].includes(column) ? { renderer: shortened, readOnly: true } : {};
  }),
  colWidths: 104,
  width: "100%",
  height: "100%",
  fixedRowsTop: 1,
  themeName: "ht-theme-main",
  formulas: { engine: HyperFormula, sheetName: "Plan" },
  // The library's own word for a use that sells nothing.
  licenseKey: "non-commercial-and-evaluation",
});
ready();
