// Tabulator with the same plan: its own sums above the rows, what follows from a row worked out when a cell changes.

import { TabulatorFull } from "tabulator-tables";
import "tabulator-tables/dist/css/tabulator.min.css";
import { COLUMNS, INPUTS, decimals, derive, ready, rows } from "./plan.js";

const special = {
  ratio: { formatter: (cell) => decimals(cell.getValue()) },
  yoy: { formatter: (cell) => decimals(cell.getValue()) },
  target: { topCalc: "sum" },
  actual: { topCalc: "sum" },
};
const table = new TabulatorFull("#table", {
  data: rows().map(derive),
  index: "id",
  height: "100vh",
  columns: COLUMNS.map((column) => ({
    title: column,
    field: column,
    width: 104,
    ...(INPUTS.includes(column) && { editor: "input", mutatorEdit: Number }),
    ...special[column],
  })),
});
table.on("cellEdited", (cell) => {
  const row = cell.getRow();
  const { id, actual, ratio, yoy, status } = derive({ ...row.getData() });
  row.update({ id, actual, ratio, yoy, status });
});
table.on("tableBuilt", ready);
