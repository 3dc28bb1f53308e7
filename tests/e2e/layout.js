// Tells what of the page is cut off or sticks out of the window, one line each. What can be scrolled to is not lost.

const faults = [];
const root = document.documentElement;
const shown = (element) => `<${element.localName} id="${element.id}" class="${element.getAttribute("class") ?? ""}">`;

const clips = (style) => /hidden|clip/.test(style.overflowX) || /hidden|clip/.test(style.overflowY);
const scrolls = (style) => /auto|scroll/.test(style.overflowX);
// Texts for readers that speak are squeezed into next to nothing on purpose.
const isUnseen = (box) => box.width <= 1 || box.height <= 1;

if (root.scrollWidth > root.clientWidth) {
  faults.push(`the page is ${root.scrollWidth} wide in a window of ${root.clientWidth}`);
  const isHeld = (place) => place !== null && place !== root && place !== document.body && (/auto|scroll|hidden|clip/.test(getComputedStyle(place).overflowX) || isHeld(place.parentElement));
  const wide = [...document.body.querySelectorAll("*")].filter((element) => element.getBoundingClientRect().right > root.clientWidth + 1 && !isHeld(element.parentElement));
  const inner = wide.filter((element) => !wide.some((other) => other !== element && element.contains(other)));
  faults.push(...inner.slice(0, 5).map((element) => `  up to ${Math.round(element.getBoundingClientRect().right)}: ${shown(element)} in ${shown(element.parentElement)}`));
}

// A wide table may be scrolled, but not to find where to write.
for (const place of document.querySelectorAll(".table-scroll")) {
  const field = place.querySelector("input:not([type=checkbox]), select, textarea");
  if (field?.checkVisibility() && field.getBoundingClientRect().left > place.getBoundingClientRect().right - 60) {
    faults.push(`out of sight at first: ${shown(field)}`);
  }
}

const words = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
const range = document.createRange();
while (words.nextNode()) {
  const node = words.currentNode;
  const parent = node.parentElement;
  if (node.data.trim() === "" || !parent.checkVisibility({ visibilityProperty: true }) || parent.closest("svg, option, .skip")) continue;
  range.selectNodeContents(node);
  const box = range.getBoundingClientRect();
  if (isUnseen(box)) continue;
  const told = (what) => faults.push(`${what}: “${node.data.trim().slice(0, 60)}” in ${shown(parent)}`);
  for (let place = parent; place !== null; place = place.parentElement) {
    const style = getComputedStyle(place);
    if (scrolls(style)) break;
    const frame = place.getBoundingClientRect();
    if (place !== root && place !== document.body && isUnseen(frame)) break;
    if (place === root && (box.right > root.clientWidth + 1 || box.left < -1)) told("out of the window");
    if (place !== root && clips(style) && (box.right > frame.right + 1 || box.left < frame.left - 1 || box.bottom > frame.bottom + 1)) {
      told("cut off");
      break;
    }
    if (style.position === "fixed") break;
  }
}
return faults;
