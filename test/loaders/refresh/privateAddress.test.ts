import type { LookupAddress } from "node:dns";
import { describe, expect, it } from "vitest";
import { guardedLookup, isPrivateAddress } from "../../../loaders/refresh/privateAddress.ts";

describe("isPrivateAddress(address)", () => {
  it.each([
    ...[
      "127.0.0.1",
      "10.0.0.1",
      "172.16.0.1",
      "172.31.255.255",
      "192.168.1.1",
      "169.254.169.254",
      "100.64.0.1",
    ],
    ...[
      "0.0.0.0",
      "224.0.0.1",
      "255.255.255.255",
      "::1",
      "::",
      "fc00::1",
      "fd12::1",
      "fe80::1",
      "fe80::1%eth0",
    ],
    ...["[::1]", "::ffff:127.0.0.1", "::ffff:c0a8:101", "[::ffff:7f00:1]"],
  ])("is true of %s", (address) => expect(isPrivateAddress(address)).toBe(true));

  it.each([
    ...["151.101.0.144", "172.32.0.1", "172.15.255.255", "192.169.0.1", "100.128.0.1", "8.8.8.8"],
    ...["2a04:4e42::144", "::ffff:8.8.8.8", "64:ff9b::808:808", "www.gov.uk", ""],
  ])("is false of %s", (address) => expect(isPrivateAddress(address)).toBe(false));
});

describe("guardedLookup(isRefused)", () => {
  const looked = (isRefused: (address: string) => boolean, all: boolean) =>
    new Promise<{ error: NodeJS.ErrnoException | null; found: string | LookupAddress[] }>((resolve) =>
      guardedLookup(isRefused)("localhost", { all }, (error, found) => resolve({ error, found })),
    );

  it("refuses a name behind which a private address stands", async () => {
    const { error } = await looked(isPrivateAddress, true);
    expect(error?.code).toBe("EPRIVATE");
    expect((await looked(isPrivateAddress, false)).error?.code).toBe("EPRIVATE");
  });

  it("gives one address or all, as it was asked", async () => {
    const all = (await looked(() => false, true)).found;
    expect(Array.isArray(all) && all.some(({ address }) => isPrivateAddress(address))).toBe(true);
    const { found } = await looked(() => false, false);
    expect(isPrivateAddress(String(found))).toBe(true);
  });
});
