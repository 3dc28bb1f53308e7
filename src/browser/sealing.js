// Seals bytes with a passphrase by the browser's own cryptography: PBKDF2 with SHA-256 makes the key, AES-256-GCM seals.
// Arguments lie in memory that may move while something is waited for: they are copied first.

export const possible = () => Boolean(globalThis.crypto?.subtle);

export const chance = (length) => crypto.getRandomValues(new Uint8Array(length));

async function keyOf(passphrase, salt, iterations, use) {
  // One spelling, whichever keyboard it was typed on: Vietnamese letters can be written in two ways.
  const bytes = new TextEncoder().encode(passphrase.normalize("NFC"));
  const secret = await crypto.subtle.importKey("raw", bytes, "PBKDF2", false, ["deriveKey"]);
  const how = { name: "PBKDF2", hash: "SHA-256", salt, iterations };
  return crypto.subtle.deriveKey(how, secret, { name: "AES-GCM", length: 256 }, false, [use]);
}

export async function seal(passphrase, salt, nonce, iterations, bytes) {
  [salt, nonce, bytes] = [salt, nonce, bytes].map((part) => part.slice());
  const key = await keyOf(passphrase, salt, iterations, "encrypt");
  return new Uint8Array(await crypto.subtle.encrypt({ name: "AES-GCM", iv: nonce }, key, bytes));
}

/** The bytes; nothing when the passphrase is another one. */
export async function open(passphrase, salt, nonce, iterations, bytes) {
  [salt, nonce, bytes] = [salt, nonce, bytes].map((part) => part.slice());
  const key = await keyOf(passphrase, salt, iterations, "decrypt");
  try {
    return new Uint8Array(await crypto.subtle.decrypt({ name: "AES-GCM", iv: nonce }, key, bytes));
  } catch (error) {
    if (error?.name === "OperationError") return undefined;
    throw error;
  }
}
