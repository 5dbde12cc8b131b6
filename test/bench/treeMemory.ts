import { readdirSync, readFileSync } from "node:fs";

interface Held {
  readonly parent: number;
  readonly bytes: number;
}

/** What each process holds of its own: memory that it shares with others counts for one alone. */
function processes(): ReadonlyMap<number, Held> {
  const held = new Map<number, Held>();
  for (const name of readdirSync("/proc")) {
    if (!/^\d+$/.test(name)) continue;
    try {
      const status = readFileSync(`/proc/${name}/status`, "utf8");
      const field = (key: string): number =>
        Number(new RegExp(`^${key}:\\s+(\\d+)`, "m").exec(status)?.[1] ?? 0);
      held.set(Number(name), { parent: field("PPid"), bytes: field("RssAnon") * 1_024 });
    } catch {
      // It ended between the listing and the reading.
    }
  }
  return held;
}

/** Bytes held now by a process and all that it started; 0 where the system does not tell (it does on Linux). */
function treeBytes(root: number): number {
  const held = processes();
  const isOfTree = (id: number): boolean => {
    for (let at: number | undefined = id; at !== undefined && at > 1; at = held.get(at)?.parent)
      if (at === root) return true;
    return false;
  };
  return [...held].reduce((sum, [id, { bytes }]) => (isOfTree(id) ? sum + bytes : sum), 0);
}

/** Watches a process and what it starts; the function that it returns ends the watch and gives the most bytes seen. */
export function watchMemory(root: number, everyMilliseconds = 100): () => number {
  let most = 0;
  const timer = setInterval(() => {
    most = Math.max(most, treeBytes(root));
  }, everyMilliseconds);
  return () => {
    clearInterval(timer);
    return most;
  };
}
