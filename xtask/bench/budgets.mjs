// What must hold, mostly as ratios: a slow machine slows both sides.

export function verdicts() { return []; }
