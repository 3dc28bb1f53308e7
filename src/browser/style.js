// What only later pages look like lies in a stylesheet of its own, which the page names and does not fetch.

let added;

/** Fetches it, unless that has been done; refuses where it cannot be had, to be asked again. */
export const addLaterStyle = () => (added ??= fetched().catch((reason) => {
  added = undefined;
  throw reason;
}));

async function fetched() {
  const href = document.querySelector("meta[name='later-style']")?.content;
  // An edition in one file has it inside.
  if (!href) return;
  const link = document.createElement("link");
  await new Promise((resolve, reject) => {
    Object.assign(link, { rel: "stylesheet", href, onload: resolve, onerror: reject });
    document.head.append(link);
  }).catch((reason) => {
    link.remove();
    throw reason;
  });
}
