/** Where the results of the experiments lie: NAME.json and NAME.svg. */
export const RESULTS = new URL("../results/", import.meta.url);
