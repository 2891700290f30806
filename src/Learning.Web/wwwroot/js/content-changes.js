// <content-changes src="…">, in Development only: when a content file is saved, shows the new text at the place being read,
// or what is wrong in it and where. A text is an element with data-hash, which changes with it.
class ContentChanges extends HTMLElement {
  connectedCallback() {
    this.news = new EventSource(this.getAttribute("src"));
    this.news.addEventListener("state", (event) => this.tell(JSON.parse(event.data).problems));
    this.news.addEventListener("reading", (event) => this.renew(JSON.parse(event.data).problems));
    addEventListener("pagehide", () => this.news.close());
  }

  disconnectedCallback() {
    this.news.close();
  }

  async renew(problems) {
    this.tell(problems);
    const shown = document.querySelector("main [data-hash]");
    if (!shown) return location.pathname.startsWith("/courses/") || location.pathname === "/development/content" ? location.reload() : undefined;
    const answer = await fetch(location.href, { headers: { accept: "text/html" } });
    if (!answer.ok || answer.redirected) return location.reload();
    const page = new DOMParser().parseFromString(await answer.text(), "text/html");
    const fresh = page.querySelector("main [data-hash]");
    if (!fresh) return location.reload();
    if (fresh.dataset.hash === shown.dataset.hash) return;
    const place = ContentChanges.placeIn(shown);
    const main = page.getElementById("main");
    ContentChanges.carryOver(shown, main);
    document.getElementById("main").replaceWith(main);
    document.title = page.title;
    ContentChanges.returnTo(place, main.querySelector("[data-hash]"));
  }

  // What its author is typing into an exercise meanwhile.
  static carryOver(shown, main) {
    for (const field of shown.querySelectorAll("textarea[id]")) {
      const same = field.value !== field.defaultValue && main.querySelector(`#${CSS.escape(field.id)}`);
      if (same) same.value = field.value;
    }
  }

  // The first block that is still in view, by its words and its number: an edit above moves it, an edit in it changes its words.
  static placeIn(text) {
    const blocks = [...text.children];
    const number = blocks.findIndex((block) => block.getBoundingClientRect().bottom > 0);
    return number < 0 ? undefined : { number, words: blocks[number].textContent, top: blocks[number].getBoundingClientRect().top, from: blocks.length };
  }

  static returnTo(place, text) {
    const blocks = [...(text?.children ?? [])];
    if (!place || blocks.length === 0) return;
    const same = blocks.findIndex((block) => block.textContent === place.words);
    const block = blocks[same >= 0 ? same : Math.min(place.number, blocks.length - 1)];
    scrollBy({ top: block.getBoundingClientRect().top - place.top, behavior: "instant" });
  }

  tell(problems) {
    this.replaceChildren();
    if (problems.length === 0 || location.pathname === "/development/content") return;
    const box = Object.assign(document.createElement("section"), { className: "content-problems", role: "alert" });
    const list = document.createElement("ul");
    list.lang = "en";
    list.append(...problems.map((problem) => Object.assign(document.createElement("li"), { textContent: problem })));
    const close = Object.assign(document.createElement("button"), { className: "secondary", textContent: this.dataset.close });
    close.addEventListener("click", () => this.replaceChildren());
    const all = Object.assign(document.createElement("a"), { className: "action", href: "/development/content", textContent: this.dataset.all });
    const actions = Object.assign(document.createElement("div"), { className: "actions" });
    actions.append(close, all);
    box.append(Object.assign(document.createElement("h2"), { textContent: this.dataset.title }), Object.assign(document.createElement("p"), { textContent: this.dataset.words }), list, actions);
    this.append(box);
  }
}

customElements.define("content-changes", ContentChanges);
