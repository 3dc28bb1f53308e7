// The beginning of the one-file edition: what the app would fetch is taken from the page itself.

import { gunzipSync } from "fflate";

/** The page as it was saved, before the app changes it; with a plan put in, it is a page for reading. */
const source = `<!doctype html>\n${document.documentElement.outerHTML}\n`;
const inside = new Map([...document.querySelectorAll("script[data-name]")].map((part) => [part.dataset.name, part]));
const folder = new URL(".", document.baseURI).href;

/** A part of the page as the answer of a server. */
async function answer(address) {
  const url = new URL(address.url ?? address, document.baseURI);
  const part = inside.get((url.origin + url.pathname).slice(new URL(folder).origin.length + new URL(folder).pathname.length));
  if (!part) throw new TypeError(`${url.pathname} is not in this file`);
  const bytes = Uint8Array.from(atob(part.textContent.trim()), (character) => character.charCodeAt(0));
  // By hand: not every browser unpacks by itself.
  return new Response(gunzipSync(bytes), { headers: { "content-type": part.dataset.kind } });
}

/** The chart library: run once, as a script of the page, when the first chart is shown. */
async function charts() {
  const script = document.createElement("script");
  script.textContent = await (await answer("vendor/echarts.js")).text();
  document.head.append(script);
  return globalThis.muctieuCharts;
}

globalThis.fetch = answer;
globalThis.muctieu = { source, charts };
