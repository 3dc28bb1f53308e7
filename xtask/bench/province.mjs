// Opens the illustrative province in our app, as somebody does who comes for the first time.

import { setTimeout as pause } from "node:timers/promises";

/** The first page shows its doors; behind the second one is the province. */
export const DOOR = ".door";
export const OVERVIEW = ".attention > li:first-child";

/** Leaves the page on the overview, with the plan kept and the service worker in charge. */
export async function openProvince(page, address) {
  await page.goto(address);
  await page.locator(DOOR).nth(1).click();
  await page.locator(OVERVIEW).waitFor();
  await page.evaluate(() => navigator.serviceWorker?.ready.then(() => undefined));
  // Until what the worker fetches for later, and what the app writes, is there.
  await pause(3000);
}
