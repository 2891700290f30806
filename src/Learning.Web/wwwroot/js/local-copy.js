// <local-copy> in an <essay-editor>: keeps what the server has not acknowledged yet on this device (IndexedDB), encrypted with AES-GCM.
// The key comes from the server, sealed for one person, and lives in memory only: beside the text lies the seal, which only its owner can have opened.
// Every window has a record of its own and, while it lives, the lock of that name; a record whose lock is free was left by a window that is gone.
// A browser without a secure context has no such copy, and says so.
const STORE = "drafts";
const PAUSE = 300; // milliseconds
const CLOSING = 500; // milliseconds that a window which is being closed may still hold its lock

const bytes = (text) => new TextEncoder().encode(text);

const done = (request) => new Promise((resolve, reject) => {
  request.onsuccess = () => resolve(request.result);
  request.onerror = () => reject(request.error);
});

class LocalCopy extends HTMLElement {
  connectedCallback() {
    this.editor = this.closest("essay-editor");
    this.canKeep = isSecureContext && "indexedDB" in window && "locks" in navigator;
    this.last = Promise.resolve();
    this.keys = new Map();
    if (!this.canKeep) return;
    this.shelf = `${this.editor.dataset.owner}${location.pathname}#`;
    this.window = Object.assign(document.createElement("input"), { type: "hidden", name: "Window" });
    this.editor.querySelector("form").append(this.window);
    this.begin();
    // Asked for at once: it is there before the connection can be gone.
    this.enqueue(() => this.key());
  }

  // What is written from here on has a record of its own; the one before goes when a form or this window has brought the text to the server.
  begin() {
    if (!this.canKeep) return;
    this.before = this.own;
    [this.timer, this.waiting, this.held] = [clearTimeout(this.timer)];
    this.window.value = crypto.randomUUID();
    this.own = this.shelf + this.window.value;
    navigator.locks.request(this.own, () => new Promise(() => {}));
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
    this.waiting = { text, version, at: Date.now() };
    this.timer ??= setTimeout(() => this.write(), PAUSE);
  }

  write() {
    clearTimeout(this.timer);
    this.timer = undefined;
    const state = this.waiting;
    this.enqueue(async () => {
      if (state !== this.waiting) return;
      const { key, seal } = await this.key();
      const iv = crypto.getRandomValues(new Uint8Array(12));
      const secret = await crypto.subtle.encrypt({ name: "AES-GCM", iv, additionalData: bytes(this.shelf) }, key, bytes(JSON.stringify(state)));
      await this.store("readwrite", (drafts) => drafts.put({ seal, iv, secret }, this.own));
      this.held = state.text;
    });
  }

  // The server has this text: nothing of it stays here.
  drop(text) {
    if (!this.canKeep || (this.waiting && this.waiting.text !== text)) return;
    clearTimeout(this.timer);
    [this.timer, this.waiting, this.held] = [];
    this.release(this.own);
    if (this.before) this.release(this.before);
  }

  release(id) {
    this.enqueue(() => this.store("readwrite", (drafts) => drafts.delete(id)));
  }

  // What windows that are gone could not give to the server. The last goes on; where the draft has moved on since, the server will say so, with both texts.
  async recover() {
    const { editor } = this;
    const found = await this.find();
    if (!this.canKeep && editor.badge.dataset.state === "saved") editor.say("saved", `${editor.badge.textContent} ${editor.dataset.serverOnly}`);
    for (const left of found) {
      // Sent by a page that was closing, it may reach the server only now.
      editor.unheard.add(left.text.normalize("NFC"));
      if ([editor.text.value, editor.text.defaultValue].includes(left.text)) await this.takeOver(left);
      else if (editor.inConflict) continue; // Two texts are enough: a third waits for the next visit.
      else if (editor.isTouched || left !== found.at(-1)) await editor.bring(left);
      else await this.goOnWith(left);
    }
  }

  // The server has it or, where the page shows two texts, from now on this window's own copy.
  async takeOver({ id }) {
    const { inConflict, text } = this.editor;
    if (inConflict) this.editor.put();
    await this.settled();
    if (!inConflict || this.holds(text.value)) this.release(id);
  }

  async goOnWith({ id, text, version }) {
    [this.editor.text.value, this.editor.version.value] = [text, version];
    this.editor.querySelector("[data-recovered]").hidden = false;
    this.editor.typed();
    await this.settled();
    if (this.holds(text)) this.release(id);
  }

  // What windows of this writer that are gone have left here, the oldest first. The text of a window that a form has just brought to the server is there already.
  async find() {
    const found = [];
    if (this.canKeep) await this.enqueue(async () => {
      const { settled } = this.editor.dataset;
      if (settled) await this.store("readwrite", (drafts) => drafts.delete(this.shelf + settled));
      const range = IDBKeyRange.bound(this.shelf, `${this.shelf}\uffff`);
      for (const id of await this.store("readonly", (drafts) => drafts.getAllKeys(range))) {
        const left = id === this.own ? undefined : await this.inherit(id);
        if (left) found.push({ id, ...left });
      }
    });
    return found.sort((one, other) => one.at - other.at);
  }

  async inherit(id) {
    try {
      return await navigator.locks.request(id, { signal: AbortSignal.timeout(CLOSING) }, async () => {
        const record = await this.store("readonly", (drafts) => drafts.get(id));
        if (!record) return undefined;
        const { key } = await this.key(record.seal);
        return JSON.parse(new TextDecoder().decode(await crypto.subtle.decrypt({ name: "AES-GCM", iv: record.iv, additionalData: bytes(this.shelf) }, key, record.secret)));
      });
    } catch (problem) {
      // Damaged: no key will ever open it.
      if (problem.name === "OperationError") this.release(id);
      return undefined;
    }
  }

  // One after the other. A device that cannot keep anything leaves the text to the window and the server; a server that does not answer is asked again.
  enqueue(work) {
    this.last = this.last.then(work).catch((problem) => { if (problem instanceof DOMException) this.canKeep = false; });
    return this.last;
  }

  // The key behind a seal; without one, the key of this window. A key that did not come is asked for again.
  key(seal = "") {
    if (!this.keys.has(seal)) this.keys.set(seal, this.fetchKey(seal).catch((problem) => { this.keys.delete(seal); throw problem; }));
    return this.keys.get(seal);
  }

  async fetchKey(seal) {
    const body = new URLSearchParams({ Seal: seal, __RequestVerificationToken: this.editor.querySelector("[name=__RequestVerificationToken]").value });
    const answer = await fetch("/local-key", { method: "POST", headers: { Accept: "application/json" }, body });
    if (!answer.ok) throw new Error(`${answer.status}`);
    const given = await answer.json();
    const raw = Uint8Array.from(atob(given.key), (letter) => letter.charCodeAt(0));
    return { seal: given.seal, key: await crypto.subtle.importKey("raw", raw, "AES-GCM", false, ["encrypt", "decrypt"]) };
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
