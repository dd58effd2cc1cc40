/**
 * `deno task pack`: packs the client as `npm pack` does, one script and its types without any of the server's code, into
 * packages/client/dist or `--out DIR`.
 */
// deno-lint-ignore-file no-console -- a command that prints
import { fromFileUrl, join } from "@std/path";
import { parseArgs } from "node:util";
import ts from "typescript";
import { readArgs } from "../local/read_args.ts";
import { runProgram } from "../local/run_program.ts";

const USAGE = `Usage: deno task pack [--out DIR]

Builds the npm package of the client and packs it into a tarball.

  --out DIR  where the tarball goes (default: packages/client/dist)`;

const CLIENT = fromFileUrl(new URL("../packages/client/", import.meta.url));

/** Packs the client into `directory` and returns the path of the tarball. @throws {Error} If it cannot be built. */
export async function packClient(directory: string): Promise<string> {
  await Deno.mkdir(directory, { recursive: true }).catch((error: Error) => {
    throw new Error(`Cannot pack the client into "${directory}": ${error.message}`, {
      cause: error,
    });
  });
  const staging = await Deno.makeTempDir({ prefix: "groundwork-client-" });
  try {
    await run(Deno.execPath(), [
      "bundle",
      "--quiet",
      "--platform=browser",
      `--outdir=${staging}`,
      "client.ts",
    ]);
    for (const [name, text] of declareTypes()) {
      await Deno.writeTextFile(join(staging, name), text);
    }
    for (const file of ["package.json", "README.md", "../../LICENSE"]) {
      await Deno.copyFile(join(CLIENT, file), join(staging, file.split("/").at(-1)!));
    }
    const packed = await run("npm", ["pack", staging, "--json", "--pack-destination", directory]);
    const [{ filename }] = JSON.parse(packed);
    return join(directory, filename);
  } finally {
    await Deno.remove(staging, { recursive: true });
  }
}

function run(program: string, args: string[]): Promise<string> {
  return runProgram(program, args, {
    cwd: CLIENT,
    failing: `Cannot pack the client: ${program} failed`,
  });
}

/**
 * The declarations of client.ts and of what they name, by file name. Those of types.ts are written out: they are inferred from the
 * contracts' schemas, and neither these nor zod are part of the package.
 *
 * @throws {Error} If something else of the repository is named.
 */
