// Draws every icon of the manifest from the one source, public/icons/icon.svg.

import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { Resvg } from "@resvg/resvg-js";

const ICONS = [
  ["icon-48.png", 48, (svg) => svg],
  ["icon-192.png", 192, (svg) => svg],
  ["icon-512.png", 512, (svg) => svg],
  // Masks and iOS cut the corners themselves.
  ["maskable-512.png", 512, squared],
  ["apple-touch-icon.png", 180, squared],
  // Only its shape counts: the device chooses the colour.
  ["monochrome-512.png", 512, (svg) => svg.replace(/<rect id="tile"[^>]*>/, "")],
];

export function drawIcons(folder) {
  const source = readFileSync(join(folder, "icon.svg"), "utf8");
  for (const [name, size, variant] of ICONS) {
    const picture = new Resvg(variant(source), { fitTo: { mode: "width", value: size } }).render();
    writeFileSync(join(folder, name), picture.asPng());
  }
}

function squared(svg) {
  return svg.replace(/ rx="112"/, "");
}
