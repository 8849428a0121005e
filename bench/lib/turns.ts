/** A short way to PostgreSQL that counts how often the client has to wait for an answer. */
import { type AddressInfo, connect, createServer } from "node:net";

/** A proxy before a server, and the turns it has seen: something asked after something was answered. */
export interface Turns {
  url: string;
  count: number;
  close(): void;
}

export async function countTurns(url: string): Promise<Turns> {
  const { port, hostname } = new URL(url);
  const server = createServer((client) => {
    const upstream = connect(Number(port), hostname);
    let asking = false;
    client.on("data", (chunk) => {
      if (!asking) turns.count++;
      asking = true;
      upstream.write(chunk);
    });
    upstream.on("data", (chunk) => {
      asking = false;
      client.write(chunk);
    });
    for (const [one, other] of [
      [client, upstream],
      [upstream, client],
    ] as const) {
      one.on("error", () => other.destroy());
      one.on("close", () => other.destroy());
    }
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const proxied = new URL(url);
  proxied.port = String((server.address() as AddressInfo).port);
  const turns = { url: proxied.href, count: 0, close: () => void server.close() };
  return turns;
}
