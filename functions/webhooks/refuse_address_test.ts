import { assertEquals } from "@std/assert";
import { refuseAddress } from "./refuse_address.ts";

const hosted = (url: string, addresses: string[] = ["93.184.216.34"]) =>
  refuseAddress(url, { allow_loopback: false, resolve: () => Promise.resolve(addresses) });

Deno.test("refuseAddress() lets https at public addresses pass", async () => {
  assertEquals(await hosted("https://hooks.example/in?x=1"), null);
  assertEquals(
    await hosted("https://hooks.example:8443/", ["2606:2800:220:1::1", "1.1.1.1"]),
    null,
  );
  assertEquals(await hosted("https://8.8.8.8/"), null);
});

Deno.test("refuseAddress() refuses what is not https, or holds a password", async () => {
  for (
    const url of [
      "http://hooks.example/",
      "ftp://hooks.example/",
      "file:///etc/passwd",
      "no url",
      "https://a:b@hooks.example/",
    ]
  ) {
    assertEquals(typeof await hosted(url), "string", url);
  }
});

Deno.test("refuseAddress() refuses addresses that are not public, however they are written", async () => {
  const hosts = [
    ...[
      "127.0.0.1",
      "10.1.2.3",
      "172.16.0.1",
      "192.168.1.1",
      "169.254.169.254",
      "100.64.0.1",
      "0.0.0.0",
    ],
    ...["2130706433", "0x7f.1", "017700000001", "255.255.255.255", "224.0.0.1", "198.18.0.1"],
    ...[
      "[::1]",
      "[::]",
      "[fe80::1]",
      "[fd00::1]",
      "[::ffff:10.0.0.1]",
      "[64:ff9b::a00:1]",
      "[2002:a00:1::]",
    ],
  ];
  for (const host of hosts) {
    assertEquals(typeof await hosted(`https://${host}/`), "string", host);
  }
});

Deno.test("refuseAddress() refuses a name if any of its addresses is not public, or it has none", async () => {
  assertEquals(
    await hosted("https://hooks.example/", ["93.184.216.34", "10.0.0.1"]),
    "The host's address is not public",
  );
  assertEquals(
    await hosted("https://hooks.example/", ["::ffff:169.254.169.254"]),
    "The host's address is not public",
  );
  assertEquals(await hosted("https://hooks.example/", []), "The host has no address");
});

Deno.test("refuseAddress() allows this machine in the local stack alone", async () => {
  const local = (url: string) => refuseAddress(url, { allow_loopback: true });

  assertEquals(await local("http://127.0.0.1:9000/in"), null);
  assertEquals(await local("http://localhost:9000/in"), null);
  assertEquals(await local("https://127.0.0.2/"), "The host's address is not public");
  assertEquals(await hosted("http://127.0.0.1:9000/in"), "The URL is not https");
  assertEquals(
    await hosted("https://localhost/", ["127.0.0.1"]),
    "The host's address is not public",
  );
});
