/** Types of the parts of Deno std's text package in use, which the npm package leaves out. */

export function levenshteinDistance(str1: string, str2: string): number;
