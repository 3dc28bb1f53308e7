// Translating browsers and extensions replace text nodes by elements of their own. The app goes on writing into the nodes
// that are gone, and what stands on the screen would no longer change.

/** Calls back once, as soon as a text node of the page was replaced. */
export function onTextsReplaced(callback) {
  const has = (nodes, test) => [...nodes].some(test);
  new MutationObserver((records, observer) => {
    const replaced = records.some(({ addedNodes, removedNodes }) =>
      has(addedNodes, ({ localName }) => localName === "font")
      || (has(removedNodes, ({ nodeType }) => nodeType === Node.TEXT_NODE) && has(addedNodes, ({ nodeType }) => nodeType === Node.ELEMENT_NODE)));
    if (!replaced) return;
    observer.disconnect();
    callback();
  }).observe(document.body, { childList: true, subtree: true });
}
