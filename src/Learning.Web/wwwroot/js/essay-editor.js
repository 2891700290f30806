// <essay-editor>: counts words as they are typed and keeps the draft on the server at every pause.
// The badge says what is true: kept, being kept, only on this device or in this window and why, changed elsewhere.
// <local-copy>, <sign-in-again> and <two-texts> inside it help where they are there. Without scripts the form keeps and hands in by its buttons.
const PAUSE = 1200; // milliseconds without a key
const LONGEST = 4000; // milliseconds of unbroken typing before it is kept anyway
const SOONEST = 1000; // milliseconds before the first repetition; each next waits twice as long
const LATEST = 30000;
const ANSWER = 20000; // milliseconds that an answer may take
const BEHIND = 60000; // bytes: a browser lets at most 64 KiB go out behind a page that closes

const WHITE = /[\t-\r \u0085\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]+/u;

// The same rule as EssayText.CountWords on the server: a token between white space that holds a letter or a digit.
const countWords = (text) => text.split(WHITE).filter((token) => /[\p{L}\p{Nd}]/u.test(token)).length;

class EssayEditor extends HTMLElement {
  connectedCallback() {
    this.form = this.querySelector("form");
    // A browser that loads the page again must not put an old text and its version into it: what counts is on the server, or in the local copy.
    this.form.autocomplete = "off";
    this.text = this.form.elements.Text;
    this.version = this.form.elements.Version;
    this.unheard = new Set();
    this.words = this.querySelector(".words");
    this.badge = this.querySelector(".save");
    this.kept = this.badge.dataset.state === "saved" ? this.text.defaultValue : null;
    // The page itself may show two texts: nothing is kept before one is chosen.
    this.inConflict = this.badge.dataset.state === "conflict";
    this.text.addEventListener("input", () => this.typed());
    this.form.addEventListener("submit", () => this.leave());
    addEventListener("beforeunload", (event) => { if (this.isDirty && !this.leaving) event.preventDefault(); });
    addEventListener("pagehide", () => this.keep(true));
    addEventListener("pageshow", (event) => event.persisted && this.stay());
    document.addEventListener("visibilitychange", () => this.keep());
    addEventListener("online", () => this.keep());
    this.count();
    this.copy?.recover?.();
  }

  get isDirty() { return this.text.value !== this.kept; }
  get copy() { return this.querySelector("local-copy"); }

  // Left by another window, while something else is being written already: it becomes a kept state of its own.
  async bring({ id, text }) {
    const form = new FormData(this.form);
    form.set("Text", text);
    const answer = await this.send("Keep", form);
    if (answer.status !== 200) return;
    this.version.value = (await answer.json()).version;
    this.kept = text;
    this.copy.release(id);
    this.keep();
  }

