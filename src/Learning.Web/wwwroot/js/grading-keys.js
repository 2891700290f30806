// <grading-keys>: single keys of the grading desk (WCAG 2.2, 2.1.4): never inside a field or a dialog, off where the person says so. "?" lists them.
const FIELD = "input:not([type=radio], [type=checkbox], [type=button]), textarea, select, [contenteditable], dialog[open]";

class GradingKeys extends HTMLElement {
  connectedCallback() {
    this.listening?.abort();
    this.listening = new AbortController();
    const { signal } = this.listening;
    const help = this.parentElement.querySelector("[data-keys]");
    if (help) {
      help.hidden = false;
      help.onclick = () => this.help();
    }
    this.desk = this.parentElement.querySelector("grading-desk");
    this.criterion = 0;
    this.desk.addEventListener("focusin", (event) => this.arrivedAt(event.target), { signal });
    // With keys a passage is selected while the focus is anywhere, also on the page itself.
    document.addEventListener("keyup", () => this.desk.offer(), { signal });
    document.addEventListener("keydown", (event) => this.pressed(event), { signal });
  }

  disconnectedCallback() { this.listening.abort(); }

  pressed(event) {
    if (this.dataset.on !== "yes" || event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
    if (document.activeElement.matches(FIELD) || document.activeElement.closest("dialog[open]") || document.querySelector("dialog[open]")) return;
    const act = this.actOf(event);
    if (!act) return;
    event.preventDefault();
    act();
  }

  actOf({ key, shiftKey }) {
    if (/^[1-9]$/.test(key) && !shiftKey) return () => this.choose(Number(key) - 1);
    if (key === "ArrowRight" || key === "ArrowLeft") return this.paragraph() && document.activeElement === this.paragraph() ? () => this.word(key === "ArrowRight" ? 1 : -1, shiftKey) : null;
    return {
      j: () => this.go("next"), k: () => this.go("previous"), "[": () => this.move(-1), "]": () => this.move(1), n: () => this.read(1), p: () => this.read(-1),
      c: () => this.desk.comment(), z: () => this.desk.undo(), s: () => this.save(), r: () => this.release(), "?": () => this.help(),
    }[key.length === 1 ? key.toLowerCase() : key];
  }

  go(where) { this.desk.querySelector(`[data-${where}]`)?.click(); }

  save() {
    if (this.desk.inConflict) this.desk.querySelector("[data-save]")?.click();
    else this.desk.keep();
  }

  help() { this.ask(".keys"); }

  ask(kind) {
    const dialog = this.querySelector("template").content.querySelector(kind).cloneNode(true);
    dialog.addEventListener("close", () => dialog.remove());
    this.append(dialog);
    dialog.showModal();
    return dialog;
  }

  release() {
    const button = this.desk.querySelector("[data-release]");
    if (!button) return;
    const dialog = this.ask(".release-question");
    dialog.addEventListener("close", () => { if (dialog.returnValue === "yes") button.click(); else button.focus(); });
  }

  // Criteria

  criteria() { return [...this.desk.querySelectorAll("fieldset[data-criterion]:enabled")]; }

  arrivedAt(element) {
    const at = this.criteria().indexOf(element.closest("fieldset[data-criterion]"));
    if (at >= 0) this.mark(at);
  }

  mark(at) {
    this.criterion = at;
    this.criteria().forEach((criterion, index) => criterion.toggleAttribute("data-current", index === at));
  }

  move(by) {
    const criteria = this.criteria();
    if (criteria.length === 0) return;
    const inside = criteria.some((criterion) => criterion.contains(document.activeElement));
    this.mark(inside ? Math.min(criteria.length - 1, Math.max(0, this.criterion + by)) : this.criterion);
    const radios = criteria[this.criterion].querySelectorAll("input[type=radio]");
    ([...radios].find((radio) => radio.checked) ?? radios[0] ?? criteria[this.criterion].querySelector("input, summary")).focus();
  }

  choose(level) {
    const criterion = this.criteria()[this.criterion];
    const radio = criterion?.querySelectorAll("input[type=radio]:not([value=other])")[level];
    if (!radio) return;
    radio.checked = true;
    radio.focus();
    radio.dispatchEvent(new Event("input", { bubbles: true }));
  }

  // Paragraphs and words

  paragraph() { return document.activeElement.closest?.(".sheet > .paragraph"); }

  read(by) {
    const paragraphs = [...this.desk.querySelectorAll(".sheet > .paragraph")];
    const at = paragraphs.indexOf(this.paragraph());
    const next = paragraphs[at < 0 ? (by > 0 ? 0 : paragraphs.length - 1) : Math.min(paragraphs.length - 1, Math.max(0, at + by))];
    if (!next) return;
    this.words = null;
    getSelection().removeAllRanges();
    next.tabIndex = -1;
    next.focus();
  }

  // One word after another; with shift the selection grows or shrinks by a word.
  word(by, extend) {
    const body = this.paragraph().querySelector(":scope > p");
    const texts = this.textsOf(body);
    const words = this.wordsOf(texts.map((text) => text.data).join(""));
    if (words.length === 0) return;
    const last = words.length - 1;
    const { from, to } = this.words?.body === body && !getSelection().isCollapsed ? this.words : { from: by > 0 ? -1 : words.length, to: by > 0 ? -1 : words.length };
    const next = Math.min(last, Math.max(0, to + by));
    this.words = { body, from: extend && from >= 0 && from <= last ? from : next, to: next };
    const [first, final] = [Math.min(this.words.from, next), Math.max(this.words.from, next)];
    const [start, end] = [this.place(texts, words[first][0]), this.place(texts, words[final][1], true)];
    getSelection().setBaseAndExtent(start.node, start.offset, end.node, end.offset);
    end.node.parentElement.scrollIntoView({ block: "nearest" });
  }

  // Where words begin and end, without the marks around them.
  wordsOf(text) {
    return [...text.matchAll(/\S+/gu)].map(({ 0: token, index }) => {
      const word = /[\p{L}\p{N}](?:.*[\p{L}\p{N}])?/u.exec(token);
      return word ? [index + word.index, index + word.index + word[0].length] : [index, index + token.length];
    });
  }

  textsOf(body) {
    const walker = document.createTreeWalker(body, NodeFilter.SHOW_TEXT, (text) => text.parentElement.closest(".passage-number") ? NodeFilter.FILTER_REJECT : NodeFilter.FILTER_ACCEPT);
    const texts = [];
    while (walker.nextNode()) texts.push(walker.currentNode);
    return texts;
  }

  place(texts, at, isEnd = false) {
    let before = 0;
    for (const node of texts) {
      if (at < before + node.length || (isEnd && at === before + node.length)) return { node, offset: at - before };
      before += node.length;
    }
    const node = texts.at(-1);
    return { node, offset: node.length };
  }
}

customElements.define("grading-keys", GradingKeys);
