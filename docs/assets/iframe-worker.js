// The site's search runs in a worker, which browsers do not start for pages opened from a folder. There a hidden frame stands in for it:
// it loads the same script, from the same folder, and passes messages on. Served pages keep the browser's own workers.
if (location.protocol === "file:") {
  // The search asks for a worker of this name where to find its parts.
  window.Worker = window.IFrameWorker = class extends EventTarget {
    constructor(url) {
      super();
      const frame = document.createElement("iframe");
      frame.hidden = true;
      document.body.append(frame);
      const inside = frame.contentWindow;
      const run = (source) =>
        new Promise((done, fail) => {
          const script = inside.document.createElement("script");
          script.src = new URL(source, document.baseURI);
          script.onload = done;
          script.onerror = fail;
          inside.document.body.append(script);
        });
      this.listeners = [];
      inside.addEventListener = (_, listener) => this.listeners.push(listener);
      inside.postMessage = (data) => this.dispatchEvent(new MessageEvent("message", { data }));
      inside.importScripts = (...sources) => sources.reduce((before, source) => before.then(() => run(source)), Promise.resolve());
      this.ready = run(url);
    }

    postMessage(data) {
      this.ready.then(() => this.listeners.forEach((listener) => listener({ data })));
    }
  };
}
