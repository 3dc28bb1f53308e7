// What is put into a page before its own scripts. Each function here is sent there as text, so it uses nothing from
// outside of itself.

/**
 * Notes paints and long tasks, and when the first frame in which `usable` can be seen is over; likewise for `whole`, where
 * the page has more to do by then.
 */
export function watchStart({ usable, whole = usable }) {
  if (window.top !== window) return;
  const seen = { usable: undefined, whole: undefined, firstPaint: undefined, largestPaint: undefined, tasks: [] };
  window.benchSeen = seen;
  const observe = (type, note) => new PerformanceObserver((list) => list.getEntries().forEach(note)).observe({ type, buffered: true });
  observe("paint", ({ name, startTime }) => {
    if (name === "first-contentful-paint") seen.firstPaint = startTime;
  });
  observe("largest-contentful-paint", ({ startTime }) => (seen.largestPaint = startTime));
  observe("longtask", ({ startTime, duration }) => seen.tasks.push({ startTime, duration }));
  const look = (selector, found) => {
    if (!document.querySelector(selector)?.checkVisibility()) {
      requestAnimationFrame(() => look(selector, found));
      return;
    }
    // A message is delivered once the frame under way has been painted.
    const channel = new MessageChannel();
    channel.port1.onmessage = () => found(performance.now());
    channel.port2.postMessage(undefined);
  };
  const lookForWhole = () =>
    look(whole, (time) => {
      seen.whole = time;
      console.debug("bench: whole");
    });
  const lookForUsable = () =>
    look(usable, (time) => {
      seen.usable = time;
      lookForWhole();
    });
  requestAnimationFrame(lookForUsable);
}

/**
 * Makes `window.benchFrame(event, condition)`: milliseconds from the next such event to the end of the first frame in
 * which the condition holds.
 */
export function watchFrames() {
  window.benchFrame = (event, condition) =>
    new Promise((resolve) => {
      let began;
      const note = ({ timeStamp }) => (began ??= timeStamp);
      addEventListener(event, note, { capture: true, once: true });
      // Size observers run after all that a frame's callbacks have changed, and just before it is painted: that is
      // the moment to ask what it will show. Something has to change its size in every frame for that.
      const probe = document.createElement("div");
      probe.style.cssText = "position: fixed; contain: strict; visibility: hidden; width: 1px; height: 1px";
      document.documentElement.append(probe);
      const channel = new MessageChannel();
      channel.port1.onmessage = () => {
        probe.remove();
        resolve(performance.now() - began);
      };
      let found = false;
      const observer = new ResizeObserver(() => {
        if (found || began === undefined || !condition()) return;
        found = true;
        observer.disconnect();
        channel.port2.postMessage(undefined);
      });
      observer.observe(probe);
      const tick = () => {
        if (found) return;
        probe.style.width = probe.style.width === "1px" ? "2px" : "1px";
        requestAnimationFrame(tick);
      };
      tick();
    });
}
