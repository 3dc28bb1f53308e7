// Opens the illustrative province in our app, as somebody does who comes for the first time.

import { setTimeout as pause } from "node:timers/promises";

/** The first page shows its doors; behind the second one is the province. */
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
  await page.locator(DOOR).nth(1).click();
  await page.locator(OVERVIEW).waitFor();
  await page.evaluate(() => navigator.serviceWorker?.ready.then(() => undefined));
  // Until what the worker fetches for later, and what the app writes, is there.
  await untilKept(page);
  await pause(3000);
}
