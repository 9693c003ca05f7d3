// Long work in slices: between two of them the page scrolls, types and paints.

const SLICE = 8; // milliseconds

/** Wait until everything that is due has been done. */
export function breath() {
  return new Promise((resolve) => {
    const channel = new MessageChannel();
    channel.port1.onmessage = resolve;
    channel.port2.postMessage(null);
  });
}

/** A measure of time for a loop: where the slice `isOver`, it waits for the `next` one. */
export function slices() {
  let began = performance.now();
  return {
    get isOver() {
      return performance.now() - began > SLICE;
    },
    async next() {
      await breath();
      began = performance.now();
    },
  };
}
