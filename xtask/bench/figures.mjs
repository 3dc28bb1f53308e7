// Medians, and tables for a terminal.

export function quantile(values, part) {
  const sorted = [...values].sort((a, b) => a - b);
  const place = (sorted.length - 1) * part;
  const below = sorted[Math.floor(place)];
  return below + (sorted[Math.ceil(place)] - below) * (place - Math.floor(place));
}

export const median = (values) => quantile(values, 0.5);

export const milliseconds = (value) => shown(value, (number) => `${number.toFixed(number < 1 ? 3 : number < 100 ? 1 : 0)} ms`);
export const kilobytes = (value) => shown(value, (number) => `${(number / 1000).toFixed(0)} KB`);
export const megabytes = (value) => shown(value, (number) => `${number.toFixed(0)} MB`);
export const times = (value) => shown(value, (number) => `${number.toFixed(2)}×`);
export const percent = (value) => shown(value, (number) => `${(number * 100).toFixed(0)} %`);

const shown = (value, write) => (Number.isFinite(value) ? write(value) : "–");

/** Prints rows under their heads; the first column names the row. */
export function printTable(title, heads, rows) {
  const lines = [heads, ...rows].map((cells) => cells.map(String));
  const widths = heads.map((_, column) => Math.max(...lines.map((cells) => cells[column].length)));
  const line = (cells) => cells.map((cell, column) => (column ? cell.padStart(widths[column]) : cell.padEnd(widths[0]))).join("  ");
  console.log(`\n${title}`);
  console.log(`  ${line(lines[0])}`);
  console.log(`  ${widths.map((width) => "─".repeat(width)).join("  ")}`);
  for (const cells of lines.slice(1)) console.log(`  ${line(cells)}`);
}
