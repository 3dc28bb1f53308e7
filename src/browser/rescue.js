// The last resort, for which the program is not needed any more: it may have failed. Shows the static rescue part of the
// page, with everything that the browser keeps of plans in a form that a person can read. Local storage and the journal are
// read directly, and segments are unpacked.

import { unpack } from "./packing.js";

const PREFIX = "muctieu/";

/** Watches for what stops the program without a word of its own, such as memory that has run out. */
export function watch() {
  const look = (error) => error instanceof WebAssembly.RuntimeError && show(String(error));
  addEventListener("error", ({ error }) => look(error));
  addEventListener("unhandledrejection", ({ reason }) => look(reason));
}

/** Shows the rescue part in the place of everything else, with the first fault: others follow from it. */
export function show(fault) {
  const rescue = document.getElementById("rescue");
  if (!rescue?.hidden) return;
  rescue.hidden = false;
  rescue.querySelector("[data-fault]").textContent = fault;
  // What is left of the program must not be worked with.
  for (const other of [...document.body.children]) if (other !== rescue && other.localName !== "script") other.remove();
  offer(rescue.querySelector("a"));
}

async function offer(link) {
  const lines = [];
  const seen = new Set();
  // Where the two places differ, both are told.
  for (const records of await Promise.all([local(), journal()].map((place) => place.catch(() => [])))) {
    for (const [key, text] of records) {
      const line = `${key}\t${key.includes("/segment.") ? await readable(text) : text}\n`;
      if (!seen.has(line)) lines.push(line);
      seen.add(line);
    }
  }
  link.removeAttribute("aria-disabled");
  link.href = URL.createObjectURL(new Blob(lines, { type: "text/plain;charset=utf-8" }));
}

const readable = (text) => unpack(text).then((bytes) => new TextDecoder().decode(bytes), () => text);

// A browser that blocks local storage does so by an exception.
const local = async () => Object.entries(localStorage).filter(([key]) => key.startsWith(PREFIX));

async function journal() {
  const asked = (request) => new Promise((give, refuse) => {
    request.onsuccess = () => give(request.result);
    request.onerror = () => refuse(request.error);
  });
  const opening = indexedDB.open("muctieu");
  // Where there is no journal, none is begun.
  opening.onupgradeneeded = () => opening.transaction.abort();
  const database = await asked(opening);
  const records = database.transaction("records").objectStore("records");
  const [keys, texts] = await Promise.all([asked(records.getAllKeys()), asked(records.getAll())]);
  return keys.map((key, index) => [key, texts[index]]);
}
