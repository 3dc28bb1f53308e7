// Pauses. One of no length ends as soon as what else waits has had its turn; timers would make it last milliseconds.

/** Ends once what has been drawn is on the screen. A page that nobody sees is never painted. */
export const painted = () =>
  document.hidden ? pause(0) : new Promise((resolve) => requestAnimationFrame(() => pause(0).then(resolve)));

const channel = new MessageChannel();
const waiting = [];

channel.port1.onmessage = () => waiting.shift()();

export const pause = (milliseconds) =>
  new Promise((resolve) => {
    if (milliseconds > 0) {
      setTimeout(resolve, milliseconds);
    } else {
      waiting.push(resolve);
      channel.port2.postMessage(undefined);
    }
  });
