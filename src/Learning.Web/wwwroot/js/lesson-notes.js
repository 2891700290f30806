// <lesson-notes>: the reader's own notes in the text they are about. A selected passage, by mouse, finger or keys, can be highlighted, written about or reported.
// Passages are found by their words and those around them; white space does not count, as in TextQuote on the server.
// Without this script notes are written and read on a page of their own.
class LessonNotes extends HTMLElement {
  static pause = 250; // milliseconds without a change of the selection
  static context = 32;
  static outside = "svg, in-place, lesson-notes, term-definitions, .objectives, .note-ref, .note-tools";

  connectedCallback() {
    this.article = document.querySelector("main > article");
    this.list = this.querySelector(".note-list");
    this.adding = this.querySelector(".note-form");
    this.leave = new AbortController();
    const on = (target, type, act) => target.addEventListener(type, act, { signal: this.leave.signal });
    on(document, "pointerdown", () => (this.pointing = true));
    on(document, "pointerup", () => { this.pointing = false; this.settle(); });
    on(document, "selectionchange", () => this.settle());
    on(document, "keydown", (event) => event.key === "Escape" && this.withdraw());
    on(this.article, "click", (event) => this.follow(event));
    on(this, "submit", (event) => this.intercept(event));
    if (Number(this.dataset.count) > 0) this.load();
  }

  disconnectedCallback() {
    this.leave.abort();
    clearTimeout(this.timer);
    this.withdraw();
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
    this.list.replaceChildren(...[...notes.querySelectorAll(".note")].map((note) => document.importNode(note, true)));
    for (const form of this.list.querySelectorAll("form, [formaction]")) {
      const attribute = form.matches("form") ? "action" : "formaction";
      form.setAttribute(attribute, new URL(form.getAttribute(attribute), new URL(this.dataset.source, location)).href.replace(/\?lesson=[^&]*&/, "?"));
    }
    this.querySelector(".count").textContent = this.list.children.length;
    this.mark();
    return true;
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
    for (const [i, { node, start, end }] of runs.entries().toArray().reverse()) {
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

  settle() {
    clearTimeout(this.timer);
    if (!this.pointing) this.timer = setTimeout(() => this.offer(), LessonNotes.pause);
  }

  // The selection as a quote, or null when nothing of the text itself is selected.
  selected() {
    const range = getSelection().rangeCount ? getSelection().getRangeAt(0) : null;
    if (!range || range.collapsed || !this.article.contains(range.commonAncestorContainer)) return null;
    const { text, at } = this.letters();
    const isIn = ({ node, offset }) => range.comparePoint(node, offset) === 0 && range.comparePoint(node, offset + 1) === 0;
    const start = at.findIndex(isIn);
    const end = at.findLastIndex(isIn) + 1;
    if (start < 0) return null;
    return { exact: this.words(at.slice(start, end)), prefix: text.slice(Math.max(0, start - LessonNotes.context), start), suffix: text.slice(end, end + LessonNotes.context), last: at[end - 1].node.parentElement };
  }

  words(letters) {
    let [words, before] = ["", null];
    for (const { node, offset } of letters) {
      if (before && (before.node !== node ? this.isApart(before, { node, offset }) : offset > before.offset + 1)) words += " ";
      words += node.data[offset];
      before = { node, offset };
    }
    return words;
  }

  isApart(one, other) {
    return one.offset < one.node.length - 1 || other.offset > 0 || one.node.parentElement.closest("p, li, td, th, dt, dd, h2, h3, h4, h5, h6, figcaption") !== other.node.parentElement.closest("p, li, td, th, dt, dd, h2, h3, h4, h5, h6, figcaption");
  }

  offer() {
    const passage = this.selected();
    if (!passage) return this.tools?.contains(document.activeElement) ? undefined : this.withdraw();
    this.withdraw();
    this.tools = Object.assign(document.createElement("div"), { className: "note-tools" });
    this.tools.setAttribute("role", "toolbar");
    this.tools.setAttribute("aria-label", this.dataset.tools);
    this.tools.addEventListener("pointerdown", (event) => event.preventDefault());
    const button = (words, act) => this.tools.append(Object.assign(document.createElement("button"), { type: "button", className: "secondary", textContent: words, onclick: act }));
    button(this.dataset.highlight, () => this.add(passage, ""));
    button(this.dataset.write, () => this.write(passage));
    button(this.dataset.mistake, () => location.assign(`${this.dataset.report}?${new URLSearchParams({ quote: passage.exact.slice(0, 500) })}`));
    // Next in the order of the page, so that the tabulator leads there.
    (passage.last.closest(".prose > *") ?? passage.last).after(this.tools);
    this.place();
  }

  place() {
    const [box, around] = [getSelection().getRangeAt(0).getBoundingClientRect(), this.tools.offsetParent.getBoundingClientRect()];
    this.tools.style.insetBlockStart = `${box.bottom - around.top + 8}px`;
    this.tools.style.insetInlineStart = `${Math.max(0, Math.min(box.left - around.left, around.width - this.tools.offsetWidth))}px`;
  }

  withdraw() {
    this.tools?.remove();
    this.tools = undefined;
  }

  write(passage) {
    const dialog = Object.assign(document.createElement("dialog"), { className: "note-dialog" });
    const quote = Object.assign(document.createElement("blockquote"), { className: "note-quote", textContent: passage.exact });
    const field = this.adding.elements.Text.cloneNode();
    field.id = "";
    field.setAttribute("aria-label", this.dataset.write);
    const problem = Object.assign(document.createElement("p"), { className: "error" });
    problem.setAttribute("role", "alert");
    const [keep, cancel] = [this.adding.querySelector("button").textContent, this.dataset.cancel].map((words) => Object.assign(document.createElement("button"), { type: "button", textContent: words }));
    cancel.className = "quiet";
    const actions = Object.assign(document.createElement("div"), { className: "actions" });
    actions.append(keep, cancel);
    dialog.append(quote, field, problem, actions);
    cancel.onclick = () => dialog.close();
    keep.onclick = async () => ((problem.textContent = await this.add(passage, field.value)) ? field.focus() : dialog.close());
    dialog.addEventListener("close", () => dialog.remove());
    this.append(dialog);
    dialog.showModal();
    field.focus();
    this.withdraw();
  }

  // What is wrong, or nothing.
  async add(passage, text) {
    const body = new URLSearchParams(new FormData(this.adding));
    for (const [name, value] of [["Exact", passage.exact], ["Prefix", passage.prefix], ["Suffix", passage.suffix], ["Text", text]]) body.set(name, value);
    const problem = await this.post(this.adding.action, body);
    if (problem) this.tools?.replaceChildren(Object.assign(document.createElement("p"), { className: "error", textContent: problem }));
    else {
      this.withdraw();
      getSelection().removeAllRanges();
    }
    return problem;
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
      if (event.target === this.adding) this.adding.reset();
      return this.querySelector("summary").focus();
    }
    const place = event.target.querySelector(".error") ?? event.target.appendChild(Object.assign(document.createElement("p"), { className: "error" }));
    place.setAttribute("role", "alert");
    place.textContent = problem;
  }
}

customElements.define("lesson-notes", LessonNotes);
