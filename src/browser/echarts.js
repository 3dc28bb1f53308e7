// What ECharts needs that only JavaScript can give it: the library itself, loaded by the first chart, functions in place
// of the markers in options, and the pointer's text as text rather than as HTML.

const LIST = "{muctieu:list}";
const BETWEEN = "\u001f";

let loading;

/** The library; the same for every chart. A failure is forgotten, so that the next chart tries again. */
export function load() {
  // The one-file edition has it inside.
  const fetched = () => globalThis.muctieu?.charts() ?? import(new URL("vendor/echarts.js", document.baseURI).href);
  loading ??= fetched().catch((error) => {
    loading = undefined;
    throw error;
  });
  return loading;
}

/** The picture as the text of an SVG file, drawn apart from the page. */
export function toSvg(library, json, width, height) {
  const chart = library.init(null, null, { renderer: "svg", ssr: true, width, height });
  try {
    chart.setOption(complete(JSON.parse(json), "system-ui, 'Segoe UI', Roboto, 'Noto Sans', sans-serif"));
    return chart.renderToSVGString();
  } finally {
    chart.dispose();
  }
}

/** A chart inside an element of the page. */
export class Plot {
  /** `onSize` hears of every new size: of the element, or of the reader's text. */
  constructor(library, host, onSize) {
    this.host = host;
    host.style.blockSize = "100%";
    this.plot = host.appendChild(document.createElement("div"));
    this.plot.style.cssText = "inline-size: 100%; block-size: 100%";
    this.probe = host.appendChild(document.createElement("span"));
    this.probe.style.cssText = "position: absolute; inline-size: 1rem; block-size: 1rem; visibility: hidden; pointer-events: none";
    const { clientWidth: width, clientHeight: height } = host;
    this.chart = library.init(this.plot, null, { renderer: "svg", width: width || 1, height: height || 1 });
    this.observer = new ResizeObserver(() => {
      const { clientWidth: width, clientHeight: height } = host;
      // Hidden behind the table: it keeps its last size.
      if (width > 0 && height > 0) onSize(width, height, this.probe.offsetWidth);
    });
    this.observer.observe(host);
    this.observer.observe(this.probe);
  }

  draw(json, width, height) {
    if (this.chart.getWidth() !== width || this.chart.getHeight() !== height) this.chart.resize({ width, height });
    const option = complete(JSON.parse(json), getComputedStyle(this.host).fontFamily);
    this.chart.setOption(option, { notMerge: true });
    // On paper the room may be narrower, and nobody is told: the picture then shrinks as a whole.
    const svg = this.plot.querySelector("svg");
    svg.setAttribute("viewBox", `0 0 ${width} ${height}`);
    Object.assign(svg.style, { maxInlineSize: "100%", blockSize: "auto" });
    svg.parentElement.style.maxInlineSize = "100%";
  }

  /** Shows what the pointer would show at a place of the horizontal axis. */
  point(index) {
    const x = this.chart.convertToPixel({ xAxisIndex: 0 }, index);
    this.chart.dispatchAction({ type: "showTip", x, y: this.chart.getHeight() / 2 });
  }

  leave() {
    this.chart.dispatchAction({ type: "hideTip" });
    this.chart.dispatchAction({ type: "updateAxisPointer", currTrigger: "leave" });
  }

  dispose() {
    this.observer.disconnect();
    this.chart.dispose();
    this.host.replaceChildren();
  }
}

/** Options that are the same for every chart and that the options' author cannot give. */
function complete(option, fontFamily) {
  option.textStyle = { fontFamily };
  for (const grid of [option.grid ?? []].flat()) {
    // The margins were computed for the labels; ECharts must not move the axes again.
    grid.outerBoundsMode = "none";
  }
  if (option.tooltip) {
    Object.assign(option.tooltip, { confine: true, transitionDuration: 0, hideDelay: 0 });
    option.tooltip.textStyle = { fontFamily, color: "inherit" };
    option.tooltip.extraCssText =
      "padding: 0.375rem 0.625rem; border-radius: 6px; box-shadow: none; font-size: 0.8125rem; line-height: 1.4";
  }
  // Where a label must cross a line, it stays readable.
  for (const { label } of [option.series ?? []].flat()) {
    if (label) Object.assign(label, { textBorderColor: option.backgroundColor, textBorderWidth: 3 });
  }
  return revived(option);
}

/** Puts functions in the place of markers. */
function revived(value) {
  if (typeof value === "string") return value.startsWith(LIST) ? lookUp(value) : value;
  if (value === null || typeof value !== "object") return value;
  for (const key of Object.keys(value)) value[key] = revived(value[key]);
  return value;
}

/** A formatter that finds its text by the place: of a tick, or of the pointer along the axis. */
function lookUp(marker) {
  const texts = marker.slice(LIST.length + BETWEEN.length).split(BETWEEN);
  return (first, index) => {
    if (!Array.isArray(first)) return texts[index] ?? "";
    // The first series has a value at every place.
    const place = first.find((entry) => entry.seriesIndex === 0)?.dataIndex;
    return texts[place] ? lines(texts[place]) : "";
  };
}

function lines(text) {
  const element = document.createElement("div");
  element.append(...text.split("\n").flatMap((line, index) => (index ? [document.createElement("br"), line] : [line])));
  return element;
}
