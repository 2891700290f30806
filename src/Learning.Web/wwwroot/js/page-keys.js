// <page-keys data-search="/search">: the keys that act on every page. / opens search in a dialog; Alt with an arrow leads to the previous and the next lesson.
// None acts inside a field or while a dialog is open. Absent for those who switched shortcuts off.
class PageKeys extends HTMLElement {
  connectedCallback() {
    this.leave = new AbortController();
    document.addEventListener("keydown", (event) => this.press(event), { signal: this.leave.signal });
  }

  disconnectedCallback() {
    this.leave.abort();
  }

  press(event) {
    if (event.defaultPrevented || event.isComposing || event.ctrlKey || event.metaKey) return;
    if (event.target.closest?.("input, textarea, select, [contenteditable], dialog") || document.querySelector("dialog[open]")) return;
    if (event.key === "/" && !event.altKey) {
      event.preventDefault();
      this.search();
    } else if (event.altKey && !event.shiftKey) {
      const rel = { ArrowLeft: "prev", ArrowRight: "next" }[event.key];
      const neighbour = rel && document.querySelector(`main.reading > .pager a[rel=${rel}]`);
      if (!neighbour) return;
      event.preventDefault();
      neighbour.click();
    }
  }

  async search() {
    if (document.querySelector("main site-search")) return document.querySelector("main site-search input").focus();
    if (this.opening) return;
    this.opening = true;
    try {
      const answer = await fetch(this.dataset.search);
      const found = answer.ok && new DOMParser().parseFromString(await answer.text(), "text/html").querySelector("site-search");
      if (!found) return location.assign(this.dataset.search);
      this.open(document.importNode(found, true));
    } catch {
      location.assign(this.dataset.search);
    } finally {
      this.opening = false;
    }
  }

  open(search) {
    this.script ??= document.head.appendChild(Object.assign(document.createElement("script"), { type: "module", src: this.dataset.script }));
    const title = search.querySelector("h1");
    title.replaceWith(Object.assign(document.createElement("h2"), { id: title.id, textContent: title.textContent }));
    const dialog = Object.assign(document.createElement("dialog"), { className: "search-dialog" });
    dialog.setAttribute("aria-labelledby", "search-title");
    const close = Object.assign(document.createElement("button"), { type: "button", className: "quiet", textContent: this.dataset.close });
    close.addEventListener("click", () => dialog.close());
    dialog.addEventListener("close", () => dialog.remove());
    dialog.addEventListener("click", (event) => event.target.closest(".results a") && dialog.close());
    dialog.append(search, close);
    document.body.append(dialog);
    dialog.showModal();
    search.querySelector("input").focus();
  }
}

customElements.define("page-keys", PageKeys);
