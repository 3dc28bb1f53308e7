// The stylesheet, in one file for the first paint, lowered for the oldest browsers.

import { readFileSync } from "node:fs";
import { bundleAsync } from "lightningcss";
import { targets } from "./baseline.mjs";

/** The widths in rem at which the rail stands beside the page, and of what is beside the container `main` then and else. */
const RAIL = 56;
const BESIDE = { wide: 15, narrow: 3 };

export async function style() {
  const read = (path) => withFallbacks(readFileSync(path, "utf8"));
  const { code } = await bundleAsync({ filename: "style/index.css", minify: true, targets, resolver: { read } });
  return code;
}

/** Classes and identities in a stylesheet that no source names. */
export function unused(css, sources) {
  const named = new Set(sources.join("\n").match(/[\w-]+/g));
  const wanted = [...css.matchAll(/[.#]([a-z][\w-]*)(?=[^{};]*\{)/g)].map(([, name]) => name);
  return [...new Set(wanted)].filter((name) => !named.has(name));
}

/**
 * Safari before 16 knows no containers: it gets their queries as media queries, which do not follow the reader's text
 * size, and widths of the window for those of a container.
 */
function withFallbacks(css) {
  return css
    .replace(/([\w-]+): ([^;{}]*\dcqi[^;{}]*);/g, (rule, name, value) => `${name}: ${value.replaceAll("cqi", "vw")}; ${rule}`)
    .replace(/@container (page|main) \((.*?)\) (\{(?:[^{}]|\{[^{}]*\})*\})/g, (rule, container, query, block) => {
      return `${rule}\n@supports not (container-type: inline-size) { @media ${media(container, query)} ${block} }`;
    });
}

function media(container, query) {
  const [, from] = query.match(/width >= ([\d.]+)/) ?? query.match(/([\d.]+)rem <= width/) ?? [];
  const [, below] = query.match(/width < ([\d.]+)/) ?? [];
  const within = (more) =>
    [from && `(min-width: ${Number(from) + more}rem)`, below && `(max-width: ${Number(below) + more - 0.01}rem)`]
      .filter(Boolean)
      .join(" and ");
  if (container === "page") return within(0);
  return `(max-width: ${RAIL - 0.01}rem) and ${within(BESIDE.narrow)}, (min-width: ${RAIL}rem) and ${within(BESIDE.wide)}`;
}
