// <grading-desk>: comments on any selected passage, and points that follow the level chosen. Without it comments are written by paragraph.
// Positions count Unicode code points of the essay, as the server's do.
class GradingDesk extends HTMLElement {
  connectedCallback() {
    this.sheet = this.querySelector(".sheet");
    this.grade = this.querySelector("#grade");
    this.addEventListener("pointerup", () => requestAnimationFrame(() => this.offer()));
    // With keys a passage is selected while the focus is anywhere, also on the page itself.
    this.listening = new AbortController();
    document.addEventListener("keyup", () => this.offer(), { signal: this.listening.signal });
    this.addEventListener("input", (event) => this.follow(event.target));
  }

  disconnectedCallback() { this.listening.abort(); }

  // A number typed beside the levels means "other points".
  follow(field) {
    const criterion = field.name?.match(/^Points\[(.*)\]$/)?.[1];
    if (criterion) this.grade.elements[`Level[${criterion}]`].value = "other";
  }

  offer() {
    const passage = this.selected();
    if (!passage || !this.grade.querySelector("fieldset:enabled")) return;
    this.button ??= Object.assign(document.createElement("button"), { type: "button", className: "comment-offer", textContent: this.dataset.comment });
    this.button.onclick = () => this.write(passage);
    if (this.button.parentElement !== passage.paragraph) passage.paragraph.append(this.button);
  }

  // The selection as code points of the essay, or null when it is empty or not in the text.
  selected() {
    const range = getSelection().rangeCount ? getSelection().getRangeAt(0) : null;
    if (!range || range.collapsed || !this.sheet.contains(range.commonAncestorContainer)) return null;
    const [from, to] = [this.position(range.startContainer, range.startOffset), this.position(range.endContainer, range.endOffset)];
    return from && to && from.at < to.at ? { start: from.at, end: to.at, paragraph: from.paragraph, text: range.toString() } : null;
  }

  position(node, offset) {
    const paragraph = (node.nodeType === Node.TEXT_NODE ? node.parentElement : node).closest(".paragraph");
    const body = paragraph?.querySelector(":scope > p");
    if (!body?.contains(node)) return null;
    const before = document.createRange();
    before.setStart(body, 0);
    before.setEnd(node, offset);
    const copy = before.cloneContents();
    copy.querySelectorAll(".passage-number").forEach((number) => number.remove());
    return { at: Number(paragraph.dataset.start) + [...copy.textContent].length, paragraph };
  }

  write({ start, end, paragraph, text }) {
    const name = `New[${this.grade.querySelectorAll("[data-passage]").length + 10000}]`;
    const dialog = document.createElement("dialog");
    dialog.className = "comment-dialog";
    const quote = Object.assign(document.createElement("q"), { className: "comment-quote", textContent: text });
    const field = Object.assign(document.createElement("textarea"), { className: "hand", rows: 5, maxLength: Number(this.dataset.most) });
    field.setAttribute("aria-label", this.dataset.comment);
    const add = Object.assign(document.createElement("button"), { type: "button", textContent: this.dataset.add });
    const cancel = Object.assign(document.createElement("button"), { type: "button", className: "quiet", textContent: this.dataset.cancel });
    const actions = Object.assign(document.createElement("div"), { className: "actions" });
    actions.append(add, cancel);
    dialog.append(quote, field, actions);
    cancel.onclick = () => dialog.close();
    add.onclick = () => {
      if (!field.value.trim()) return field.focus();
      for (const [key, value] of [["Index", name.slice(4, -1)], ["Start", start], ["End", end], ["Text", field.value]])
        this.grade.append(this.hidden(key === "Index" ? "New.Index" : `${name}.${key}`, value));
      dialog.close();
      this.grade.requestSubmit(paragraph.querySelector(".comment-form button"));
    };
    dialog.addEventListener("close", () => dialog.remove());
    paragraph.append(dialog);
    this.button?.remove();
    dialog.showModal();
  }

  hidden(name, value) {
    const field = Object.assign(document.createElement("input"), { type: "hidden", name, value });
    field.dataset.passage = "";
    return field;
  }
}

customElements.define("grading-desk", GradingDesk);
