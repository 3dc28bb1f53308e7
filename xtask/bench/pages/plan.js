// The same plan for every table: rows of four quarters against a target, and what follows from them.

export const COLUMNS = ["id", "name", "target", "prev", "q1", "q2", "q3", "q4", "actual", "ratio", "yoy", "status"];
export const INPUTS = ["target", "prev", "q1", "q2", "q3", "q4"];
export const COUNT = 10_000;

/** Numbers that look like chance and are the same everywhere: a linear congruence of 31 bits. */
export function chance() {
  let state = 12_345;
  return () => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) & 0x7fff_ffff;
    return state / 0x7fff_ffff;
  };
}

export function rows() {
  const next = chance();
  return Array.from({ length: COUNT }, (_, index) => {
    const target = 100 + Math.floor(next() * 900);
    const part = (least, most) => Math.round(target * (least + next() * (most - least)));
    return {
      id: index + 1,
      name: `Chỉ tiêu ${index + 1}`,
      target,
      prev: part(0.8, 1.1),
      q1: part(0, 0.5),
      q2: part(0, 0.4),
      q3: part(0, 0.4),
      q4: part(0, 0.4),
    };
  });
}

export const STATUSES = ["Behind", "At risk", "On track", "Exceeded"];
export const statusAt = (ratio) => (ratio >= 1 ? 3 : ratio >= 0.9 ? 2 : ratio >= 0.7 ? 1 : 0);
export const decimals = (value) => value.toFixed(4);

/** Works out what follows from a row's inputs, in place. */
export function derive(row) {
  row.actual = row.q1 + row.q2 + row.q3 + row.q4;
  row.ratio = row.actual / row.target;
  row.yoy = row.actual / row.prev - 1;
  row.status = STATUSES[statusAt(row.ratio)];
  return row;
}

/** The line above the rows. */
export function totals(all) {
  const sum = { id: "", name: "Tổng", target: 0, prev: 0, actual: 0, status: 0 };
  for (const row of all) {
    sum.target += row.target;
    sum.prev += row.prev;
    sum.actual += row.actual;
    if (row.status === STATUSES[0]) sum.status += 1;
  }
  sum.ratio = sum.actual / sum.target;
  sum.yoy = sum.actual / sum.prev - 1;
  return sum;
}

/** Tells whoever measures that the page can be used: not before its first rows have been painted. */
export function ready() {
  requestAnimationFrame(() => requestAnimationFrame(() => (document.documentElement.dataset.ready = "")));
}
