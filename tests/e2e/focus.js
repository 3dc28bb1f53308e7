// Tells what is wrong with where the focus is, or null: nowhere, out of the window, or behind something else.

const element = document.activeElement;
if (element === null || element === document.body) return "the focus is nowhere";
const named = `<${element.localName} id="${element.id}"> “${(element.ariaLabel ?? element.textContent).trim().slice(0, 40)}”`;
const box = element.getBoundingClientRect();
const [left, right] = [Math.max(box.left, 0), Math.min(box.right, innerWidth)];
const [top, bottom] = [Math.max(box.top, 0), Math.min(box.bottom, innerHeight)];
if (left >= right || top >= bottom) return `${named} has the focus and is outside the window`;
const hit = document.elementFromPoint((left + right) / 2, (top + bottom) / 2);
// A label in front of its field, or a picture inside a button, is not in the way.
const belongs = hit === null || element.contains(hit) || hit.contains(element) || [...(element.labels ?? [])].some((label) => label.contains(hit));
return belongs ? null : `${named} has the focus and is behind <${hit.localName} class="${hit.className}">`;
