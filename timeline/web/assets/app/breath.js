// Long work in slices: between two of them the page scrolls, types and paints.

/** Wait until everything that is due has been done. */
export function breath() {
  return new Promise((resolve) => {
    const channel = new MessageChannel();
    channel.port1.onmessage = resolve;
    channel.port2.postMessage(null);
  });
}
