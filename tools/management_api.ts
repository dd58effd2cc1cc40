/**
 * A stand-in on loopback for the part of the platform's management API that `supabase functions deploy --use-api` calls. It records
 * the uploads. Pass its profile to the CLI with `--profile`.
 */
import { z } from "zod";

/** The upload of one function. */
export interface Upload {
  slug: string;
  entrypoint_path: string;
  import_map_path: string;
  verify_jwt: boolean;
  /** Contents by path relative to the project. */
  files: Map<string, string>;
}

interface ManagementApi extends AsyncDisposable {
  /** The path of a CLI profile with this server as the platform. */
  profile: string;
  uploads: readonly Upload[];
}

const metadataSchema = z.object({
  entrypoint_path: z.string(),
  import_map_path: z.string(),
  verify_jwt: z.boolean(),
});

/** Starts it on a free port. */
export async function startManagementApi(): Promise<ManagementApi> {
  const uploads: Upload[] = [];
  const server = Deno.serve(
    { hostname: "127.0.0.1", port: 0, onListen: () => {} },
    (request) => answer(request, uploads),
  );
  const profile = await Deno.makeTempFile({ suffix: ".yaml" });
  const url = `http://127.0.0.1:${server.addr.port}`;
  await Deno.writeTextFile(
    profile,
    `name: loopback\napi_url: ${url}\ndashboard_url: ${url}\nproject_host: localhost\n`,
  );
  return {
    profile,
    uploads,
    async [Symbol.asyncDispose]() {
      await server.shutdown();
      await Deno.remove(profile);
    },
  };
}

async function answer(request: Request, uploads: Upload[]): Promise<Response> {
  const { pathname, searchParams } = new URL(request.url);
  const slug = searchParams.get("slug");
  if (!pathname.endsWith("/functions/deploy") || slug === null) return Response.json({});
  const upload = await readUpload(slug, await request.formData());
  uploads.push(upload);
  return Response.json(toDeployed(upload), { status: 201 });
}

async function readUpload(slug: string, form: FormData): Promise<Upload> {
  const { entrypoint_path, import_map_path, verify_jwt } = metadataSchema.parse(
    JSON.parse(String(form.get("metadata"))),
  );
  const files = form.getAll("file").filter((file) => file instanceof File);
  return {
    slug,
    entrypoint_path,
    import_map_path,
    verify_jwt,
    files: new Map(
      await Promise.all(files.map(async (file) => [file.name, await file.text()] as const)),
    ),
  };
}

function toDeployed({ slug, entrypoint_path, import_map_path, verify_jwt }: Upload) {
  return {
    id: crypto.randomUUID(),
    slug,
    name: slug,
    status: "ACTIVE",
    version: 1,
    created_at: Date.now(),
    updated_at: Date.now(),
    entrypoint_path,
    import_map_path,
    verify_jwt,
  };
}
