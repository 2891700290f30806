// <in-place id="…"><form>…</form></in-place>: sends its form without leaving the page and shows what came back
// in the element of the same id. A button with data-leaves leads to another page and is left alone.
// Without this script the form works as any other.
class InPlace extends HTMLElement {
  connectedCallback() {
    this.addEventListener("submit", (event) => {
      if (event.submitter?.dataset.leaves !== undefined) return;
      event.preventDefault();
      this.send(event.target, event.submitter);
    });
  }

  async send(form, submitter) {
    if (this.ariaBusy === "true") return;
    this.ariaBusy = "true";
    try {
      const action = submitter?.getAttribute("formaction") ?? form.getAttribute("action");
      const answer = await fetch(action, { method: "POST", body: new URLSearchParams(new FormData(form, submitter)) });
      if (answer.redirected && new URL(answer.url).pathname !== location.pathname) return location.assign(answer.url);
      const shown = new DOMParser().parseFromString(await answer.text(), "text/html").getElementById(this.id);
      if (!shown) return this.leave(form, submitter);
      this.replaceChildren(...shown.childNodes);
      this.focusAfter(submitter);
    } catch {
      this.leave(form, submitter);
    } finally {
      this.ariaBusy = "false";
    }
  }

  // To what went wrong; otherwise back to the button that was pressed or, where it is gone or folded away, to what stands in its place.
  focusAfter(pressed) {
    const isPressed = (button) => ["formaction", "name", "value"].every((name) => button.getAttribute(name) === pressed?.getAttribute(name));
    const again = [...this.querySelectorAll("button")].find(isPressed) ?? this.querySelector(pressed?.getAttribute("formaction")?.match(/#.+/)?.[0] ?? "button");
    const shown = again?.matches("button") && again.checkVisibility() ? again : (again?.closest("details") ?? again)?.querySelector("summary, a, button");
    const place = this.querySelector(".error-summary") ?? shown;
    place?.focus({ preventScroll: true });
    place?.scrollIntoView({ block: "nearest" });
  }

  // The server answered with something else, or not at all: the browser's own way shows what it is.
  leave(form, submitter) {
    if (submitter?.hasAttribute("formaction")) form.action = submitter.formAction;
    if (submitter?.name) form.append(Object.assign(document.createElement("input"), { type: "hidden", name: submitter.name, value: submitter.value }));
    HTMLFormElement.prototype.submit.call(form);
  }
}

customElements.define("in-place", InPlace);
