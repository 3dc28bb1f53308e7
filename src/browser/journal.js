// The journal's records in IndexedDB. What cannot be done is rejected with the browser's own reason.

const DATABASE = "muctieu";
const STORE = "records";

/** The open database, or the attempt to open it. */
let opening;
/** Whether it has been open before, and whether it had to be opened anew since somebody asked. */
let opened = false;
let reopened = false;

function database() {
  opening ??= new Promise((resolve, reject) => {
    const request = indexedDB.open(DATABASE, 1);
    request.onupgradeneeded = () => request.result.createObjectStore(STORE);
    request.onerror = () => reject(request.error);
    request.onsuccess = () => {
      const open = request.result;
      // Browsers close a database behind the page's back, and somebody may delete it: it is then opened anew.
      open.onclose = forget;
      open.onversionchange = () => {
        open.close();
        forget();
      };
      reopened ||= opened;
      opened = true;
      resolve(open);
    };
  });
  opening.catch(forget);
  return opening;
}

function forget() {
  opening = undefined;
}

/** Whether the database was opened anew since this was asked last: what was in it may have been deleted. */
export function wasReopened() {
  const answer = reopened;
  reopened = false;
  return answer;
}

/**
 * Does work on the records in one transaction, all of it or nothing, and resolves to what the work gives once the browser
 * has committed it to disk.
 */
async function done(mode, work) {
  const open = await database();
  let transaction;
  try {
    transaction = open.transaction(STORE, mode, { durability: "strict" });
  } catch (error) {
    // It has been closed: who asks again gets it opened anew.
    forget();
    throw error;
  }
  const ended = new Promise((resolve, reject) => {
    transaction.oncomplete = resolve;
    transaction.onabort = () => reject(transaction.error ?? new Error("aborted"));
  });
  let given;
  try {
    given = work(transaction.objectStore(STORE));
  } catch (error) {
    transaction.abort();
    ended.catch(() => {});
    throw error;
  }
  await ended;
  return given;
}

const under = (prefix) => IDBKeyRange.bound(prefix, `${prefix}\uffff`, false, true);

/** Writes texts under keys in the place of the records under `old`. */
export async function replace(old, keys, texts) {
  const write = () =>
    done("readwrite", (store) => {
      for (const key of old) store.delete(key);
      keys.forEach((key, index) => store.put(texts[index], key));
    });
  try {
    await write();
  } catch {
    forget();
    await write();
  }
}

/** Every key that begins with `prefix`. */
export async function keys(prefix) {
  return (await done("readonly", (store) => store.getAllKeys(under(prefix)))).result;
}

/** The texts under keys, in their order; undefined where there is none. */
export async function read(keys) {
  return (await done("readonly", (store) => keys.map((key) => store.get(key)))).map(({ result }) => result);
}

/** Takes every record away whose key begins with `prefix`. */
export async function remove(prefix) {
  await done("readwrite", (store) => store.delete(under(prefix)));
}
