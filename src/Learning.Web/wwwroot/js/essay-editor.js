// <essay-editor>: counts words as they are typed and keeps the draft on the server at every pause.
// The badge says what is true: kept, being kept, only in this window and why. Without this script the form keeps and hands in by its buttons.
const PAUSE = 1200; // milliseconds without a key
const LONGEST = 4000; // milliseconds of unbroken typing before it is kept anyway
const RETRY = 5000;
const BEHIND = 60000; // bytes: a browser lets at most 64 KiB go out behind a page that closes

const WHITE = /[\t-\r \u0085\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]+/u;

// The same rule as EssayText.CountWords on the server: a token between white space that holds a letter or a digit.
const countWords = (text) => text.split(WHITE).filter((token) => /[\p{L}\p{Nd}]/u.test(token)).length;

class EssayEditor extends HTMLElement {
  connectedCallback() {
    this.form = this.querySelector("form");
    this.text = this.form.elements.Text;
    this.version = this.form.elements.Version;
    this.words = this.querySelector(".words");
    this.badge = this.querySelector(".save");
    this.kept = this.badge.dataset.state === "saved" ? this.text.defaultValue : null;
    this.text.addEventListener("input", () => this.typed());
    this.form.addEventListener("submit", () => { this.leaving = true; clearTimeout(this.timer); });
    addEventListener("beforeunload", (event) => { if (this.isDirty && !this.leaving) event.preventDefault(); });
    addEventListener("pagehide", () => this.keep(true));
    addEventListener("visibilitychange", () => this.keep());
    addEventListener("online", () => this.keep());
    this.count();
  }

  get isDirty() { return this.text.value !== this.kept; }

  typed() {
    this.count();
    this.firstUnkept ??= Date.now();
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.keep(), Math.max(0, Math.min(PAUSE, this.firstUnkept + LONGEST - Date.now())));
  }

  count() {
    const number = countWords(this.text.value);
    const { least, most } = this.words.dataset;
    this.words.querySelector("strong").textContent = number.toLocaleString(document.documentElement.lang);
    this.words.dataset.state = number < Number(least ?? 0) ? "below" : most && number > Number(most) ? "above" : "within";
  }

  async keep(closing = false) {
    if ((this.keeping && !closing) || this.leaving || this.inConflict || !this.isDirty) return;
    clearTimeout(this.timer);
    const sent = this.text.value;
    const form = new FormData(this.form);
    // A page that closes cannot wait for the answer to the state before this one.
    if (this.keeping) form.set("Version", Number(this.version.value) + 1);
    this.keeping = true;
    this.firstUnkept = undefined;
    this.say("saving", this.dataset.keeping);
    try {
      const body = new URLSearchParams(form);
      const answer = await fetch("?handler=Keep", { method: "POST", headers: { Accept: "application/json" }, body, keepalive: body.toString().length < BEHIND });
      this.heard(answer.status, answer.status === 200 || answer.status === 409 ? await answer.json() : null, sent);
    } catch {
      this.say("offline", this.dataset.local);
      this.again();
    } finally {
      this.keeping = false;
      if (this.isDirty && this.badge.dataset.state === "saved") this.typed();
    }
  }

  heard(status, body, sent) {
    if (status === 200) {
      this.kept = sent;
      this.version.value = body.version;
      this.say("saved", this.dataset.kept.replace("{0}", body.keptAt));
    } else if (status === 409 && body.text === sent) {
      this.version.value = body.version;
      this.typed();
    } else if (status === 409) {
      this.inConflict = true;
      this.say("conflict", this.dataset.conflict);
    } else if (status === 401) {
      this.say("local", this.dataset.signedOut);
    } else if (status === 400) {
      this.say("local", this.dataset.expired);
    } else if (status === 422) {
      this.say("local", this.dataset.refused);
    } else {
      this.say("offline", this.dataset.local);
      this.again();
    }
  }

  again() {
    this.timer = setTimeout(() => this.keep(), RETRY);
  }

  say(state, words) {
    this.badge.dataset.state = state;
    if (this.badge.textContent !== words) this.badge.textContent = words;
  }
}

customElements.define("essay-editor", EssayEditor);
