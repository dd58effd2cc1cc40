import { assertEquals } from "@std/assert";
import { openApiText } from "./gen_openapi.ts";

const read = (path: string) => Deno.readTextFile(new URL(path, import.meta.url));

Deno.test("docs/openapi.json is generated from the contracts: otherwise run deno task gen:openapi", async () => {
  assertEquals(JSON.parse(await read("../docs/openapi.json")), JSON.parse(await openApiText()));
});

Deno.test("docs/openapi.json refers only to components that it has", async () => {
  const text = await read("../docs/openapi.json");
  const { components } = JSON.parse(text);

  const refs = [...text.matchAll(/"\$ref": "#\/components\/([^"]+)"/g)].map(([, ref = ""]) => ref);
  const broken = refs.filter((ref) => {
    const [kind = "", name = "", ...rest] = ref.split("/");
    return components[kind]?.[name] === undefined || rest.length > 0;
  });

  assertEquals(broken, []);
});

Deno.test("docs/openapi.json demands nothing that has a default: generators take a default for a promise", async () => {
  const { components, paths } = JSON.parse(await read("../docs/openapi.json"));

  assertEquals(JSON.stringify(components).includes('"default":'), false);
  const { properties, required } = components.schemas.DiAgentRunRequest;
  assertEquals(properties.use_cache, { type: "boolean", description: "Default: true." });
  assertEquals(required, ["project_id", "trigger"]);
  assertEquals(paths["/metrics"].get.parameters[0].schema.description, 'Default: "1h".');
});

Deno.test("docs/openapi.json offers of a table what a signed-in user may do with it", async () => {
  const { components: { schemas }, paths } = JSON.parse(await read("../docs/openapi.json"));

  assertEquals(Object.keys(paths["/signals"]), ["servers", "get", "post", "patch", "delete"]);
  assertEquals(Object.keys(paths["/project_invitations"]), ["servers", "get"]);
  assertEquals(schemas.SignalsInsert.required, ["project_id", "source_type"]);
  assertEquals(schemas.FeaturesRow.properties.confirmation_status.enum, [
    ...["ai_generated", "needs_client", "confirmed_consultant", "confirmed_client"],
  ]);
  assertEquals(
    paths["/rpc/search_signals"].post.requestBody.content["application/json"].schema.required,
    [
      ...["project_id", "query"],
    ],
  );
});

Deno.test("docs/openapi.json says what every RPC returns", async () => {
  const { paths } = JSON.parse(await read("../docs/openapi.json"));
  const rpcs = Object.entries<{ post: { responses: Responses } }>(paths)
    .filter(([path]) => path.startsWith("/rpc/"))
    .map(([path, { post }]) => [path.slice("/rpc/".length), post.responses] as const);

  const results = rpcs.map(([name, responses]) => [
    name,
    responses["200"]?.content["application/json"].schema.$ref ?? "204" in responses,
  ]);

  assertEquals(Object.fromEntries(results), {
    invite_member: "#/components/schemas/InviteMemberResult",
    revoke_invitation: true,
    received_invitations: "#/components/schemas/ReceivedInvitationsResult",
    accept_invitation: "#/components/schemas/AcceptInvitationResult",
    mark_seen: "#/components/schemas/MarkSeenResult",
    confirm_entity: "#/components/schemas/ConfirmEntityResult",
    search_signals: "#/components/schemas/SearchSignalsResult",
    add_webhook: "#/components/schemas/AddWebhookResult",
    replace_webhook_secret: "#/components/schemas/ReplaceWebhookSecretResult",
  });
});

type Responses = Record<string, { content: { "application/json": { schema: { $ref: string } } } }>;
