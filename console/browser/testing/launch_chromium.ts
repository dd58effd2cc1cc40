import { type Browser, chromium } from "playwright-core";

/** A Chromium without a window, which asks nothing of the network by itself. */
export function launchChromium(executable: string): Promise<Browser> {
  return chromium.launch({ executablePath: executable, args: ARGS });
}

const ARGS = [
  "--no-sandbox", // it may run as root, and shows nothing but this console
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];
