// The folder that a person has chosen for copies, in a database of its own beside the journal.

const DATABASE = "muctieu-folder";
const STORE = "folders";
const COPIES = "copies";

const answer = (request) =>
  new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });

async function done(mode, work) {
  const opening = indexedDB.open(DATABASE, 1);
  opening.onupgradeneeded = () => opening.result.createObjectStore(STORE);
  const database = await answer(opening);
  try {
    return await answer(work(database.transaction(STORE, mode).objectStore(STORE)));
  } finally {
    database.close();
  }
}

/** The folder; undefined when there is none. */
export const chosen = () => done("readonly", (store) => store.get(COPIES));

/** Remembers a folder; undefined to forget it. */
export const remember = (folder) => done("readwrite", (store) => (folder ? store.put(folder, COPIES) : store.delete(COPIES)));
