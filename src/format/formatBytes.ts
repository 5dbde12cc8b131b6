import { formatDecimal } from "./formatDecimal.js";

/** "812 bytes", "96 kB", "1.4 MB". */
export function formatBytes(bytes: number): string {
  if (bytes < 1000) return `${formatDecimal(bytes, 0)} bytes`;
  // 999,500 bytes are 1,000 kB when rounded.
  return bytes < 999_500 ? `${formatDecimal(bytes / 1000, 0)} kB` : `${formatDecimal(bytes / 1e6, 1)} MB`;
}
