// <local-copy> in an <essay-editor>: keeps what the server has not acknowledged yet on this device (IndexedDB), encrypted with AES-GCM.
// The key comes from the server, sealed for one person, and lives in memory only: beside the text lies the seal, which only its owner can have opened.
// A browser without a secure context has no such copy, and says so.
const STORE = "drafts";
const PAUSE = 300; // milliseconds

const done = (request) => new Promise((resolve, reject) => {
  request.onsuccess = () => resolve(request.result);
  request.onerror = () => reject(request.error);
});

class LocalCopy extends HTMLElement {
  connectedCallback() {
    this.canKeep = isSecureContext && "indexedDB" in window;
    this.last = Promise.resolve();
    this.id = this.closest("essay-editor").dataset.owner + location.pathname;
  }

  // Whether exactly this text lies on the device.
  holds(text) { return this.held === text; }

  // When everything asked for so far has been done.
  async settled() {
    if (this.waiting && !this.holds(this.waiting.text)) this.write();
    await this.last;
  }

  put(text, version) {
    if (!this.canKeep) return;
    this.waiting = { text, version };
    this.timer ??= setTimeout(() => this.write(), PAUSE);
  }

  write() {
    clearTimeout(this.timer);
    this.timer = undefined;
    const state = this.waiting;
    this.enqueue(async () => {
      if (!state || state !== this.waiting || this.unopened) return;
      const { key, seal } = await this.key();
      const iv = crypto.getRandomValues(new Uint8Array(12));
      const secret = await crypto.subtle.encrypt({ name: "AES-GCM", iv, additionalData: this.bytes(this.id) }, key, this.bytes(JSON.stringify(state)));
      await this.store("readwrite", (drafts) => drafts.put({ seal, iv, secret }, this.id));
      this.held = state.text;
    });
  }

  // The server has this text: nothing of it stays here.
  drop(text) {
    if (!this.canKeep) return;
    if (this.waiting?.text === text || this.held === text || !this.waiting) this.forget();
  }

  forget() {
    clearTimeout(this.timer);
    [this.timer, this.waiting, this.held] = [];
    this.enqueue(() => this.store("readwrite", (drafts) => drafts.delete(this.id)));
  }

  // What an earlier window of this writer left here, or nothing. Until it has been opened nothing is written over it.
  async find() {
    let found;
    if (this.canKeep) await this.enqueue(async () => {
      const record = await this.store("readonly", (drafts) => drafts.get(this.id));
      this.unopened = record !== undefined;
      const { key } = await this.key(record?.seal);
      if (record) found = await this.decrypt(record, key);
      this.unopened = false;
    });
    return found;
  }

  async decrypt({ iv, secret }, key) {
    try {
      const found = JSON.parse(new TextDecoder().decode(await crypto.subtle.decrypt({ name: "AES-GCM", iv, additionalData: this.bytes(this.id) }, key, secret)));
      this.held = found.text;
      return found;
    } catch (problem) {
      // Damaged: no key will ever open it.
      if (problem.name === "OperationError") this.forget();
      return undefined;
    }
  }

  bytes(text) { return new TextEncoder().encode(text); }

  // One after the other. A device that cannot keep anything leaves the text to the window and the server.
  enqueue(work) {
    this.last = this.last.then(work).catch((problem) => { if (problem?.name !== "TypeError" && problem?.status === undefined) this.canKeep = false; });
    return this.last;
  }

  async key(seal) {
    if (this.sealed && (!seal || seal === this.sealed.seal)) return this.sealed;
    const body = new URLSearchParams(new FormData(this.closest("essay-editor").form));
    for (const name of [...body.keys()]) if (name !== "__RequestVerificationToken") body.delete(name);
    if (seal) body.set("Seal", seal);
    const answer = await fetch("/local-key", { method: "POST", headers: { Accept: "application/json" }, body });
    if (!answer.ok) throw Object.assign(new Error(), { status: answer.status });
    const given = await answer.json();
    const raw = Uint8Array.from(atob(given.key), (letter) => letter.charCodeAt(0));
    this.sealed = { seal: given.seal, key: await crypto.subtle.importKey("raw", raw, "AES-GCM", false, ["encrypt", "decrypt"]) };
    return this.sealed;
  }

  async store(mode, work) {
    this.database ??= await this.open();
    return done(work(this.database.transaction(STORE, mode, { durability: "strict" }).objectStore(STORE)));
  }

  open() {
    const request = indexedDB.open("learning", 1);
    request.onupgradeneeded = () => request.result.createObjectStore(STORE);
    return done(request);
  }
}

customElements.define("local-copy", LocalCopy);
