// Gives what the wasm imports from its JavaScript short names. Those that wasm-bindgen gives end in a digest, which no
// compression makes smaller, and stand in both files.

import { readFileSync, writeFileSync } from "node:fs";

const GIVEN_BY_WASM_BINDGEN = /^__wb(g|indgen)_/;
const IMPORTS = 2;
/** What follows the kind of an import, by kind: function, table, memory, global, tag. */
const TYPES = [[number], [byte, limits], [limits], [byte, byte], [byte, number]];

/** Renames imports in the files `wasm` and `glue`, which belong together. */
export function shortenNames(wasm, glue) {
  const names = new Map();
  const short = (name) => {
    if (!GIVEN_BY_WASM_BINDGEN.test(name)) return name;
    if (!names.has(name)) names.set(name, `$${names.size.toString(36)}`);
    return names.get(name);
  };
  writeFileSync(wasm, renamed(readFileSync(wasm), short));
  const text = readFileSync(glue, "utf8").replaceAll(/\b__wb(?:g|indgen)_\w+/g, (name) => names.get(name) ?? name);
  writeFileSync(glue, text);
}

/** The program with other names in its imports. */
function renamed(program, short) {
  const header = program.subarray(0, 8);
  const parts = [header];
  const at = { program, place: header.length };
  while (at.place < program.length) {
    const kind = byte(at);
    const size = number(at);
    const content = program.subarray(at.place, at.place + size);
    at.place += size;
    const section = kind === IMPORTS ? importsRenamed(content, short) : content;
    parts.push(Buffer.from([kind]), written(section.length), section);
  }
  return Buffer.concat(parts);
}

function importsRenamed(program, short) {
  const at = { program, place: 0 };
  const count = number(at);
  const parts = [written(count)];
  for (let index = 0; index < count; index += 1) {
    const module = text(at);
    const name = text(at);
    const start = at.place;
    const kind = byte(at);
    for (const skip of TYPES[kind]) skip(at);
    parts.push(...[module, short(name)].flatMap((word) => [written(Buffer.byteLength(word)), Buffer.from(word)]));
    parts.push(program.subarray(start, at.place));
  }
  return Buffer.concat(parts);
}

function byte(at) {
  return at.program[at.place++];
}

/** An unsigned number in LEB128. */
function number(at) {
  let value = 0;
  for (let factor = 1; ; factor *= 128) {
    const next = byte(at);
    value += (next & 127) * factor;
    if (next < 128) return value;
  }
}

function limits(at) {
  const hasMaximum = byte(at) & 1;
  number(at);
  if (hasMaximum) number(at);
}

function text(at) {
  const length = number(at);
  at.place += length;
  return at.program.subarray(at.place - length, at.place).toString("utf8");
}

function written(value) {
  const bytes = [];
  for (; value >= 128; value = Math.floor(value / 128)) bytes.push((value % 128) + 128);
  return Buffer.from([...bytes, value]);
}
