// The floor: what a table costs when nothing is in the way. Columns of numbers, rows that exist only while they can be
// seen, and text nodes that are touched only where their text changes.

import { COLUMNS, COUNT, INPUTS, STATUSES, decimals, ready, rows, statusAt } from "./plan.js";

const HEIGHT = 24;
const WIDTH = 104;
const AHEAD = 4;

const plan = rows();
const inputs = Object.fromEntries(INPUTS.map((name) => [name, Float64Array.from(plan, (row) => row[name])]));
const actual = new Float64Array(COUNT);
const ratio = new Float64Array(COUNT);
const change = new Float64Array(COUNT);
const status = new Uint8Array(COUNT);
const sum = { target: 0, prev: 0, actual: 0, behind: 0 };

function recompute() {
  const { target, prev, q1, q2, q3, q4 } = inputs;
  sum.target = sum.prev = sum.actual = sum.behind = 0;
  for (let row = 0; row < COUNT; row += 1) {
    const value = q1[row] + q2[row] + q3[row] + q4[row];
    actual[row] = value;
    ratio[row] = value / target[row];
    change[row] = value / prev[row] - 1;
    status[row] = statusAt(ratio[row]);
    sum.target += target[row];
    sum.prev += prev[row];
    sum.actual += value;
    if (status[row] === 0) sum.behind += 1;
  }
}

/** The texts of a row, in the order of the columns. */
function texts(row) {
  const given = INPUTS.map((name) => String(inputs[name][row]));
  return [String(row + 1), plan[row].name, ...given, String(actual[row]), decimals(ratio[row]), decimals(change[row]), STATUSES[status[row]]];
}

function sumTexts() {
  const { target, prev, actual, behind } = sum;
  return ["", "Tổng", String(target), String(prev), "", "", "", "", String(actual), decimals(actual / target), decimals(actual / prev - 1), String(behind)];
}

/** A line of cells, with its text nodes at hand. */
function line(className) {
  const element = document.createElement("div");
  element.className = className;
  const nodes = COLUMNS.map((column) => {
    const cell = document.createElement("span");
    cell.dataset.col = column;
    element.append(cell);
    return cell.appendChild(document.createTextNode(""));
  });
  return { element, nodes, row: -1 };
}

function write({ nodes }, values) {
  for (let column = 0; column < nodes.length; column += 1) {
    if (nodes[column].data !== values[column]) nodes[column].data = values[column];
  }
}

const style = document.createElement("style");
style.textContent = `
  body { margin: 0; font: 14px sans-serif; }
  .line { display: flex; height: ${HEIGHT}px; }
  .line > span { flex: none; box-sizing: border-box; width: ${WIDTH}px; padding: 2px 6px; overflow: hidden; white-space: nowrap; contain: strict; border-bottom: 1px solid #ddd; }
  #sheet { position: absolute; inset: ${2 * HEIGHT}px 0 0; overflow: auto; contain: strict; }
  #rows { position: relative; height: ${COUNT * HEIGHT}px; width: ${COLUMNS.length * WIDTH}px; contain: strict; }
  #rows > .line { position: absolute; top: 0; left: 0; will-change: transform; }
  input { position: absolute; box-sizing: border-box; width: ${WIDTH}px; height: ${HEIGHT}px; font: inherit; }
`;
document.head.append(style);

const head = line("line");
write(head, COLUMNS);
const foot = line("line");
foot.nodes[COLUMNS.indexOf("actual")].parentNode.id = "total";
const sheet = document.createElement("div");
sheet.id = "sheet";
sheet.tabIndex = 0;
const body = document.createElement("div");
body.id = "rows";
sheet.append(body);
document.body.append(head.element, foot.element, sheet);

const pool = Array.from({ length: Math.ceil(sheet.clientHeight / HEIGHT) + 2 * AHEAD }, () => line("line"));
body.append(...pool.map(({ element }) => element));

/** Shows the rows in view. A row keeps its elements while it stays in view. */
function paint(changed) {
  const first = Math.max(0, Math.floor(sheet.scrollTop / HEIGHT) - AHEAD);
  for (let row = first; row < Math.min(first + pool.length, COUNT); row += 1) {
    const shown = pool[row % pool.length];
    const moved = shown.row !== row;
    if (moved) {
      shown.row = row;
      shown.element.dataset.row = row;
      shown.element.style.transform = `translateY(${row * HEIGHT}px)`;
    }
    if (moved || changed) write(shown, texts(row));
  }
}

let asked = false;
sheet.addEventListener("scroll", () => {
  if (asked) return;
  asked = true;
  requestAnimationFrame(() => {
    asked = false;
    paint(false);
  });
}, { passive: true });

body.addEventListener("click", ({ target }) => {
  const column = target.dataset?.col;
  if (!INPUTS.includes(column)) return;
  const row = Number(target.parentNode.dataset.row);
  const input = document.createElement("input");
  input.value = inputs[column][row];
  input.style.left = `${COLUMNS.indexOf(column) * WIDTH}px`;
  input.style.top = `${row * HEIGHT}px`;
  let open = true;
  const close = (keeps) => {
    if (!open) return;
    open = false;
    if (keeps && input.value !== "" && Number.isFinite(Number(input.value))) {
      inputs[column][row] = Number(input.value);
      recompute();
      write(foot, sumTexts());
      paint(true);
    }
    input.remove();
  };
  input.addEventListener("keydown", ({ key }) => {
    if (key === "Enter") close(true);
    if (key === "Escape") close(false);
  });
  input.addEventListener("blur", () => close(true));
  body.append(input);
  input.select();
});

recompute();
write(foot, sumTexts());
paint(true);
ready();
