import { assertEquals } from "@std/assert";
import { sortProjects } from "./project_table.tsx";

const PROJECTS = ["beta", "Alpha", "gamma"].map((name) => ({
  id: name,
  name,
  vertical: null,
  status: "active" as const,
}));
const SCORES = new Map([["beta", { score: 0 }], ["gamma", { score: 71.5 }]]);

const names = (projects: { name: string }[]) => projects.map(({ name }) => name);

Deno.test("sortProjects() sorts by name whatever the case", () => {
  assertEquals(names(sortProjects(PROJECTS, SCORES, "name")), ["Alpha", "beta", "gamma"]);
});

Deno.test("sortProjects() puts the highest score first and what has none last", () => {
  assertEquals(names(sortProjects(PROJECTS, SCORES, "score")), ["gamma", "beta", "Alpha"]);
});
