import { addressWithForce, chooseForce, chosenForce, observeChosenForce } from "./chosenForce.js";

/** Keeps the picker and the frame's links in step with the address, and hands the force on when a link is followed. */
function wirePicker(picker: HTMLSelectElement): void {
  const forcePage = document.querySelector<HTMLAnchorElement>("#force-page");
  // Framework writes /forces relative to this page, which tells where /force/ stands.
  const forceRoot =
    forcePage === null ? null : new URL("force/", new URL(forcePage.href, location.href)).href;

  picker.addEventListener("change", () => chooseForce(picker.value === "" ? null : picker.value));

  observeChosenForce((force_id) => {
    picker.value = force_id ?? "";
    if (picker.selectedIndex < 0) picker.value = "";
    for (const link of document.querySelectorAll<HTMLAnchorElement>("a[data-carries-force]"))
      link.href = addressWithForce(link.href, force_id, location.href);
    if (forcePage === null || forceRoot === null) return;
    forcePage.hidden = picker.value === "";
    if (picker.value === "") return;
    forcePage.href = addressWithForce(forceRoot + picker.value, force_id, location.href);
  });
}

/** Links in the page carry the force too, unless they name one themselves or lead to a file or another site. */
function carryForce(event: Event): void {
  const link = event.target instanceof Element ? event.target.closest("a") : null;
  if (
    !(link instanceof HTMLAnchorElement) ||
    link.origin !== location.origin ||
    link.hasAttribute("download")
  )
    return;
  const force_id = chosenForce(location.search);
  const isFile = /\.[a-z0-9]+$/i.test(link.pathname) && !link.pathname.endsWith(".html");
  const isThisPage = link.pathname === location.pathname && link.hash !== "";
  if (force_id === null || isFile || isThisPage || chosenForce(link.search) !== null) return;
  const carrying = addressWithForce(link.href, force_id, location.href);
  // A choice within the view stays one: as a full address the browser would load the page anew.
  const isChoice = link.getAttribute("href")?.startsWith("?") ?? false;
  link.href = isChoice ? new URL(carrying, location.href).search : carrying;
}

const picker = document.querySelector<HTMLSelectElement>("#force-picker");
if (picker !== null) wirePicker(picker);
// Enter clicks; a press of the middle or right button opens or copies the link without a click.
for (const sign of ["pointerdown", "click"]) document.addEventListener(sign, carryForce, { capture: true });
