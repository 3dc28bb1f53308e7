// The machine's Chromium with an empty profile, started by hand so that every page gets the same flags, and driven
// through its debugging port.

import { spawn } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { chromium } from "playwright-core";

const NAMES = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome"];
const FLAGS = [
  "--headless=new",
  "--disable-gpu",
  "--no-first-run",
  "--no-default-browser-check",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-default-apps",
  "--disable-extensions",
  "--disable-sync",
  "--disable-features=Translate,OptimizationHints,MediaRouter",
  "--window-size=1280,800",
  // Nothing but our own server may be asked, or the network would be measured too.
  "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1",
];

/** Starts a browser; whoever drives it asks for its port. */
export async function start() {
  const profile = mkdtempSync(join(tmpdir(), "muctieu-bench-"));
  // Chromium refuses its sandbox to the user root, whom a container often has for its only user.
  const flags = process.getuid?.() === 0 ? [...FLAGS, "--no-sandbox"] : FLAGS;
  const child = spawn(
    program(),
    [...flags, `--user-data-dir=${profile}`, "--remote-debugging-port=0", "about:blank"],
    // Its own group, so that the processes it starts end with it.
    { detached: true, stdio: "ignore" },
  );
  const end = async () => {
    try {
      process.kill(-child.pid, "SIGTERM");
      await Promise.race([new Promise((resolve) => child.once("exit", resolve)), pause(3000)]);
      process.kill(-child.pid, "SIGKILL");
    } catch {
      // It has ended already.
    }
    rmSync(profile, { recursive: true, force: true, maxRetries: 10, retryDelay: 200 });
  };
  try {
    const port = await portIn(join(profile, "DevToolsActivePort"));
    return { port, end };
  } catch (error) {
    await end();
    throw error;
  }
}

/** Starts a browser, hands it to `work` with a first page, and ends it whatever happens. */
export async function withBrowser(work) {
  const { port, end } = await start();
  try {
    const browser = await chromium.connectOverCDP(`http://127.0.0.1:${port}`);
    return await work(browser.contexts()[0], { browser, port });
  } finally {
    await end();
  }
}

/** A page of a desktop's size, with a line to the browser's own tools. */
export async function newPage(context) {
  const page = await context.newPage();
  await page.setViewportSize({ width: 1280, height: 800 });
  // No choice of media on the page's behalf: when a page is left, it would be taken back, and the page that is left be
  // drawn anew in the time of the one that is measured, the longer the more there is on it.
  await page.emulateMedia({ media: null, colorScheme: null, reducedMotion: null, forcedColors: null, contrast: null });
  return { page, tools: await context.newCDPSession(page) };
}

export function program() {
  const folders = (process.env.PATH ?? "").split(delimiter);
  const found = NAMES.flatMap((name) => folders.map((folder) => join(folder, name))).find((path) => existsSync(path));
  if (!found) throw new Error("There is no Chromium on the path.");
  return found;
}

/** Chromium writes the port it has chosen into its profile. */
async function portIn(file) {
  for (let attempt = 0; attempt < 600; attempt += 1) {
    await pause(50);
    const port = existsSync(file) && Number(readFileSync(file, "utf8").split("\n")[0]);
    if (port) return port;
  }
  throw new Error("Chromium did not start.");
}
