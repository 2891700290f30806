// <lesson-notes>: the reader's own notes in the text they are about.
// Passages are found by their words and those around them; white space does not count, as in TextQuote on the server.
// Without this script notes are written and read on a page of their own.
class LessonNotes extends HTMLElement {
  static outside = "svg, in-place, lesson-notes, term-definitions, .objectives, .note-ref, .note-tools";

  connectedCallback() {
    this.article = document.querySelector("main > article");
    this.list = this.querySelector(".note-list");
    this.adding = this.querySelector(".note-form");
    this.leave = new AbortController();
    const on = (target, type, act) => target.addEventListener(type, act, { signal: this.leave.signal });
    on(this.article, "click", (event) => this.follow(event));
    on(this, "submit", (event) => this.intercept(event));
    if (Number(this.dataset.count) > 0) this.load();
  }

  disconnectedCallback() {
    this.leave.abort();
  }

  async load() {
    try {
      const answer = await fetch(this.dataset.source);
      if (answer.ok) this.show(new DOMParser().parseFromString(await answer.text(), "text/html"));
    } catch {
      // Offline: the link to the page of notes stays.
    }
  }

  show(page) {
    const notes = page.querySelector(".note-list");
    if (!notes) return false;
    const begun = [...this.list.querySelectorAll("textarea")].filter((field) => field.value !== field.defaultValue).map((field) => [field.closest(".note").id, field.value]);
    this.list.replaceChildren(...[...notes.querySelectorAll(".note")].map((note) => document.importNode(note, true)));
    for (const form of this.list.querySelectorAll("form, [formaction]")) {
      const attribute = form.matches("form") ? "action" : "formaction";
      form.setAttribute(attribute, new URL(form.getAttribute(attribute), new URL(this.dataset.source, location)).href.replace(/\?lesson=[^&]*&/, "?"));
    }
    begun.forEach(([id, text]) => this.goOn(document.getElementById(id)?.querySelector("textarea"), text));
    this.querySelector(".count").textContent = this.list.children.length;
    this.mark();
    return true;
  }

  // A note is being changed while another one is kept.
  goOn(field, text) {
    if (!field || field.value === text) return;
    field.value = text;
    field.closest("details").open = true;
  }

  // Every letter of the article that is no white space, and where it stands.
  letters() {
    const [text, at] = [[], []];
    const walker = document.createTreeWalker(this.article, NodeFilter.SHOW_TEXT, (node) => (node.parentElement.closest(LessonNotes.outside) ? NodeFilter.FILTER_REJECT : NodeFilter.FILTER_ACCEPT));
    for (let node; (node = walker.nextNode());)
      for (let offset = 0; offset < node.length; offset++)
        if (!/[\s\u00ad]/.test(node.data[offset])) {
          text.push(node.data[offset]);
          at.push({ node, offset });
        }
    return { text: text.join(""), at };
  }

  static bare(text) { return (text ?? "").replace(/[\s\u00ad]/g, ""); }

  find(text, note) {
    const [exact, prefix, suffix] = ["exact", "prefix", "suffix"].map((part) => LessonNotes.bare(note.dataset[part]));
    let [best, bestFit] = [-1, -1];
    for (let start = exact ? text.indexOf(exact) : -1; start >= 0; start = text.indexOf(exact, start + 1)) {
      let [before, after] = [0, 0];
      while (before < prefix.length && text[start - 1 - before] === prefix[prefix.length - 1 - before]) before++;
      while (after < suffix.length && text[start + exact.length + after] === suffix[after]) after++;
      if (before + after > bestFit) [best, bestFit] = [start, before + after];
    }
    return best < 0 ? null : { start: best, end: best + exact.length };
  }

  mark() {
    for (const old of this.article.querySelectorAll(".note-ref")) old.remove();
    for (const old of this.article.querySelectorAll("mark.highlight")) old.replaceWith(...old.childNodes);
    this.article.normalize();
    for (const note of this.list.children) {
      const { text, at } = this.letters();
      const place = this.find(text, note);
      if (place) this.wrap(at.slice(place.start, place.end), note);
    }
  }

  // From the end, so that what is wrapped moves nothing that is still to be wrapped.
  wrap(letters, note) {
    const runs = [];
    for (const { node, offset } of letters) {
      const run = runs.at(-1);
      if (run?.node === node) run.end = offset + 1;
      else runs.push({ node, start: offset, end: offset + 1 });
    }
    for (const [i, { node, start, end }] of [...runs.entries()].reverse()) {
      const range = document.createRange();
      range.setStart(node, start);
      range.setEnd(node, end);
      const mark = Object.assign(document.createElement("mark"), { className: "highlight" });
      mark.dataset.note = note.id;
      range.surroundContents(mark);
      if (i === runs.length - 1) {
        const link = Object.assign(document.createElement("a"), { className: "note-ref", href: `#${note.id}`, textContent: note.querySelector(".text") ? "✎" : "•" });
        link.setAttribute("aria-label", this.dataset.own);
        link.dataset.note = note.id;
        mark.after(link);
      }
    }
  }

  follow(event) {
    const pressed = event.target.closest("[data-note]");
    if (!pressed || !getSelection().isCollapsed || (event.target.closest("a") && !event.target.closest(".note-ref"))) return;
    event.preventDefault();
    this.querySelector("details").open = true;
    const note = document.getElementById(pressed.dataset.note);
    note.focus({ preventScroll: true });
    note.scrollIntoView({ block: "center" });
  }

  // Keeps a passage with words or without. Tells what is wrong, or nothing.
  add(passage, text) {
    const body = new URLSearchParams(new FormData(this.adding));
    for (const [name, value] of [["Exact", passage.exact], ["Prefix", passage.prefix], ["Suffix", passage.suffix], ["Text", text]]) body.set(name, value);
    return this.post(this.adding.action, body);
  }

  async post(action, body) {
    try {
      const answer = await fetch(action, { method: "POST", body });
      const page = new DOMParser().parseFromString(await answer.text(), "text/html");
      if (answer.ok && this.show(page)) return "";
      return page.querySelector(".error-summary li")?.textContent.trim() || this.dataset.failed;
    } catch {
      return this.dataset.failed;
    }
  }

  async intercept(event) {
    if (!event.target.closest(".note-list") && event.target !== this.adding) return;
    event.preventDefault();
    const body = new URLSearchParams(new FormData(event.target, event.submitter));
    if (!body.get("lesson")) body.set("lesson", new FormData(this.adding).get("lesson"));
    const problem = await this.post(event.submitter?.getAttribute("formaction") ?? event.target.action, body);
    if (!problem) {
      if (event.target === this.adding && this.adding.elements.Text.value === body.get("Text").replaceAll("\r\n", "\n")) this.adding.reset();
      return this.querySelector("summary").focus();
    }
    const place = event.target.querySelector(".error") ?? event.target.appendChild(Object.assign(document.createElement("p"), { className: "error" }));
    place.setAttribute("role", "alert");
    place.textContent = problem;
  }
}

customElements.define("lesson-notes", LessonNotes);
