/** What pages draw with: the bundle holds only these parts of the plot library. */
export { dot, line, plot, rectY, ruleY } from "@observablehq/plot";
