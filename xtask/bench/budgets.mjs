// What must hold, mostly as ratios: a slow machine slows both sides.

import { kilobytes, milliseconds, times } from "./figures.mjs";
import { TABLES } from "./sheet.mjs";

const EDIT_TO_FLOOR = 1.3;
const FRAMES = 58;
const RECOMPUTE_TO_HYPERFORMULA = 50;
const WARM_TO_BARE = 2;
// The build weighs what the page names; this is what a browser really asks for.
const FIRST_LOAD = 300_000;
const VALUES = 264_000;
// Half of what browsers give a page, so that other plans fit beside it.
const ROOM = (5 * 1024 * 1024) / 2;
const LIGHTHOUSE = { performance: 98, accessibility: 100, "best-practices": 100, seo: 100 };

/** Each budget of the parts that were measured, with what was seen. */
export function verdicts({ load, sheet, engine, storage, lighthouse }) {
  return [
    ...(load ? starts(load) : []),
    ...(sheet ? tables(sheet) : []),
    ...(engine ? engines(engine) : []),
    ...(storage ? capacity(storage) : []),
    ...(lighthouse ? audits(lighthouse) : []),
  ];
}

function starts({ app, bare, ag_grid: grid }) {
  const how = "Reloaded with the plan and all files kept, until the overview with what needs attention was painted, as it was kept at the last visit; see load.mjs.";
  const first = atMost("sent until the first page can be used", app.sent, FIRST_LOAD, kilobytes, "Bodies counted by the server, median of 3 first visits; see load.mjs.");
  const warm = [["warm", "as it is"], ["slow", "slowed"]].flatMap(([figure, processor]) => [
    atMost(`warm start to bare Leptos, processor ${processor}`, app[figure] / bare[figure], WARM_TO_BARE, times, how),
    atMost(`warm start, processor ${processor}, to AG Grid`, app[figure], grid[figure], milliseconds, how),
  ]);
  return [first, ...warm];
}

function tables({ app, floor, ...libraries }) {
  const how = "From Enter to the end of the frame with the new ratio and total, median of 50; see sheet.mjs.";
  return [
    atMost("edit to the floor", app?.edit / floor?.edit, EDIT_TO_FLOOR, times, how),
    ...Object.keys(TABLES)
      .filter((name) => name !== "app" && name !== "floor")
      .map((name) => atMost(`edit to ${TABLES[name].title}`, app?.edit, libraries[name]?.edit, milliseconds, how)),
    atLeast("frames a second while scrolling", app?.frames, FRAMES, (frames) => frames.toFixed(1), "Animation frames while the table moved, median of 3; see sheet.mjs."),
  ];
}

function engines({ app, hyperformula }) {
  const how = "Median of many runs, each page by its own clock; see engine.mjs.";
  const apart = Math.abs(app?.checksum - hyperformula?.checksum) / Math.abs(hyperformula?.checksum);
  return [
    atLeast("recompute, faster than HyperFormula by", hyperformula?.recompute / app?.recompute, RECOMPUTE_TO_HYPERFORMULA, times, how),
    // Speed at something else would be no speed.
    atMost("difference of the two results", apart, 1e-6, (part) => part.toExponential(1), how),
  ];
}

function capacity({ values, used }) {
  const how = "Five years of 400 indicators at eleven units, with authors and times; see storage.mjs.";
  return [
    atLeast("values kept and opened again", values, VALUES, String, how),
    atMost("units of local storage for them", used, ROOM, String, how),
  ];
}

/** Held for somebody who comes back, as nobody else has a plan to show; the other visit is printed beside it. */
function audits({ "files kept": { scores } }) {
  return Object.entries(LIGHTHOUSE).map(([category, least]) =>
    atLeast(`Lighthouse: ${category}`, scores[category], least, String, "Mobile preset, median of five, files kept; see lighthouse.mjs."),
  );
}

const atMost = (what, seen, budget, write, how) => verdict(what, seen, budget, write, how, seen <= budget);
const atLeast = (what, seen, budget, write, how) => verdict(what, seen, budget, write, how, seen >= budget);

/** What could not be measured has not been met. */
function verdict(what, seen, budget, write, how, met) {
  const written = (value) => (Number.isFinite(value) ? write(value) : "not measured");
  return { what, seen: written(seen), budget: written(budget), met, how };
}
