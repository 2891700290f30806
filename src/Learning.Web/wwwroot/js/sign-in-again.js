// <sign-in-again>: the sign-in page's own form in a dialog, so that a session that ran out costs nobody the page they are writing on.
class SignInAgain extends HTMLElement {
  // Resolves to true when the same person is in again, to false when the dialog was closed.
  // `adopt` takes the page that came back and says whether it is still that person's.
  async open(adopt) {
    if (this.dialog) return false;
    const page = await this.get("/sign-in");
    if (!page) return false;
    if (!page.querySelector("main form [name=Password]")) return this.isIn(adopt);
    this.dialog = document.createElement("dialog");
    this.dialog.className = "sign-in-again";
    this.dialog.setAttribute("aria-labelledby", "sign-in-again");
    this.dialog.append(this.element("h2", this.dataset.title, "sign-in-again"), this.element("p", this.dataset.words), this.formOf(page));
    this.append(this.dialog);
    this.dialog.showModal();
    return new Promise((resolve) => {
      this.dialog.addEventListener("submit", (event) => {
        event.preventDefault();
        this.send(event.target, adopt, resolve);
      });
      this.dialog.addEventListener("close", () => {
        this.dialog.remove();
        this.dialog = null;
        resolve(false);
      });
    });
  }

  // Signed in already, in another window.
  async isIn(adopt) {
    const here = await this.get(location.pathname);
    return here !== null && adopt(here);
  }

  close() { this.dialog?.close(); }

  async send(form, adopt, resolve) {
    const body = new URLSearchParams(new FormData(form));
    body.set("ReturnUrl", location.pathname);
    this.dialog.ariaBusy = "true";
    try {
      const answer = await fetch("/sign-in", { method: "POST", body });
      const page = new DOMParser().parseFromString(await answer.text(), "text/html");
      if (answer.redirected && adopt(page)) {
        resolve(true);
        return this.dialog.close();
      }
      if (answer.status === 400 && await this.isIn(adopt)) {
        resolve(true);
        return this.dialog.close();
      }
      if (answer.redirected) return this.again(await this.get("/"), form, this.dataset.other);
      this.again(page, form);
    } catch {
      this.complain(form, this.dataset.offline);
    } finally {
      if (this.dialog) this.dialog.ariaBusy = "false";
    }
  }

  // The form as it came back, or the old one with the token of whoever is in now.
  again(page, form, words) {
    const fresh = page?.querySelector("main form [name=Password]") ? this.formOf(page) : null;
    const token = page?.querySelector("[name=__RequestVerificationToken]")?.value;
    if (fresh) form.replaceWith(fresh);
    else if (token) form.elements.__RequestVerificationToken.value = token;
    this.complain(fresh ?? form, words ?? page?.querySelector("#sign-in-problem")?.textContent ?? this.dataset.offline);
  }

  complain(form, words) {
    form.querySelector(".error-summary")?.remove();
    const problem = this.element("p", words);
    const summary = Object.assign(document.createElement("div"), { className: "error-summary", role: "alert" });
    summary.append(problem);
    form.prepend(summary);
    form.elements.Password.value = "";
    form.elements.Password.focus();
  }

  formOf(page) {
    const form = document.importNode(page.querySelector("main form"), true);
    const close = Object.assign(document.createElement("button"), { type: "button", className: "quiet", textContent: this.dataset.close });
    close.onclick = () => this.dialog.close();
    form.querySelector(".actions").append(close);
    // Links would leave the page with the text on it.
    form.querySelectorAll("a").forEach((link) => { link.target = "_blank"; });
    return form;
  }

  async get(address) {
    try {
      const answer = await fetch(address);
      return answer.ok ? new DOMParser().parseFromString(await answer.text(), "text/html") : null;
    } catch {
      return null;
    }
  }

  element(name, words, id) {
    const element = document.createElement(name);
    element.textContent = words;
    if (id) element.id = id;
    return element;
  }
}

customElements.define("sign-in-again", SignInAgain);
