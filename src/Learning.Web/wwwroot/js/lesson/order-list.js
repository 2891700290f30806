// <order-list data-up="…" data-down="…"><ul><li><select>…</select> <span>step</span></li>…</ul></order-list>: steps are moved
// with buttons, by dragging or by choosing a place; the selects, which are what is sent, follow. Without this script they are chosen one by one.
class OrderList extends HTMLElement {
  connectedCallback() {
    if (this.closest("fieldset")?.disabled || this.querySelector(".moves")) return;
    this.list = this.querySelector("ul");
    this.spoken = Object.assign(document.createElement("p"), { className: "visually-hidden", role: "status" });
    this.append(this.spoken);
    for (const step of this.list.children) this.equip(step);
    this.list.addEventListener("change", (event) => {
      this.place(event.target.closest("li"), event.target.value - 1);
      event.target.focus();
    });
    this.list.addEventListener("dragover", (event) => this.dragOver(event));
    this.list.addEventListener("drop", (event) => event.preventDefault());
  }

  equip(step) {
    const moves = Object.assign(document.createElement("span"), { className: "moves" });
    for (const [words, by] of [[this.dataset.up, -1], [this.dataset.down, 1]]) {
      const button = Object.assign(document.createElement("button"), { type: "button", className: "quiet", textContent: words });
      button.ariaLabel = `${words}: ${step.querySelector("span").textContent.trim()}`;
      button.addEventListener("click", () => {
        this.place(step, [...this.list.children].indexOf(step) + by);
        button.focus();
      });
      moves.append(button);
    }
    step.append(moves);
    step.draggable = true;
    step.addEventListener("dragstart", (event) => {
      this.dragged = step;
      event.dataTransfer.effectAllowed = "move";
      event.dataTransfer.setData("text/plain", "");
    });
    step.addEventListener("dragend", () => {
      this.number();
      this.dragged = null;
    });
  }

  dragOver(event) {
    const over = event.target.closest?.("li");
    if (!this.dragged || !over || over === this.dragged) return;
    event.preventDefault();
    const box = over.getBoundingClientRect();
    over[event.clientY < box.top + box.height / 2 ? "before" : "after"](this.dragged);
  }

  place(step, at) {
    const others = [...this.list.children].filter((other) => other !== step);
    if (at < 0 || at > others.length) return;
    if (at === others.length) this.list.append(step);
    else others[at].before(step);
    this.number();
    const select = step.querySelector("select");
    this.spoken.textContent = `${select.ariaLabel}: ${select.value}`;
  }

  number() {
    [...this.list.children].forEach((step, i) => {
      step.querySelector("select").value = i + 1;
      step.removeAttribute("data-verdict");
      step.querySelector(".verdict")?.remove();
    });
  }
}

customElements.define("order-list", OrderList);
