import type { Browser, Page } from "playwright-core";

/** What a reader waits for when a page is opened with an empty cache. */
export interface Opening {
  /** As sent, compressed where the server compresses. */
  readonly kilobytes: number;
  readonly responses: number;
  /** Milliseconds from the start of the navigation to the first chart or table that is painted. */
  readonly firstPicture: number;
  /** Milliseconds by which tasks exceed 50 ms, from the start until nothing is loaded any more. */
  readonly blocking: number;
}

export interface Line {
  readonly megabits: number;
  readonly latency: number;
  /** How many times slower the processor is. */
  readonly slowdown: number;
}

interface Timings {
  picture: number | null;
  blocking: number;
}

/** An empty page of a desk's size in a context of its own. */
export async function emptyPage(browser: Browser): Promise<Page> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
  const page = await context.newPage();
  // tsx wraps named functions in a helper of its own, which functions that are sent to the browser then ask for.
  await page.addInitScript("globalThis.__name = (named) => named;");
  return page;
}

/** Opens a page in a fresh context, at the given speed of line and processor if there is one, and measures. */
export async function openPage(browser: Browser, address: string, line?: Line): Promise<Opening> {
  const page = await emptyPage(browser);
  const session = await page.context().newCDPSession(page);
  await session.send("Network.enable");
  if (line !== undefined) {
    await session.send("Network.emulateNetworkConditions", {
      offline: false,
      latency: line.latency,
      downloadThroughput: (line.megabits * 1_000_000) / 8,
      uploadThroughput: (line.megabits * 1_000_000) / 8,
    });
    await session.send("Emulation.setCPUThrottlingRate", { rate: line.slowdown });
  }
  let bytes = 0;
  let responses = 0;
  session.on("Network.loadingFinished", ({ encodedDataLength }) => {
    bytes += encodedDataLength;
    responses += 1;
  });
  await page.addInitScript(() => {
    const timings: Timings = { picture: null, blocking: 0 };
    Object.assign(globalThis, { timings });
    new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) timings.blocking += duration - 50;
    }).observe({ type: "longtask", buffered: true });
    const look = (): void => {
      const found = [...document.querySelectorAll("main svg, main table")].some(
        (element) => element.getBoundingClientRect().height > 0,
      );
      // Seen before this frame is painted; the message comes after it.
      if (found)
        new Promise<void>((painted) => setTimeout(painted)).then(() => {
          timings.picture = performance.now();
        });
      else requestAnimationFrame(look);
    };
    requestAnimationFrame(look);
  });
  await page.goto(address, { waitUntil: "networkidle" });
  await page.waitForFunction(() => (globalThis as unknown as { timings: Timings }).timings.picture !== null);
  const { picture, blocking } = await page.evaluate(
    () => (globalThis as unknown as { timings: Timings }).timings,
  );
  await page.context().close();
  return { kilobytes: bytes / 1_000, responses, firstPicture: picture ?? Number.NaN, blocking };
}
