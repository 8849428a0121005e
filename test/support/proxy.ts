/** A way to a server that can be cut: what a network does to a statement, or to its answer. */

import type { AddressInfo } from "node:net";
import { connect, createServer, type Socket } from "node:net";

/** Whose connection is cut next: when it sends that text, the text never arrives, or its answer does not. */
export interface Cut {
  text: string;
  arrives: boolean;
}

export interface TcpProxy {
  /** The server's address, by way of the proxy. */
  url: string;
  cut: Cut | undefined;
  /** How many connections were cut. */
  readonly cuts: number;
  stop(): void;
}

/** A proxy before the server of that address, on a free port of 127.0.0.1. */
export async function proxyTo(address: string): Promise<TcpProxy> {
  const target = new URL(address);
  const open = new Set<Socket>();
  let cuts = 0;
  const server = createServer((client) => {
    const upstream = connect(Number(target.port), target.hostname);
    const both = [client, upstream];
    const end = () => {
      for (const socket of both) {
        open.delete(socket);
        socket.destroy();
      }
    };
    for (const socket of both) {
      open.add(socket);
      socket.on("error", end).on("close", end);
    }
    let answerIsLost = false;
    client.on("data", (sent) => {
      const cut = proxy.cut !== undefined && sent.includes(proxy.cut.text) ? proxy.cut : undefined;
      if (cut) {
        proxy.cut = undefined;
        cuts++;
        if (!cut.arrives) return end();
        answerIsLost = true;
      }
      upstream.write(sent);
    });
    upstream.on("data", (answer) => {
      if (answerIsLost) end();
      else client.write(answer);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const url = new URL(address);
  url.port = String((server.address() as AddressInfo).port);
  const proxy: TcpProxy = {
    url: url.href,
    cut: undefined,
    get cuts() {
      return cuts;
    },
    stop() {
      server.close();
      for (const socket of open) socket.destroy();
    },
  };
  return proxy;
}
