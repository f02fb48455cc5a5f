import { render } from "lit-html";
import { appView } from "./app-view.ts";
import { Composer } from "./composer/composer.ts";
import { followFocus } from "./composer/composer-view.ts";
import { LogScroll } from "./log-scroll.ts";
import { placeMenu } from "./menus.ts";
import { openModal } from "./modal-view.ts";
import { Model } from "./model.ts";
import type { Page, Ui } from "./page.ts";
import { readView, writeView } from "./view.ts";

/** A browser has six streams for all tabs of a site; one that nobody looks at can do without. */
const LEAVE_HIDDEN_MS = 5000;

function start(root: HTMLElement): void {
  const theme = matchMedia("(prefers-color-scheme: light)").matches ? "light" : "dark";
  const ui: Ui = { menu: null, select: null, drawer: false };
  let isDrawing = false;
  const redraw = () => {
    if (isDrawing) return;
    isDrawing = true;
    queueMicrotask(() => {
      isDrawing = false;
      draw();
    });
  };
  const model = new Model(readView(location.search, { theme }), redraw);
  const composer = new Composer(model, redraw);
  const scroll = new LogScroll();
  let sent = model.sent;

  function draw(): void {
    const { view } = model;
    document.documentElement.dataset.theme = view.theme;
    const address = writeView(view);
    if (address !== location.search) history.replaceState(null, "", address);
    const around = { locale: view.locale, now: Date.now(), names: model.names };
    const page: Page = { model, composer, ui, around, redraw };
    render(appView(page), root);
    openModal(root);
    placeMenu(page, root);
    followFocus(composer, root);
    root.querySelector(".popup-item[aria-selected=true]")?.scrollIntoView({ block: "nearest" });
    scroll.watch(root.querySelector(".log"));
    if (model.sent !== sent) scroll.toEnd();
    sent = model.sent;
  }

  let leaving: ReturnType<typeof setTimeout> | undefined;
  document.addEventListener("visibilitychange", () => {
    clearTimeout(leaving);
    if (document.hidden) leaving = setTimeout(() => model.close(), LEAVE_HIDDEN_MS);
    else model.open();
  });
  // Typing anywhere goes to the composer, as in Discord.
  document.addEventListener("keydown", (event) => {
    const isTyping =
      event.target instanceof Element && event.target.closest("input, textarea, select, dialog, [role=menu]");
    const isText =
      event.key.length === 1 && event.key !== " " && !event.ctrlKey && !event.metaKey && !event.altKey;
    if (!isTyping && isText && ui.select === null)
      followFocus(Object.assign(composer, { refocus: true }), root);
    if (event.key === "Escape" && ui.drawer) {
      ui.drawer = false;
      redraw();
    }
  });
  composer.refocus = true;
  draw();
  model.open();
}

const root = document.getElementById("app");
if (root) start(root);
