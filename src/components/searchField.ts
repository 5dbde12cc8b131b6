import type { SearchEntry } from "../model/searchEntry.js";
import { wireSearch } from "./siteSearch.js";

// The header of every page: the index and the library are fetched when the search is first used, and not before.
const form = document.querySelector<HTMLFormElement>("#site-search");
const index = document.querySelector<HTMLLinkElement>("#search-entries");
const home = document.querySelector<HTMLAnchorElement>(".product a");

async function load() {
  const asked = fetch(index?.href ?? "");
  const { finderOf } = await import("./searchIndex.js");
  const response = await asked;
  if (!response.ok) throw new Error(`the search index answers ${response.status}`);
  return finderOf((await response.json()) as readonly SearchEntry[]);
}

if (form !== null && home !== null) wireSearch(form, { load, root: new URL("./", home.href).href });
