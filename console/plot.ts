/** What pages draw with: the bundle holds these parts of the plot library, and not what nobody uses. */
export { dot, line, plot, rectY, ruleY } from "@observablehq/plot";
