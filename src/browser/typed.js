// What is typed into forms outlives that the page is drawn anew in another language.

/** Takes what the fields of all forms hold; the result puts it back into the fields that have the same identity. */
export function keepTyped() {
  const fields = () => document.querySelectorAll("form :is(input:not([type=file]), textarea, select)[id]");
  const member = (field) => (field.type === "checkbox" ? "checked" : "value");
  const kept = new Map([...fields()].map((field) => [field.id, field[member(field)]]));
  return () => {
    for (const field of fields()) {
      if (!kept.has(field.id) || field[member(field)] === kept.get(field.id)) continue;
      field[member(field)] = kept.get(field.id);
      for (const event of ["input", "change"]) field.dispatchEvent(new Event(event, { bubbles: true }));
    }
  };
}