  typed() {
    this.isTouched = true;
    this.lastTyped = Date.now();
    this.count();
    if (this.leaving && !this.goesOn) this.goesOn = this.copy?.begin?.() ?? true;
    this.put();
    if (this.leaving) {
      // The next page may come at any moment.
      this.copy?.settled?.();
      return this.say("saving", this.dataset.keeping);
    }
    this.firstUnkept ??= Date.now();
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.keep(), Math.max(0, Math.min(PAUSE, this.firstUnkept + LONGEST - Date.now())));
  }

  // The form is on its way: what is typed until it has arrived goes on in a copy of its own, and behind the page when that closes.
  leave() {
    [this.leaving, this.goesOn] = [true, false];
    this.unheard.add(this.text.value.normalize("NFC"));
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.stay(), ANSWER);
  }

  // It did not arrive, or the page has come back.
  stay() {
    this.leaving = false;
    this.keep();
  }

  put() { this.copy?.put?.(this.text.value, (this.form.elements.Base ?? this.version).value); }

  count() {
    const number = countWords(this.text.value);
    const { least, most } = this.words.dataset;
    this.words.querySelector("strong").textContent = number.toLocaleString(document.documentElement.lang, { useGrouping: "always" });
    this.words.dataset.state = number < Number(least ?? 0) ? "below" : most && number > Number(most) ? "above" : "within";
  }

  async keep(closing = false) {
    if ((this.keeping && !closing) || (this.leaving && !(closing && this.goesOn)) || this.inConflict || !this.isDirty) return;
    clearTimeout(this.timer);
    const sent = this.text.value;
    const form = new FormData(this.form);
    // A page that closes cannot wait for the answer to the state before.
    if (this.keeping || this.leaving) form.set("Version", Number(this.version.value) + 1);
    this.keeping = true;
    this.firstUnkept = undefined;
    this.say("saving", this.dataset.keeping);
    try {
      await this.heard(await this.send("Keep", form), sent);
    } catch {
      this.notKept("offline");
    } finally {
      this.keeping = false;
      if (this.isDirty && this.badge.dataset.state === "saved") this.typed();
    }
  }

  send(handler, form) {
    const body = new URLSearchParams(form);
    const keepalive = body.toString().length < BEHIND;
    this.lastSent = form.get("Text");
    return fetch(`?handler=${handler}`, { method: "POST", headers: { Accept: "application/json" }, body, keepalive, signal: AbortSignal.timeout(ANSWER) });
  }

  async heard(answer, sent) {
    if (answer.status === 200) return this.isKept(await answer.json(), sent);
    if (answer.status === 409) return this.conflict(await answer.json());
    if (answer.status === 401) return this.notKept("signedOut");
    if (answer.status === 400) return this.renew();
    if (answer.status === 422) return this.say("local", this.dataset.refused);
    this.notKept("busy");
  }

  isKept({ version, keptAt }, sent) {
    this.kept = sent;
    this.unheard.clear();
    [this.failures, this.renewals, this.wasAsked] = [0, 0, false];
    this.querySelector("sign-in-again")?.close?.();
    this.version.value = version;
    this.copy?.drop?.(sent);
    this.say("saved", this.dataset.kept.replace("{0}", keptAt) + (this.copy?.canKeep === false ? ` ${this.dataset.serverOnly}` : ""));
  }

  // A text of this very window whose answer was lost is no conflict.
  conflict({ version, text }) {
    if (text === this.text.value.normalize("NFC") || this.unheard.has(text)) {
      this.version.value = version;
      this.badge.dataset.state = "saving";
      return this.again(0);
    }
    this.inConflict = true;
    this.say("conflict", this.dataset.conflict);
    this.querySelector("two-texts")?.show?.(text, version);
  }

  notKept(why) {
    this.unheard.add(this.lastSent.normalize("NFC"));
    this.why = why;
    const words = this.dataset[why];
    const tell = () => this.say(why === "signedOut" ? "local" : "offline", (this.copy?.holds?.(this.text.value) ? this.dataset.hereDevice : this.dataset.hereWindow).replace("{0}", words));
    tell();
    this.copy?.settled?.().then(() => { if (this.why === why && this.badge.dataset.state !== "saved" && this.badge.dataset.state !== "saving") tell(); });
    if (why !== "signedOut") return this.again(Math.min(LATEST, SOONEST * 2 ** (this.failures ?? 0)));
    if (!this.wasAsked) this.askToSignIn();
    this.wasAsked = true;
  }

  // Not in the middle of a word.
  askToSignIn() {
    const pause = (this.lastTyped ?? 0) + PAUSE - Date.now();
    if (pause > 0) setTimeout(() => this.askToSignIn(), pause);
    else if (this.why === "signedOut") this.signIn();
  }

  again(delay) {
    this.failures = (this.failures ?? 0) + 1;
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.keep(), delay);
  }

  // The token of the form ran out, or the session with it: a fresh page of the same writer has a new one.
  async renew() {
    if ((this.renewals = (this.renewals ?? 0) + 1) > 2) return this.notKept("expired");
    const page = await fetch(location.pathname, { headers: { Accept: "application/json" }, signal: AbortSignal.timeout(ANSWER) });
    if (page.status === 401) return this.notKept("signedOut");
    if (page.status !== 200 || !this.adopt(new DOMParser().parseFromString(await page.text(), "text/html"))) return this.notKept("busy");
    this.again(0);
  }

  // Takes the tokens of a page that was made for the same writer.
  adopt(page) {
    const token = page.querySelector("essay-editor [name=__RequestVerificationToken]")?.value;
    if (!token || page.querySelector("essay-editor").dataset.owner !== this.dataset.owner) return false;
    document.querySelectorAll("[name=__RequestVerificationToken]").forEach((field) => { field.value = token; });
    return true;
  }

  async signIn() {
    if (await this.querySelector("sign-in-again")?.open?.((page) => this.adopt(page))) this.inConflict ? this.say("conflict", this.dataset.conflict) : this.keep();
  }

  say(state, words) {
    // Heard when something has changed, not at every pause.
    this.badge.ariaLive = state === "saving" || state === (this.told ?? "saved") ? "off" : "polite";
    if (state !== "saving") this.told = state;
    this.badge.dataset.state = state;
    if (this.badge.textContent !== words) this.badge.textContent = words;
    if (state === "saved") this.why = undefined;
    this.offerToSignIn(state === "local" && this.why === "signedOut");
  }

  offerToSignIn(isSignedOut) {
    if (!isSignedOut) return this.door?.remove();
    this.door ??= Object.assign(document.createElement("button"), { type: "button", className: "secondary", textContent: this.dataset.signIn, onclick: () => this.signIn() });
    if (!this.door.isConnected) this.badge.after(this.door);
  }
}

customElements.define("essay-editor", EssayEditor);
