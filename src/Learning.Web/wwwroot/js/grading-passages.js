// What the desk does about passages: offers to comment on what is selected, and takes the words. Loaded after grading-desk.js.
Object.assign(customElements.get("grading-desk").prototype, {
  offer() {
    const passage = this.selected();
    if (!this.canWrite) return;
    // What is selected now is no passage: the offer made for another one goes.
    if (!passage && !getSelection().isCollapsed) this.button?.remove();
    if (!passage) return;
    this.button ??= Object.assign(document.createElement("button"), { type: "button", className: "comment-offer", textContent: this.dataset.comment });
    this.button.onclick = () => this.write(passage);
    if (this.button.parentElement !== passage.paragraph) passage.paragraph.append(this.button);
  },

  // The selection as code points of the essay, or null when it is empty or not in the text.
  selected() {
    const range = getSelection().rangeCount ? getSelection().getRangeAt(0) : null;
    if (!range || range.collapsed || !this.sheet.contains(range.commonAncestorContainer)) return null;
    const [from, to] = [this.position(range.startContainer, range.startOffset), this.position(range.endContainer, range.endOffset)];
    return from && to && from.at < to.at ? { start: from.at, end: to.at, paragraph: from.paragraph, text: this.textOf(range) } : null;
  },

  position(node, offset) {
    const paragraph = (node.nodeType === Node.TEXT_NODE ? node.parentElement : node).closest(".paragraph");
    const body = paragraph?.querySelector(":scope > p");
    if (!body?.contains(node)) return null;
    const before = document.createRange();
    before.setStart(body, 0);
    before.setEnd(node, offset);
    return { at: Number(paragraph.dataset.start) + [...this.textOf(before)].length, paragraph };
  },

  textOf(range) {
    const copy = range.cloneContents();
    copy.querySelectorAll(".passage-number, .comment-form").forEach((extra) => extra.remove());
    return copy.textContent;
  },

  // A whole paragraph has a form of its own on the page.
  comment() {
    const passage = this.selected();
    if (passage) return this.write(passage);
    const form = (document.activeElement.closest?.(".paragraph") ?? this.sheet.querySelector(".paragraph"))?.querySelector(".comment-form");
    if (!form) return;
    form.open = true;
    form.querySelector("textarea").focus();
  },

  write({ start, end, paragraph, text }) {
    if (!this.canWrite) return;
    const index = 10000 + this.querySelectorAll("[data-passage]").length;
    const dialog = document.createElement("dialog");
    dialog.className = "comment-dialog";
    const quote = Object.assign(document.createElement("q"), { className: "comment-quote", textContent: text });
    const field = Object.assign(document.createElement("textarea"), { className: "hand", rows: 5, name: `New[${index}].Text` });
    field.setAttribute("form", "grade");
    field.setAttribute("aria-label", this.dataset.comment);
    field.dataset.suggest = "";
    const hint = Object.assign(document.createElement("p"), { className: "meta", textContent: this.dataset.hint });
    const add = Object.assign(document.createElement("button"), { type: "button", textContent: this.dataset.add });
    const cancel = Object.assign(document.createElement("button"), { type: "button", className: "quiet", textContent: this.dataset.cancel });
    const actions = Object.assign(document.createElement("div"), { className: "actions" });
    actions.append(add, cancel);
    dialog.append(quote, field, hint, actions, ...[["New.Index", index], [`New[${index}].Start`, start], [`New[${index}].End`, end]].map(([name, value]) => this.hiddenField(name, value)));
    const submit = () => field.value.trim() ? this.grade.requestSubmit(paragraph.querySelector(".comment-form button")) : field.focus();
    add.onclick = submit;
    cancel.onclick = () => dialog.close();
    field.addEventListener("keydown", (event) => { if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) { event.preventDefault(); submit(); } });
    // Escape does not throw words away; a second one in a row is not asked about by the browser, so the key itself is stopped.
    for (const kind of ["cancel", "keydown"]) dialog.addEventListener(kind, (event) => { if (field.value.trim() && (kind === "cancel" || event.key === "Escape")) event.preventDefault(); });
    dialog.addEventListener("close", () => { dialog.remove(); this.soon(); });
    paragraph.append(dialog);
    this.button?.remove();
    dialog.showModal();
    field.focus();
  },

  hiddenField(name, value) {
    const field = Object.assign(document.createElement("input"), { type: "hidden", name, value });
    field.setAttribute("form", "grade");
    field.dataset.passage = "";
    return field;
  },
});

// Handles dragged by a finger, and keys, select without a word from the pointer; a mouse still on its way waits until it is let go.
document.addEventListener("selectionchange", () => {
  const desk = document.querySelector("grading-desk");
  if (desk && !desk.isDragging) desk.offer();
});
