const oasis = "urn:oasis:names:tc:opendocument:xmlns";

/** The namespaces of every part of an OpenDocument file. */
export const namespaces = [
  ["office", `${oasis}:office:1.0`],
  ["style", `${oasis}:style:1.0`],
  ["text", `${oasis}:text:1.0`],
  ["table", `${oasis}:table:1.0`],
  ["number", `${oasis}:datastyle:1.0`],
  ["fo", `${oasis}:xsl-fo-compatible:1.0`],
  ["svg", `${oasis}:svg-compatible:1.0`],
  ["meta", `${oasis}:meta:1.0`],
  ["config", `${oasis}:config:1.0`],
  // The names of settings are of this namespace.
  ["ooo", "http://openoffice.org/2004/office"],
  ["xlink", "http://www.w3.org/1999/xlink"],
  ["dc", "http://purl.org/dc/elements/1.1/"],
]
  .map(([prefix, address]) => `xmlns:${prefix}="${address}"`)
  .join(" ");
