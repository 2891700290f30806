// <in-place id="…"><form>…</form></in-place>: sends its form without leaving the page and shows what came back
// in the element of the same id. A button with data-leaves leads to another page and is left alone;
// a link with data-in-place is followed in the same way. Without this script both work as any other.
class InPlace extends HTMLElement {
  connectedCallback() {
    this.addEventListener("submit", (event) => {
      if (event.submitter?.dataset.leaves !== undefined || event.target.method === "dialog") return;
      event.preventDefault();
      this.answered = this.send(event.target, event.submitter);
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
    const here = location.pathname;
    // Some browsers give up what is on its way as soon as the reader goes elsewhere: that is no failure.
    let isLeft = false;
    const watch = new AbortController();
    addEventListener("beforeunload", () => { isLeft = true; }, { signal: watch.signal });
    const sent = new Map(this.fields().map((field) => [field, this.stateOf(field)]));
    try {
      const answer = await fetch(address, request);
      if (answer.redirected && new URL(answer.url).pathname !== here) return location.assign(answer.url);
      const shown = new DOMParser().parseFromString(await answer.text(), "text/html").getElementById(this.id);
      if (!shown) return leave();
      if (isOutdated()) return;
      const focused = this.contains(document.activeElement) ? document.activeElement.id : "";
      const typedSince = this.fields().filter((field) => sent.has(field) && sent.get(field) !== this.stateOf(field));
      this.replaceChildren(...shown.childNodes);
      typedSince.forEach((field) => this.carryOver(field));
      if (pressed || !focused) this.focusAfter(pressed);
      else document.getElementById(focused)?.focus({ preventScroll: true });
    } catch {
      if (!isLeft) leave();
    } finally {
      watch.abort();
      this.ariaBusy = "false";
    }
  }

  fields() { return [...this.querySelectorAll("input:not([type=hidden]), textarea, select")].filter((field) => field.name); }

  stateOf(field) { return field.matches("[type=radio], [type=checkbox]") ? field.checked : field.value; }

  // What was typed while the answer was on its way goes on in what came back.
  carryOver(typed) {
    const same = this.fields().find((field) => field.name === typed.name && (!typed.matches("[type=radio], [type=checkbox]") || field.value === typed.value));
    if (!same) return;
    if (typed.matches("[type=radio], [type=checkbox]")) same.checked = typed.checked;
    else same.value = typed.value;
    same.dispatchEvent(new Event("input", { bubbles: true }));
  }

  // To what went wrong or has just come; otherwise back to the button that was pressed or, where it is gone or folded away, to what stands in its place.
  focusAfter(pressed) {
    const isPressed = (button) => ["type", "formaction", "name", "value"].every((name) => button.getAttribute(name) === pressed?.getAttribute(name));
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
