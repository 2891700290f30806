// <term-definitions>: shows the definition of a term (a link with aria-describedby) beside it while the link has
// the pointer or the focus, or the pointer rests on the definition. Escape puts it away. Without this script the link leads to the glossary.
class TermDefinitions extends HTMLElement {
  static grace = 200; // milliseconds to move the pointer from the term to its definition

  connectedCallback() {
    this.leave = new AbortController();
    const on = (type, act) => document.addEventListener(type, act, { signal: this.leave.signal, passive: true, capture: true });
    on("pointerover", (event) => event.pointerType !== "touch" && this.meet(event.target));
    on("focusin", (event) => this.meet(event.target));
    on("focusout", () => this.put());
    on("keydown", (event) => event.key === "Escape" && this.put());
    on("scroll", () => this.place());
    addEventListener("resize", () => this.put(), { signal: this.leave.signal });
  }

  disconnectedCallback() {
    this.leave.abort();
    clearTimeout(this.waiting);
  }

  meet(target) {
    const term = target.closest?.("a.term[aria-describedby]");
    const definition = term && document.getElementById(term.getAttribute("aria-describedby"));
    if (definition) return this.show(term, definition);
    clearTimeout(this.waiting);
    const stays = target === this.shown || this.shown?.contains(target) || this.term === document.activeElement;
    if (this.shown && !stays) this.waiting = setTimeout(() => this.put(), TermDefinitions.grace);
  }

  show(term, definition) {
    clearTimeout(this.waiting);
    if (this.term === term && this.shown) return;
    this.put();
    [this.term, this.shown] = [term, definition];
    definition.showPopover();
    this.place();
  }

  put() {
    clearTimeout(this.waiting);
    this.shown?.hidePopover();
    this.term = this.shown = undefined;
  }

  // Below the term where there is room, otherwise above it.
  place() {
    if (!this.shown) return;
    const [line, box] = [this.term.getClientRects()[0], this.shown.getBoundingClientRect()];
    const below = line.bottom + box.height + 8 <= innerHeight;
    this.shown.style.insetBlockStart = `${below ? line.bottom + 4 : Math.max(0, line.top - box.height - 4)}px`;
    this.shown.style.insetInlineStart = `${Math.max(8, Math.min(line.left, document.documentElement.clientWidth - box.width - 8))}px`;
  }
}

customElements.define("term-definitions", TermDefinitions);
