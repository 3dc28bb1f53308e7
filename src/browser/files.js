// What is dropped on the page: files, and folders with files in them.

/**
 * Gives the files that were dropped, with the plan files in folders however deep, and the names of folders without any.
 * The transfer must be asked at once: it is empty after the event.
 */
export function dropped(transfer) {
  const items = [...transfer.items].map((item) => ({ entry: item.webkitGetAsEntry?.(), file: item.getAsFile() }));
  return gathered(items.length > 0 ? items : [...transfer.files].map((file) => ({ file })));
}

async function gathered(items) {
  const found = { files: [], empty: [] };
  for (const { entry, file } of items) {
    if (!entry?.isDirectory) {
      if (file) found.files.push(file);
      continue;
    }
    const inside = await within(entry);
    if (inside.length === 0) found.empty.push(entry.name);
    found.files.push(...inside);
  }
  return found;
}

async function within(folder) {
  const asked = (ask) => new Promise(ask);
  const reader = folder.createReader();
  const files = [];
  // A folder tells of some of its entries at a time, and of none when it has told of all.
  for (let some; (some = await asked((give, refuse) => reader.readEntries(give, refuse))).length > 0; ) {
    for (const entry of some) {
      if (entry.isDirectory) files.push(...await within(entry));
      else if (entry.name.toLowerCase().endsWith(".json")) files.push(await asked((give, refuse) => entry.file(give, refuse)));
    }
  }
  return files;
}
