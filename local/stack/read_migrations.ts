/** A file in migrations/, named `<version>_<name>.sql`. */
export interface Migration {
  version: string;
  name: string;
  sql: string;
}

const FILE_NAME = /^(?<version>\d{14})_(?<name>\w+)\.sql$/;

/**
 * The migrations in the directory, oldest first.
 *
 * @throws {TypeError} If an SQL file's name is not `<14 digits>_<name>.sql`, because the Supabase CLI would skip it.
 */
export async function readMigrations(directory: URL): Promise<Migration[]> {
  const entries = await Array.fromAsync(Deno.readDir(directory));
  const names = entries.map((entry) => entry.name).filter((name) => name.endsWith(".sql")).sort();
  return await Promise.all(names.map(async (file) => {
    const { version, name } = FILE_NAME.exec(file)?.groups ?? {};
    if (version === undefined || name === undefined) {
      throw new TypeError(
        `Cannot read migration "${file}": the name must be <14 digits>_<name>.sql`,
      );
    }
    return { version, name, sql: await Deno.readTextFile(new URL(file, directory)) };
  }));
}
