// Unpacks the oldest Chromium that the app works in, from its package, for the journeys.

import { chmodSync, createReadStream, createWriteStream, existsSync, renameSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { pipeline } from "node:stream/promises";
import { createBrotliDecompress } from "node:zlib";

const [folder] = process.argv.slice(2);
const program = join(folder, "chromium-oldest");
if (!existsSync(program)) {
  const unfinished = `${program}.part`;
  const packed = createRequire(import.meta.url).resolve("@sparticuz/chromium/bin/chromium.br");
  await pipeline(createReadStream(packed), createBrotliDecompress(), createWriteStream(unfinished));
  chmodSync(unfinished, 0o755);
  renameSync(unfinished, program);
}
