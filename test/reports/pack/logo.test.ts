import { Resvg } from "@resvg/resvg-js";
import { describe, expect, it } from "vitest";
import { checkedLogo } from "../../../reports/pack/logo.ts";

const svg = (inner: string, attributes = 'viewBox="0 0 10 10"'): Uint8Array =>
  new TextEncoder().encode(`<svg xmlns="http://www.w3.org/2000/svg" ${attributes}>${inner}</svg>`);

const png = (): Uint8Array =>
  new Uint8Array(new Resvg(new TextDecoder().decode(svg('<rect width="9" height="9"/>'))).render().asPng());

describe("checkedLogo(bytes, alt)", () => {
  it("takes a plain drawing with gradients, styles and a picture within", () => {
    const inner =
      '<title>Office &amp; crest</title><!-- made by hand --><defs><linearGradient id="g"><stop offset="0" stop-color="#fff"/></linearGradient></defs>' +
      '<style>.a { fill: url(#g) }</style><rect class="a" width="5" height="5"/><use href="#g"/>' +
      '<image href="data:image/png;base64,AAAA" width="1" height="1"/><text style="fill:#123">=1+1</text>';
    expect(checkedLogo(svg(inner), "Crest")).toMatchObject({ type: "svg", alt: "Crest" });
  });

  it("leaves out a declaration and a document type, which point elsewhere", () => {
    const plain = new TextDecoder().decode(svg("<g/>"));
    const given = `<?xml version="1.0"?>\n<!-- by an editor -->\n<!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd">\n${plain}`;
    expect(new TextDecoder().decode(checkedLogo(new TextEncoder().encode(given), "x").bytes)).toBe(plain);
  });

  it.each([
    ["a script", "<script>alert(1)</script>", "the element script"],
    [
      "a script under another prefix",
      '<s:script xmlns:s="http://www.w3.org/2000/svg"/>',
      "the element script",
    ],
    ["HTML", "<foreignObject><p/></foreignObject>", "the element foreignObject"],
    ["an animation", '<animate attributeName="href" values="javascript:1"/>', "the element animate"],
    ["an event", '<rect onload="alert(1)"/>', "the event attribute onload"],
    ["an event in capitals", '<rect ONCLICK="alert(1)"/>', "the event attribute"],
    ["an address elsewhere", '<image href="https://example.org/a.png"/>', "an address outside the file"],
    ["an older address", '<use xlink:href="other.svg#a"/>', "an address outside the file"],
    ["an address spelt in codes", '<use href="&#106;avascript:alert(1)"/>', "an address outside the file"],
    [
      "a picture that is a drawing",
      '<image href="data:image/svg+xml;base64,AAAA"/>',
      "an address outside the file",
    ],
    ["a style that loads", "<style>@import 'a.css'</style>", "a rule that loads"],
    ["a style that points out", '<rect style="fill: u\\72l(http://a.b/c)"/>', "an address outside the file"],
    ["a fill that points out", '<rect fill="url( http://a.b/c#d )"/>', "an address outside the file"],
    ["a CDATA part", "<style><![CDATA[a{}]]></style>", "a CDATA part"],
    ["an instruction", "<?xml-stylesheet href='a.css'?>", "an instruction"],
    ["an element that is not ended", "<g>", "not begun"],
    ["a tag that is not XML", "<rect width=5 />", "a tag that is not as XML is written"],
  ])("refuses %s", (_, inner, expected) => {
    expect(() => checkedLogo(svg(inner), "x")).toThrow(expected);
  });

  it("says in which line the fault lies", () => {
    expect(() => checkedLogo(svg("\n\n<script/>"), "x")).toThrow("line 3 holds the element script");
  });

  it.each([
    [
      "entities",
      '<!DOCTYPE svg [<!ENTITY a "b">]><svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1"/>',
      "neither a PNG nor an SVG",
    ],
    ["a page", "<html></html>", "neither a PNG nor an SVG"],
    ["no namespace", '<svg viewBox="0 0 1 1"/>', "xmlns"],
    ["no size", '<svg xmlns="http://www.w3.org/2000/svg"/>', "says no size"],
    ["a second root", '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1"/><svg/>', "a second root"],
  ])("refuses %s", (_, text, expected) => {
    expect(() => checkedLogo(new TextEncoder().encode(text), "x")).toThrow(expected);
  });

  it("takes a PNG as it is, and refuses one that was cut short", () => {
    const bytes = png();
    expect(checkedLogo(bytes, "x")).toEqual({ bytes, type: "png", alt: "x" });
    expect(() => checkedLogo(bytes.subarray(0, bytes.length - 3), "x")).toThrow("cut short");
  });
});
