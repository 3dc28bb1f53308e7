// How busy the machine is with other work: each measurement waits for a calm moment, though not for ever, and says how
// much others have used meanwhile.

import { readdirSync, readFileSync } from "node:fs";
import { cpus } from "node:os";
import { setTimeout as pause } from "node:timers/promises";

const CALM = 0.12;
/** For one measurement, and for all of them together: there are many, and some machines are never calm. */
const PATIENCE = 20_000;
let patience = Number(process.env.BENCH_PATIENCE ?? 300) * 1000;
// Of the figures in /proc, on every Linux that we know of.
const TICK = 10;

/** Every measurement so far: its name, whether it began in calm, and the share that others used. */
export const record = [];

/** Waits for calm, does the work, and puts down what the machine did meanwhile. */
export async function measured(name, work) {
  const began = Date.now();
  const waited = () => Date.now() - began;
  let calm = await isCalm();
  while (!calm && waited() < Math.min(PATIENCE, patience)) calm = await isCalm();
  patience -= waited();
  const before = times();
  const result = await work();
  const others = share(before, times());
  record.push({ name, calm, others });
  process.stdout.write(`  ${name}${calm ? "" : ", on a busy machine"}\n`);
  return result;
}

/** Whether hardly anything runs: what we have started is idle while we wait here. */
async function isCalm() {
  const before = times();
  await pause(1500);
  const after = times();
  return (after.busy - before.busy) / (after.total - before.total) <= CALM;
}

/** The part of the processor that went to others, as far as the system tells. */
function share(before, after) {
  if (before.ours === undefined) return undefined;
  const others = after.busy - before.busy - (after.ours - before.ours);
  return Math.min(1, Math.max(0, others / (after.total - before.total)));
}

/** Milliseconds since the machine was started, summed over its cores. */
function times() {
  let busy = 0;
  let total = 0;
  for (const { times } of cpus()) {
    const all = Object.values(times).reduce((sum, time) => sum + time, 0);
    total += all;
    busy += all - times.idle;
  }
  return { busy, total, ours: process.platform === "linux" ? oursOnLinux() : undefined };
}

/** What this program and everything below it have used, with the children that have ended. */
function oursOnLinux() {
  const processes = new Map();
  for (const id of readdirSync("/proc")) {
    if (!/^\d+$/.test(id)) continue;
    try {
      const line = readFileSync(`/proc/${id}/stat`, "utf8");
      // The name comes in brackets and may contain blanks.
      const fields = line.slice(line.lastIndexOf(")") + 2).split(" ").map(Number);
      processes.set(Number(id), { parent: fields[1], used: fields[11] + fields[12] + fields[13] + fields[14] });
    } catch {
      // It has ended while we were reading.
    }
  }
  const isOurs = (id) => id === process.pid || (processes.has(id) && isOurs(processes.get(id).parent));
  return [...processes].filter(([id]) => isOurs(id)).reduce((sum, [, { used }]) => sum + used * TICK, 0);
}
