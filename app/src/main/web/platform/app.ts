// What every page gets: htmx, and small behaviours that pages ask for by attributes. Without script all of it still works.
import htmx from "htmx.org/dist/htmx.esm.js";
import "./forms";
import "./help";
import "./menus";
import "./repeat";
import "./share";
import "./undo";
import "../brief/statement";
import "../brief/tick-all";
import "../learning/attendance";
import "../network/lock";
import "../network/namings";
import "../network/passkey";

htmx.config.includeIndicatorStyles = false;
htmx.config.allowEval = false;
htmx.config.allowScriptTags = false;
htmx.config.selfRequestsOnly = true;
htmx.config.historyCacheSize = 0;

document.addEventListener("htmx:configRequest", (event) => {
  const {csrfName, csrfToken} = document.documentElement.dataset;
  const detail = (event as CustomEvent<{verb: string; parameters: Record<string, string>}>).detail;
  if (detail.verb !== "get" && csrfName && csrfToken) detail.parameters[csrfName] = csrfToken;
});

// A refused form comes back as 422 with its errors in it: show it like any other answer.
document.addEventListener("htmx:beforeSwap", (event) => {
  const detail = (event as CustomEvent<{xhr: XMLHttpRequest; shouldSwap: boolean; isError: boolean}>).detail;
  if (detail.xhr.status === 422) {
    detail.shouldSwap = true;
    detail.isError = false;
  }
});

// The error summary takes the focus, so that it is read out first.
document.querySelector<HTMLElement>(".error-summary")?.focus();
