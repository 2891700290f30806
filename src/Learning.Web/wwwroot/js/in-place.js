// <in-place id="…"><form>…</form></in-place>: sends its form without leaving the page and shows what came back
// in the element of the same id. A button with data-leaves leads to another page and is left alone;
// a link with data-in-place is followed in the same way. Without this script both work as any other.
class InPlace extends HTMLElement {
  connectedCallback() {
    this.addEventListener("submit", (event) => {
      if (event.submitter?.dataset.leaves !== undefined) return;
      event.preventDefault();
      this.send(event.target, event.submitter);
    });
    this.addEventListener("click", (event) => {
      const link = event.target.closest("a[data-in-place]");
      if (!link || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
      event.preventDefault();
      this.ask(link.href, {}, link, () => location.assign(link.href));
    });
  }

  send(form, submitter) {
    const fields = () => new URLSearchParams(new FormData(form, submitter));
    const sent = fields();
    // A form that a script sends while its writer goes on: what has been typed meanwhile is not overwritten.
    const isOutdated = () => !submitter && fields().toString() !== sent.toString();
    return this.ask(submitter?.getAttribute("formaction") ?? form.getAttribute("action"), { method: "POST", body: sent }, submitter, () => this.leave(form, submitter), isOutdated);
  }

  async ask(address, request, pressed, leave, isOutdated = () => false) {
    if (this.ariaBusy === "true") return;
    this.ariaBusy = "true";
    try {
      const answer = await fetch(address, request);
      if (answer.redirected && new URL(answer.url).pathname !== location.pathname) return location.assign(answer.url);
      const shown = new DOMParser().parseFromString(await answer.text(), "text/html").getElementById(this.id);
      if (!shown) return leave();
      if (isOutdated()) return;
      const focused = this.contains(document.activeElement) ? document.activeElement.id : "";
      this.replaceChildren(...shown.childNodes);
      if (pressed || !focused) this.focusAfter(pressed);
      else document.getElementById(focused)?.focus({ preventScroll: true });
    } catch {
      leave();
    } finally {
      this.ariaBusy = "false";
    }
  }

  // To what went wrong or has just come; otherwise back to the button that was pressed or, where it is gone or folded away, to what stands in its place.
  focusAfter(pressed) {
    const isPressed = (button) => ["formaction", "name", "value"].every((name) => button.getAttribute(name) === pressed?.getAttribute(name));
    const again = [...this.querySelectorAll("button")].find(isPressed) ?? this.querySelector(pressed?.getAttribute("formaction")?.match(/#.+/)?.[0] ?? "button");
    const shown = again?.matches("button") && again.checkVisibility() ? again : (again?.closest("details") ?? again)?.querySelector("summary, a, button");
    const place = this.querySelector(".error-summary") ?? this.querySelector(".arrival") ?? shown;
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