function declareTypes(): Map<string, string> {
  const entry = join(CLIENT, "client.ts");
  const program = ts.createProgram([entry], {
    target: ts.ScriptTarget.ES2022,
    module: ts.ModuleKind.ESNext,
    moduleResolution: ts.ModuleResolutionKind.Bundler,
    lib: ["lib.es2023.d.ts", "lib.dom.d.ts", "lib.dom.iterable.d.ts", "lib.dom.asynciterable.d.ts"],
    types: [],
    strict: true,
    exactOptionalPropertyTypes: true,
    declaration: true,
    emitDeclarationOnly: true,
    allowImportingTsExtensions: true,
    skipLibCheck: true,
  });
  const emitted = new Map<string, string>();
  program.emit(undefined, (path, text, _bom, _onError, [source] = []) => {
    if (source?.fileName.startsWith(CLIENT)) {
      emitted.set(path.slice(path.lastIndexOf("/") + 1), text);
    }
  });
  const types = program.getSourceFile(join(CLIENT, "types.ts"));
  if (types === undefined) throw new Error("Cannot pack the client: types.ts is missing");
  emitted.set("types.d.ts", writeOutTypes(program.getTypeChecker(), types));

  const shipped = new Map<string, string>();
  const ship = (name: string) => {
    const text = emitted.get(name);
    if (text === undefined) throw new Error(`Cannot pack the client: ${name} is missing`);
    if (shipped.has(name)) return;
    shipped.set(name, text.replaceAll(/(from "\.\/\w+)\.ts"/g, '$1.js"'));
    for (const [, specifier = ""] of text.matchAll(/(?:from|import\() ?"([^"]+)"/g)) {
      if (specifier === "@supabase/supabase-js") continue;
      const file = /^\.\/(\w+)\.ts$/.exec(specifier)?.[1];
      if (file === undefined) {
        throw new Error(`Cannot pack the client: the types in ${name} name ${specifier}`);
      }
      ship(`${file}.d.ts`);
    }
  };
  ship("client.d.ts");
  return shipped;
}

/** Every exported type of the file as a declaration that stands alone but for the others. */
function writeOutTypes(checker: ts.TypeChecker, file: ts.SourceFile): string {
  const module = checker.getSymbolAtLocation(file);
  if (module === undefined) throw new Error("Cannot pack the client: types.ts exports nothing");
  const symbols = checker.getExportsOfModule(module).map((symbol) =>
    symbol.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(symbol) : symbol
  );
  const names = new Map(
    symbols.map((symbol) => [checker.getDeclaredTypeOfSymbol(symbol), symbol.name]),
  );
  return symbols.map((symbol) => {
    const type = checker.getDeclaredTypeOfSymbol(symbol);
    const text = writeOut(checker, type, { names, within: type, depth: 0 });
    return `${toComment(checker, symbol, "")}export type ${symbol.name} = ${text};\n`;
  }).join("\n");
}

interface Place {
  /** Types that are declared under a name of their own. */
  names: ReadonlyMap<ts.Type, string>;
  /** The declaration that is being written, whose own name it cannot use. */
  within: ts.Type | null;
  depth: number;
}

/** The type as text, objects with the comments of their properties. */
function writeOut(checker: ts.TypeChecker, type: ts.Type, place: Place): string {
  const name = type === place.within ? undefined : place.names.get(type);
  // `string` and other primitives may be the whole of a declaration, too.
  if (name !== undefined && type.flags & ts.TypeFlags.Object) return name;
  const inner = { ...place, within: null };
  if (checker.isArrayType(type)) {
    const [item] = checker.getTypeArguments(type as ts.TypeReference);
    return `Array<${writeOut(checker, item!, inner)}>`;
  }
  if (type.isUnion() && type.types.some(isObject)) {
    // That a property may be missing, which "?" says already, is a part that prints like `undefined`.
    const parts = type.types.filter((part) =>
      (part.flags & ts.TypeFlags.Undefined) === 0 || part === checker.getUndefinedType()
    );
    return parts.map((part) => writeOut(checker, part, inner)).join(" | ");
  }
  const properties = checker.getPropertiesOfType(type);
  const isPlainObject = isObject(type) && properties.length > 0 &&
    type.getCallSignatures().length === 0 && !isOfPlatform(type);
  if (!isPlainObject) {
    const { NoTruncation, InTypeAlias } = ts.TypeFormatFlags;
    const flags = type === place.within ? NoTruncation | InTypeAlias : NoTruncation;
    const text = checker.typeToString(type, undefined, flags);
    return type.getCallSignatures().length > 0 ? `(${text})` : text;
  }
  const indent = "  ".repeat(place.depth + 1);
  const lines = properties.map((property) => {
    const optional = property.flags & ts.SymbolFlags.Optional ? "?" : "";
    const text = writeOut(checker, checker.getTypeOfSymbol(property), {
      ...inner,
      depth: place.depth + 1,
    });
    return `${
      toComment(checker, property, indent)
    }${indent}${property.name}${optional}: ${text};\n`;
  });
  return `{\n${lines.join("")}${"  ".repeat(place.depth)}}`;
}

function isObject({ flags }: ts.Type): boolean {
  return (flags & (ts.TypeFlags.Object | ts.TypeFlags.Intersection)) !== 0;
}

/** Whether the type is declared by TypeScript itself, as AbortSignal and Map are. */
function isOfPlatform(type: ts.Type): boolean {
  return type.symbol?.declarations?.some((declaration) =>
    /\/typescript\/lib\/lib\.[\w.]+$/.test(declaration.getSourceFile().fileName) &&
    !ts.isMappedTypeNode(declaration) && !ts.isTypeLiteralNode(declaration)
  ) ?? false;
}

function toComment(checker: ts.TypeChecker, symbol: ts.Symbol, indent: string): string {
  const text = ts.displayPartsToString(symbol.getDocumentationComment(checker)).trim();
  return text === "" ? "" : `${indent}/** ${text.replaceAll("\n", `\n${indent} * `)} */\n`;
}

function parsePackArgs(args: string[]): { out: string } | null {
  const { values } = parseArgs({
    args,
    options: { out: { type: "string" }, help: { type: "boolean", short: "h" } },
  });
  return values.help ? null : { out: values.out ?? join(CLIENT, "dist") };
}

if (import.meta.main) {
  const parsed = readArgs(Deno.args, { parse: parsePackArgs, usage: USAGE });
  if (typeof parsed === "number") Deno.exit(parsed);
  try {
    console.log(await packClient(parsed.out));
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    Deno.exit(1);
  }
}
