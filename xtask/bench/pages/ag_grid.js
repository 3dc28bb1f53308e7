// AG Grid Community with the same plan: the sums are a row pinned above the others.

import { AllCommunityModule, ModuleRegistry, createGrid } from "ag-grid-community";
import { COLUMNS, INPUTS, decimals, derive, ready, rows, totals } from "./plan.js";

ModuleRegistry.registerModules([AllCommunityModule]);
const plan = rows().map(derive);
const grid = createGrid(document.getElementById("table"), {
  columnDefs: COLUMNS.map((column) => ({
    field: column,
    width: 104,
    cellDataType: false,
    editable: ({ node }) => !node.rowPinned && INPUTS.includes(column),
    valueParser: ({ newValue }) => Number(newValue),
    ...(["ratio", "yoy"].includes(column) && { valueFormatter: ({ value }) => decimals(value) }),
  })),
  rowData: plan,
  pinnedTopRowData: [totals(plan)],
  animateRows: false,
  onCellValueChanged({ data, node }) {
    derive(data);
    grid.refreshCells({ rowNodes: [node] });
    grid.setGridOption("pinnedTopRowData", [totals(plan)]);
  },
  onFirstDataRendered: ready,
});
