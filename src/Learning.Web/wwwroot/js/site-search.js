// <site-search>: finds while its reader types, and goes through what was found with the arrow keys.
// Without this script the form asks the same page by its button.
class SiteSearch extends HTMLElement {
  static pause = 200; // milliseconds without a key

  connectedCallback() {
    this.field = this.querySelector("input[type=search]");
    this.field.addEventListener("input", () => {
      clearTimeout(this.timer);
      this.timer = setTimeout(() => this.find(), SiteSearch.pause);
    });
    this.addEventListener("keydown", (event) => this.go(event));
  }

  disconnectedCallback() {
    clearTimeout(this.timer);
    this.asked?.abort();
  }

  async find() {
    this.asked?.abort();
    this.asked = new AbortController();
    const address = `/search?${new URLSearchParams({ q: this.field.value })}`;
    try {
      const answer = await fetch(address, { signal: this.asked.signal });
      if (!answer.ok) return;
      const found = new DOMParser().parseFromString(await answer.text(), "text/html").querySelector("site-search .found");
      // Somebody may already be among what was found for fewer letters.
      const place = this.stops.indexOf(document.activeElement);
      if (found) this.show(found);
      if (found && place > 0) (this.stops[place] ?? this.field).focus();
      if (!this.closest("dialog")) history.replaceState(null, "", address);
    } catch {
      // Typed on, or offline: the button still asks.
    }
  }

  // A screen reader says what changes in the status, not a new status.
  show(found) {
    const [status, results] = ["[role=status]", ".results"].map((part) => [this.querySelector(part), found.querySelector(part)]);
    status[0].textContent = status[1].textContent;
    results[0].replaceChildren(...results[1].childNodes);
  }

  get stops() { return [this.field, ...this.querySelectorAll(".results h2 a")]; }

  go(event) {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (!step || event.altKey || event.ctrlKey || event.metaKey) return;
    const { stops } = this;
    const next = stops[stops.indexOf(document.activeElement) + step];
    if (!next || !stops.includes(document.activeElement)) return;
    event.preventDefault();
    next.focus();
  }
}

customElements.define("site-search", SiteSearch);
