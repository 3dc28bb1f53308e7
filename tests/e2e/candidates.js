// Narrows the page down to the visible elements that may have a role and a name, in one question.
// It may return too many: the browser is then asked about each. arguments: place or null, role, name or "".

const selectors = {
  article: "article",
  banner: "header",
  button: "button, summary, input[type=button], input[type=submit], input[type=reset], input[type=image]",
  cell: "td",
  checkbox: "input[type=checkbox]",
  columnheader: "th",
  combobox: "select, input[list]",
  complementary: "aside",
  contentinfo: "footer",
  definition: "dd",
  dialog: "dialog",
  figure: "figure",
  form: "form",
  grid: "table",
  gridcell: "td",
  group: "fieldset, details, optgroup",
  heading: "h1, h2, h3, h4, h5, h6",
  img: "img, svg",
  link: "a[href], area[href]",
  list: "ul, ol, menu",
  listbox: "select",
  listitem: "li",
  main: "main",
  meter: "meter",
  navigation: "nav",
  option: "option",
  paragraph: "p",
  progressbar: "progress",
  radio: "input[type=radio]",
  region: "section",
  row: "tr",
  rowgroup: "thead, tbody, tfoot",
  rowheader: "th",
  search: "search",
  searchbox: "input[type=search]",
  separator: "hr",
  slider: "input[type=range]",
  spinbutton: "input[type=number]",
  status: "output",
  switch: "input[type=checkbox]",
  table: "table",
  term: "dt",
  textbox: "textarea, input:not([type]), input[type=text], input[type=email], input[type=tel], input[type=url], input[type=password]",
};

const [place, role, name] = arguments;
const tidy = (text) => (text ?? "").normalize().replace(/\s+/g, " ").trim();
const texts = (element) => [
  element.textContent,
  ...["aria-label", "alt", "title", "placeholder", "value"].map((attribute) => element.getAttribute(attribute)),
  ...(element.getAttribute("aria-labelledby") ?? "")
    .split(/\s+/)
    .map((id) => document.getElementById(id)?.textContent),
  ...[...(element.labels ?? [])].map((label) => label.textContent),
];
// A name may be put together from several parts, so it is enough that a part of it is here.
const mayBeNamed = (element) =>
  name === "" ||
  texts(element)
    .map(tidy)
    .some((text) => text !== "" && (text.includes(name) || name.includes(text))) ||
  element.querySelector("[aria-label], [alt], [title]") !== null;

const selector = [selectors[role], `[role~="${role}"]`].filter(Boolean).join(", ");
return [...(place ?? document).querySelectorAll(selector)].filter(
  (element) => element.checkVisibility({ visibilityProperty: true }) && mayBeNamed(element),
);
