// All that follows from the inputs of 10,000 rows, 16 values each, worked out again: ours against HyperFormula.

import { newPage, withBrowser } from "./browser.mjs";
import { milliseconds, printTable, times } from "./figures.mjs";
import { measured } from "./machine.mjs";
import { untilReady } from "./sheet.mjs";

const ENGINES = {
  app: { title: "our app", path: "#/bench/engine" },
  hyperformula: { title: "HyperFormula" },
};

export async function enginePart(sites) {
  const results = {};
  const faults = [];
  for (const [name, { title, path }] of Object.entries(ENGINES)) {
    try {
      results[name] = await measured(`engine, ${title}`, () => withBrowser((context) => asked(context, new URL(path ?? "", sites[name].address).href)));
    } catch (error) {
      faults.push(`${title}: ${error.message.split("\n")[0]}`);
    }
  }
  print(results);
  for (const fault of faults) console.log(`  not measured: ${fault}`);
  return results;
}

/** Both pages measure themselves and say so in the same attributes. */
async function asked(context, address) {
  const { page } = await newPage(context);
  await page.goto(address);
  await untilReady(page);
  const { rows, recomputeMs, checksum } = await page.locator("#engine").evaluate(({ dataset }) => ({ ...dataset }));
  return { rows: Number(rows), recompute: Number(recomputeMs), checksum: Number(checksum) };
}

function print(results) {
  printTable(
    "Working out 16 values for each row again",
    ["engine", "rows", "time", "ours is faster by", "checksum"],
    Object.entries(results).map(([name, { rows, recompute, checksum }]) => [
      ENGINES[name].title,
      rows,
      milliseconds(recompute),
      times(recompute / results.app?.recompute),
      checksum.toFixed(0),
    ]),
  );
}
