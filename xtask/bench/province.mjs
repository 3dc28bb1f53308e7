// Opens an illustrative province in our app: province-2025, of ten districts, which is kept so that figures of all
// versions compare. The app itself brings another one along.

import { dirname, join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { fileURLToPath } from "node:url";

const FILE = join(dirname(fileURLToPath(import.meta.url)), "../../target/bench/cases/province-2025.json");

/** The first page shows its doors; behind the second one is the province that the app brings along. */
export const DOOR = ".door";
export const OVERVIEW = ".attention > li:first-child";

/** The plan has been read: it can be saved as a file. */
export const READ = ".rail .foot button:enabled";

/** Waits until the overview is kept for the next visit. */
export function untilKept(page) {
  return page.waitForFunction(() => localStorage.getItem("muctieu/glance"), undefined, { polling: 200 });
}

/** Leaves the page on the overview, with the plan kept and the service worker in charge. */
export async function openProvince(page, address) {
  await page.goto(address);
  await page.locator(`${DOOR} input[type=file]`).setInputFiles(FILE);
  await page.getByRole("button", { name: "Mở kế hoạch trong tệp" }).click();
  await page.locator(OVERVIEW).waitFor();
  await page.evaluate(() => navigator.serviceWorker?.ready.then(() => undefined));
  // Until what the worker fetches for later, and what the app writes, is there.
  await untilKept(page);
  await pause(3000);
}
