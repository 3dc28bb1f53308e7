#!/usr/bin/env node
// Chromium 109 for a driver of today. They talk by pipes, in messages that end with a zero; what has another name in the
// older protocol is translated.

import { spawn } from "node:child_process";
import { createReadStream, createWriteStream } from "node:fs";

const pipes = { stdio: ["ignore", "inherit", "inherit", "pipe", "pipe"] };
const browser = spawn(process.env.MUCTIEU_OLDEST, process.argv.slice(2), pipes);
browser.on("exit", (code) => process.exit(code ?? 1));
process.on("SIGTERM", () => browser.kill());

/** What is waiting for an answer to a question of our own. */
const asked = new Map();
/** The numbers of the contexts of scripts, by the names that are theirs alone. */
const contexts = new Map();

const toDriver = createWriteStream(null, { fd: 4 });
listen(createReadStream(null, { fd: 3 }), (message) => send(browser.stdio[3], older(message)));
listen(browser.stdio[4], async (message) => {
  const { uniqueId, id } = message.params?.context ?? {};
  if (uniqueId) contexts.set(uniqueId, id);
  if (asked.has(message.id)) asked.get(message.id)(message.result);
  else send(toDriver, await newer(message));
});
// The first page, which the browser does not open by itself when it is talked to by pipes.
ask("Target.createTarget", { url: "data:," });
ask("Browser.setDownloadBehavior", { behavior: "allow", downloadPath: process.env.MUCTIEU_DOWNLOADS });

function older(message) {
  if (message.method !== "Runtime.callFunctionOn") return message;
  const { uniqueContextId, serializationOptions, ...params } = message.params;
  if (uniqueContextId) params.executionContextId = contexts.get(uniqueContextId);
  if (serializationOptions) params.generateWebDriverValue = true;
  return { ...message, params };
}

/** Results are lists of a text and of the elements that it is about, whose numbers the driver expects beside them. */
async function newer(message) {
  const result = message.result?.result;
  if (!result?.webDriverValue) return message;
  result.deepSerializedValue = result.webDriverValue;
  const items = result.webDriverValue.value;
  if (!items.some?.(({ type }) => type === "node")) return message;
  const { sessionId } = message;
  const { frameTree } = await ask("Page.getFrameTree", {}, sessionId);
  const { result: own } = await ask("Runtime.getProperties", { objectId: result.objectId, ownProperties: true }, sessionId);
  for (const [index, { type, value }] of items.entries()) {
    if (type !== "node") continue;
    const { objectId } = own.find(({ name }) => name === String(index)).value;
    const { node } = await ask("DOM.describeNode", { objectId }, sessionId);
    Object.assign(value, { backendNodeId: node.backendNodeId, loaderId: frameTree.frame.loaderId });
  }
  return message;
}

function ask(method, params, sessionId) {
  const id = (1 << 30) + asked.size;
  send(browser.stdio[3], { id, method, params, sessionId });
  return new Promise((resolve) => asked.set(id, resolve));
}

function send(to, message) {
  to.write(`${JSON.stringify(message)}\0`);
}

function listen(from, heard) {
  let waiting = Buffer.alloc(0);
  from.on("data", (part) => {
    waiting = Buffer.concat([waiting, part]);
    for (let end = waiting.indexOf(0); end >= 0; end = waiting.indexOf(0)) {
      const message = JSON.parse(waiting.subarray(0, end).toString());
      waiting = waiting.subarray(end + 1);
      heard(message);
    }
  });
}
