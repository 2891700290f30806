// <grading-sitting>: many essays in one sitting. The next and the previous one are loaded before they are asked for and shown at once;
// one that was left stays as it is and goes on being kept, so that a move asks for one page at most. Nothing is stored in the browser. Without this script the links lead on.
const ANSWER = 5000; // milliseconds that a move waits for what a button was pressed for

class GradingSitting extends HTMLElement {
  connectedCallback() {
    this.desks = new Map([[location.pathname, { element: this.querySelector("#desk"), title: document.title }]]);
    this.shown = location.pathname;
    history.replaceState({ desk: this.shown }, "");
    this.addEventListener("click", (event) => this.clicked(event));
    addEventListener("popstate", (event) => this.popped(event));
    addEventListener("beforeunload", (event) => { if (this.unsaved().length > 0) event.preventDefault(); });
    addEventListener("pagehide", () => this.all().forEach((desk) => desk.keep(true)));
    addEventListener("visibilitychange", () => { if (document.hidden) this.all().forEach((desk) => desk.keep()); });
    addEventListener("online", () => this.all().forEach((desk) => desk.keep()));
    this.preload();
  }

  all() { return [...this.desks.values()].map(({ element }) => element.querySelector("grading-desk")).filter((desk) => desk?.keep); }

  unsaved() { return this.all().filter((desk) => desk.isDirty && !desk.leaving); }

  links() { return [...this.querySelectorAll("a[data-next], a[data-previous]")].map((link) => link.pathname); }

  // One small request each.
  preload() {
    for (const path of this.links()) if (!this.desks.has(path)) this.load(path);
  }

  async load(path) {
    try {
      const answer = await fetch(path, { headers: { Accept: "text/html", Purpose: "prefetch" } });
      if (!answer.ok || answer.redirected) return;
      const page = new DOMParser().parseFromString(await answer.text(), "text/html");
      const element = page.getElementById("desk");
      if (element && !this.desks.has(path)) this.desks.set(path, { element: document.adoptNode(element), title: page.title });
    } catch {
      // The link leads there all the same.
      return;
    }
  }

  clicked(event) {
    const link = event.target.closest("a[data-next], a[data-previous]");
    const back = event.target.closest("[data-go-back]");
    const path = link?.pathname ?? back?.dataset.goBack;
    if (!path || !this.desks.has(path) || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    this.show(path, () => history.pushState({ desk: path }, "", path));
  }

  popped({ state }) {
    // A link to a place on the page brings no state.
    const path = state?.desk ?? location.pathname;
    if (path === this.shown) return;
    if (this.desks.has(path)) this.show(path);
    else location.reload();
  }

  async show(path, moved) {
    // The answer to a button is shown where it belongs, with what was typed since; only then the desk is left.
    const { answered } = this.querySelector("#desk");
    if (answered) await Promise.race([answered, new Promise((resolve) => { setTimeout(resolve, ANSWER); })]);
    if (path === this.shown) return;
    const left = this.shown;
    const desk = this.querySelector("grading-desk");
    const { element, title } = this.desks.get(path);
    desk.leave();
    this.shown = path;
    document.title = title;
    this.querySelector("#desk").replaceWith(element);
    scrollTo(0, 0);
    element.querySelector("h1").focus({ preventScroll: true });
    moved?.();
    desk.keep().then((isKept) => { if (!isKept && this.shown !== left) this.warn(left, desk); });
    this.preload();
  }

  warn(path, desk) {
    if (this.querySelector(`[data-left="${CSS.escape(path)}"]`)) return;
    const notice = Object.assign(document.createElement("div"), { className: "notice warning" });
    notice.dataset.left = path;
    notice.setAttribute("role", "alert");
    const words = Object.assign(document.createElement("p"), { textContent: `${this.dataset.unsaved} ` });
    const back = Object.assign(document.createElement("button"), { type: "button", className: "quiet", textContent: this.dataset.back });
    back.dataset.goBack = path;
    words.append(back);
    notice.append(words);
    this.querySelector(".page-header").append(notice);
    desk.addEventListener("desk-said", ({ detail }) => { if (detail.state === "saved") notice.remove(); });
  }
}

customElements.define("grading-sitting", GradingSitting);
