import { privateBuild } from "../../src/format/localWords.ts";
import { warnings } from "../../src/format/warnings.ts";
import type { Release } from "./release.ts";

/** What the frame needs of a force: its slug, which is its address, and its name. */
export interface FramedForce {
  readonly force_id: string;
  readonly force_name: string;
}

/** The navigation, in reading order. */
export const navigation = [
  { name: "National", path: "/" },
  { name: "Forces", path: "/forces" },
  { name: "Compare", path: "/compare" },
  { name: "Movement", path: "/movement" },
  { name: "Measures", path: "/measures" },
  { name: "Responses", path: "/responses" },
  { name: "Explore", path: "/explore" },
  { name: "Data", path: "/data" },
  { name: "Your own data", path: "/own-data" },
  { name: "Methods", path: "/methods" },
] as const;

const escapes: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };
const escapeHtml = (text: string): string => text.replace(/[&<>"]/g, (character) => escapes[character] ?? "");

const longDate = new Intl.DateTimeFormat("en-GB", { dateStyle: "long", timeZone: "UTC" });

function releaseText({ release, as_at }: Release): string {
  if (as_at === null && release === null) return "No data loaded";
  const date =
    as_at === null
      ? ""
      : `Latest report held: <time datetime="${as_at}">${longDate.format(new Date(as_at))}</time>`;
  const name = release === null ? "" : `data release ${escapeHtml(release)}`;
  return [date, name].filter(Boolean).join(", ");
}

/** Pages that stand under an entry without being it. */
const belonging: readonly (readonly [RegExp, string])[] = [
  [/^\/index$/, "/"],
  [/^\/changes$/, "/"],
  [/^\/force\//, "/forces"],
  [/^\/caseload$/, "/measures"],
];

/** The entry under which a page stands. */
const entryOf = (pagePath: string): string =>
  belonging.find(([pattern]) => pattern.test(pagePath))?.[1] ?? pagePath;

/**
 * The search, which src/components/searchField wires; without scripts the style sheet hides it. The link names the index, so
 * that Framework builds it and writes its address: no browser fetches a link of this kind by itself.
 */
const search = `<link id="search-entries" itemprop="search-entries" href="/data/searchEntries.json">
<form id="site-search" class="site-search" role="search" autocomplete="off">
<label for="search-field">Search <kbd>/</kbd></label>
<input id="search-field" type="search" spellcheck="false" autocapitalize="off" aria-controls="search-results" aria-describedby="search-hint">
<p id="search-hint" class="search-hint">Results come as you type. The down arrow leads to them, Enter opens the first.</p>
<div class="search-panel" hidden>
<p class="search-message"></p>
<ul id="search-results" class="search-results"></ul>
<label class="search-shortcut"><input type="checkbox" autocomplete="off"> The / key leads to the search</label>
</div>
<p class="search-status" role="status"></p>
</form>`;

/**
 * The top of every page; Framework rewrites its root links to links relative to the page. A build that holds figures under
 * embargo says so before all else.
 */
export function header(
  pagePath: string,
  forces: readonly FramedForce[],
  release: Release,
  { isPrivate = false }: { readonly isPrivate?: boolean } = {},
): string {
  const entries = navigation.map(({ name, path }) => {
    const isItself = pagePath === path || pagePath === `${path}index`;
    const current = entryOf(pagePath) === path ? ` aria-current="${isItself ? "page" : "true"}"` : "";
    return `<li><a href="${path}" data-carries-force${current}>${name}</a></li>`;
  });
  const options = forces.map(
    (force) => `<option value="${escapeHtml(force.force_id)}">${escapeHtml(force.force_name)}</option>`,
  );
  const banner = isPrivate ? `<p class="private-banner" role="note">${privateBuild}</p>\n` : "";
  return `<a class="skip-link" href="#observablehq-main">Skip to content</a>
${banner}<div class="masthead">
<p class="product"><a href="/" data-carries-force>Peelboard</a> <span>Police inspection in England and Wales</span></p>
${search}
</div>
<div class="wayfinding">
<nav aria-label="Main"><ul>${entries.join("")}</ul></nav>
</div>
<div class="force-and-date">
<div class="force-picker">
<label for="force-picker">Your force</label>
<select id="force-picker" name="force" autocomplete="off"><option value="">No force chosen</option>${options.join("")}</select>
<a id="force-page" href="/forces" data-force-root="/force/" hidden>Open its page</a>
</div>
<p class="release" data-release="${escapeHtml(release.release ?? "")}">${releaseText(release)}</p>
</div>`;
}

const linkToLicence = (name: string): string =>
  `<a href="https://www.nationalarchives.gov.uk/doc/open-government-licence/version/3/" rel="license external">${name}</a>`;

/** The foot of every page: what the site is not, the licence, and which data it shows. */
export function footer(release: Release): string {
  return `<p>${warnings.notAnOfficialStatistic}</p>
<p>${warnings.licence.replace(/Open Government Licence v3[.]0/, linkToLicence)}</p>
<p>${releaseText(release)}. <a href="/data" data-carries-force>Sources and downloads</a> <a href="/methods" data-carries-force>How the figures are made</a></p>`;
}
