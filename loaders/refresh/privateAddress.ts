import { lookup } from "node:dns";
import { BlockList, isIP, type LookupFunction } from "node:net";

const privateNetworks = new BlockList();
for (const [network, prefix] of [
  ["0.0.0.0", 8],
  ["10.0.0.0", 8],
  ["100.64.0.0", 10],
  ["127.0.0.0", 8],
  ["169.254.0.0", 16],
  ["172.16.0.0", 12],
  ["192.0.0.0", 24],
  ["192.168.0.0", 16],
  ["198.18.0.0", 15],
  ["224.0.0.0", 3],
] as const)
  privateNetworks.addSubnet(network, prefix, "ipv4");
for (const [network, prefix] of [
  ["::", 127],
  ["fc00::", 7],
  ["fe80::", 10],
  ["ff00::", 8],
] as const)
  privateNetworks.addSubnet(network, prefix, "ipv6");

/** Whether an IP address is of this machine, of a private network or of none: where no published file lies. */
export function isPrivateAddress(address: string): boolean {
  const plain = address.replace(/^\[|\]$/g, "").replace(/%.*$/, "");
  const mapped = /^::ffff:(?:(\d+\.\d+\.\d+\.\d+)|([0-9a-f]{1,4}):([0-9a-f]{1,4}))$/i.exec(plain);
  if (mapped !== null) {
    const [, dotted, high = "0", low = "0"] = mapped;
    const word = Number.parseInt(high, 16) * 65_536 + Number.parseInt(low, 16);
    return isPrivateAddress(dotted ?? [24, 16, 8, 0].map((shift) => (word >>> shift) & 255).join("."));
  }
  const version = isIP(plain);
  return version !== 0 && privateNetworks.check(plain, version === 4 ? "ipv4" : "ipv6");
}

/** Resolves a name for one connection, and refuses it there and then when `isRefused` says so of any of its addresses. */
export const guardedLookup =
  (isRefused: (address: string) => boolean): LookupFunction =>
  (hostname, options, callback) => {
    lookup(hostname, { ...options, all: true }, (error, found) => {
      if (error !== null) return callback(error, "", 0);
      const refused = found.find(({ address }) => isRefused(address));
      const [first] = found;
      if (refused !== undefined || first === undefined)
        return callback(
          Object.assign(new Error(`${hostname} is ${refused?.address ?? "nowhere"}`), { code: "EPRIVATE" }),
          "",
          0,
        );
      if (options.all === true) return callback(null, [...found]);
      return callback(null, first.address, first.family);
    });
  };
