// <passage-tools> inside <lesson-notes>: what can be done with a passage selected by mouse, finger or keys: highlight it, write about it, report a mistake.
class PassageTools extends HTMLElement {
  static pause = 250; // milliseconds without a change of the selection
  static context = 32;
  static blocks = "p, li, td, th, dt, dd, h2, h3, h4, h5, h6, figcaption";

  connectedCallback() {
    this.notes = this.closest("lesson-notes");
    this.leave = new AbortController();
    const on = (type, act) => document.addEventListener(type, act, { signal: this.leave.signal });
    on("pointerdown", () => (this.pointing = true));
    on("pointerup", () => { this.pointing = false; this.settle(); });
    on("pointercancel", () => { this.pointing = false; this.settle(); });
    on("selectionchange", () => this.settle());
    on("keydown", (event) => event.key === "Escape" && this.withdraw());
  }

  disconnectedCallback() {
    this.leave.abort();
    clearTimeout(this.timer);
    this.withdraw();
  }

  settle() {
    clearTimeout(this.timer);
    if (!this.pointing) this.timer = setTimeout(() => this.offer(), PassageTools.pause);
  }

  // The selection as a quote, or null when nothing of the text itself is selected.
  selected() {
    const range = getSelection().rangeCount ? getSelection().getRangeAt(0) : null;
    if (!range || range.collapsed || !this.notes.article.contains(range.commonAncestorContainer)) return null;
    const { text, at } = this.notes.letters();
    const isIn = ({ node, offset }) => range.comparePoint(node, offset) === 0 && range.comparePoint(node, offset + 1) === 0;
    const start = at.findIndex(isIn);
    const end = at.findLastIndex(isIn) + 1;
    if (start < 0) return null;
    return { exact: this.words(at.slice(start, end)), prefix: text.slice(Math.max(0, start - PassageTools.context), start), suffix: text.slice(end, end + PassageTools.context), last: at[end - 1].node.parentElement };
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
    return one.offset < one.node.length - 1 || other.offset > 0 || one.node.parentElement.closest(PassageTools.blocks) !== other.node.parentElement.closest(PassageTools.blocks);
  }

  offer() {
    const passage = this.selected();
    if (!passage) return this.tools?.contains(document.activeElement) ? undefined : this.withdraw();
    this.withdraw();
    this.tools = Object.assign(document.createElement("div"), { className: "note-tools" });
    this.tools.setAttribute("role", "toolbar");
    this.tools.setAttribute("aria-label", this.notes.dataset.tools);
    this.tools.addEventListener("pointerdown", (event) => event.preventDefault());
    const button = (words, act) => this.tools.append(Object.assign(document.createElement("button"), { type: "button", className: "secondary", textContent: words, onclick: act }));
    button(this.notes.dataset.highlight, () => this.keep(passage, ""));
    button(this.notes.dataset.write, () => this.write(passage));
    button(this.notes.dataset.mistake, () => location.assign(`${this.notes.dataset.report}?${new URLSearchParams({ quote: passage.exact.slice(0, 500) })}`));
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
    const field = this.notes.adding.elements.Text.cloneNode();
    [field.id, field.value] = ["", ""];
    field.setAttribute("aria-label", this.notes.dataset.write);
    const problem = Object.assign(document.createElement("p"), { className: "error" });
    problem.setAttribute("role", "alert");
    const [keep, cancel] = [this.notes.adding.querySelector("button").textContent, this.notes.dataset.cancel].map((words) => Object.assign(document.createElement("button"), { type: "button", textContent: words }));
    cancel.className = "quiet";
    const actions = Object.assign(document.createElement("div"), { className: "actions" });
    actions.append(keep, cancel);
    dialog.append(quote, field, problem, actions);
    cancel.onclick = () => dialog.close();
    keep.onclick = async () => ((problem.textContent = await this.keep(passage, field.value)) ? field.focus() : dialog.close());
    dialog.addEventListener("close", () => dialog.remove());
    this.notes.append(dialog);
    dialog.showModal();
    field.focus();
    this.withdraw();
  }

  async keep(passage, text) {
    const problem = await this.notes.add(passage, text);
    if (problem) this.tools?.replaceChildren(Object.assign(document.createElement("p"), { className: "error", textContent: problem }));
    else {
      this.withdraw();
      getSelection().removeAllRanges();
    }
    return problem;
  }
}

customElements.define("passage-tools", PassageTools);
