// <lesson-reading>: tells the server at every pause which block is being read, so that reading goes on there on another device,
// and at the end that the lesson was read. Without this script a button says so, and reading goes on at the lesson.
class LessonReading extends HTMLElement {
  static pause = 2000; // milliseconds without scrolling

  connectedCallback() {
    this.leave = new AbortController();
    const on = (target, type, act) => target.addEventListener(type, act, { signal: this.leave.signal, passive: true });
    on(window, "scroll", () => {
      this.scrolled = true;
      clearTimeout(this.timer);
      this.timer = setTimeout(() => this.report(), LessonReading.pause);
    });
    on(document, "visibilitychange", () => document.hidden && this.report());
    on(window, "pagehide", () => this.report());
    on(document.querySelector("main > article"), "submit", () => (this.answered = true));
    this.ending = new IntersectionObserver((seen) => seen.some((entry) => entry.isIntersecting) && this.end());
    this.ending.observe(this.firstElementChild);
  }

  disconnectedCallback() {
    this.leave.abort();
    this.ending.disconnect();
    clearTimeout(this.timer);
  }

  get form() { return this.querySelector("form"); }

  // The first block that has its end below the upper fifth of the window.
  block() {
    const line = innerHeight / 5;
    return this.dataset.blocks.split(" ").find((id) => document.getElementById(id)?.getBoundingClientRect().bottom > line);
  }

  report() {
    clearTimeout(this.timer);
    const block = this.scrolled && this.block();
    if (!block || block === this.reported) return;
    this.reported = block;
    const body = new URLSearchParams(new FormData(this.form));
    body.set("block", block);
    // Lost when offline: the next pause tells it again.
    fetch(this.dataset.place, { method: "POST", body, keepalive: true }).catch(() => (this.reported = undefined));
  }

  // What was answered in place since the page was loaded counts too.
  async end() {
    const isNew = this.dataset.read !== "yes";
    if ((!isNew && !this.answered) || this.asking) return;
    this.asking = true;
    try {
      const answer = isNew ? await fetch(this.form.action, { method: "POST", body: new URLSearchParams(new FormData(this.form)) }) : await fetch(location.pathname);
      const shown = answer.ok && new DOMParser().parseFromString(await answer.text(), "text/html").querySelector("lesson-reading");
      if (!shown) return;
      this.answered = false;
      this.dataset.read = shown.dataset.read;
      // Only what it says: whoever is on their way to the button keeps it.
      if (!this.contains(document.activeElement)) this.firstElementChild.replaceChildren(...shown.firstElementChild.childNodes);
    } catch {
      // Offline: coming back to the end tells it again, and the button is still there.
    } finally {
      this.asking = false;
    }
  }
}

customElements.define("lesson-reading", LessonReading);
