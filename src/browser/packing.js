// Packs texts so that local storage holds several times as much of them: by gzip, whose checksum tells when one is damaged,
// 15 bits to a UTF-16 unit. Two units in front say how many bytes there are.

const BITS = 15;
const MASK = (1 << BITS) - 1;
/** The least unit used: below are control characters. The greatest stays below the surrogates. */
const LEAST = 0x20;

export const possible = () => typeof CompressionStream === "function" && typeof DecompressionStream === "function";

export async function pack(bytes) {
  const zipped = await through(new CompressionStream("gzip"), bytes);
  const units = new Uint16Array(2 + Math.ceil((zipped.length * 8) / BITS));
  units[0] = LEAST + (zipped.length & MASK);
  units[1] = LEAST + (zipped.length >>> BITS);
  let at = 2;
  let held = 0;
  let bits = 0;
  for (const byte of zipped) {
    held = (held << 8) | byte;
    bits += 8;
    if (bits >= BITS) {
      bits -= BITS;
      units[at++] = LEAST + (held >>> bits);
      held &= (1 << bits) - 1;
    }
  }
  if (bits > 0) units[at] = LEAST + (held << (BITS - bits));
  return new TextDecoder("utf-16le").decode(units);
}

/** Unpacks a text, unless that has begun already. */
export function unpack(text) {
  const begun = ahead.get(text);
  ahead.delete(text);
  return begun ?? unpacked(text);
}

async function unpacked(text) {
  const unit = (index) => text.charCodeAt(index) - LEAST;
  const zipped = new Uint8Array(unit(0) + (unit(1) << BITS));
  let at = 2;
  let held = 0;
  let bits = 0;
  for (let index = 0; index < zipped.length; index += 1) {
    if (bits < 8) {
      held = (held << BITS) | unit(at++);
      bits += BITS;
    }
    bits -= 8;
    zipped[index] = held >>> bits;
    held &= (1 << bits) - 1;
  }
  await breath();
  return through(new DecompressionStream("gzip"), zipped);
}

/** Lets the page do what it has to between two long pieces of work. */
const breath = () => new Promise((resolve) => setTimeout(resolve));

async function through(stream, bytes) {
  const writer = stream.writable.getWriter();
  // What goes wrong here shows at the other end.
  writer.write(bytes).catch(() => {});
  writer.close().catch(() => {});
  return new Uint8Array(await new Response(stream.readable).arrayBuffer());
}

/** What is being unpacked before anybody asks: the plan that was open last, while the app is still being made ready. */
const ahead = new Map();

/** A task of its own: storage takes its time when it is asked for the first time. */
setTimeout(() => {
  try {
    // The overview is shown from what was kept of it; nothing is to be in its way.
    if (localStorage.getItem("muctieu/glance")) return;
    const { plan } = JSON.parse(localStorage.getItem("muctieu/settings"));
    for (const key of Object.keys(localStorage).filter((key) => key.startsWith(`muctieu/1/${plan}/segment.`))) {
      const text = localStorage.getItem(key);
      const unpacking = unpacked(text);
      // What goes wrong is told to who asks.
      unpacking.catch(() => {});
      ahead.set(text, unpacking);
    }
  } catch {
    // Nothing is kept, or storage is blocked: opening the plan will tell.
  }
});
