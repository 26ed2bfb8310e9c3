// A static file server for sample and test pages, on a port of its own, with the few things that hard pages need:
// headers by path (strict policies), pages made up by the test, and a second origin for frames.
import { readFile } from 'node:fs/promises';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, normalize } from 'node:path';

const TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.pdf': 'application/pdf',
};

/** A page that a test makes up: its HTML, and headers beside the content type. */
export interface MadePage {
  html: string;
  headers?: Record<string, string>;
}

export interface PageServer {
  /** Origin without a slash at the end, on 127.0.0.1. */
  url: string;
  /** The same server as another site: localhost. */
  otherSite: string;
  /** Serves a page at a path of its own and returns its address. */
  put(page: MadePage | string): string;
  close(): Promise<void>;
}

/** Serves the files below `root`. A file `name.html` with a neighbour `name.headers.json` is sent with those headers. */
export async function serve(root: string): Promise<PageServer> {
  const made = new Map<string, MadePage>();
  const server = createServer((request, response) => {
    answer(root, made, request, response).catch(() => response.writeHead(500).end());
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const url = `http://127.0.0.1:${port}`;
  return {
    url,
    otherSite: `http://localhost:${port}`,
    put(page) {
      const path = `/made/${made.size + 1}.html`;
      made.set(path, typeof page === 'string' ? { html: page } : page);
      return url + path;
    },
    close: () => close(server),
  };
}

async function answer(
  root: string,
  made: Map<string, MadePage>,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const path = decodeURIComponent(new URL(request.url ?? '/', 'http://host').pathname);
  const page = made.get(path);
  if (page) {
    response.writeHead(200, { 'content-type': TYPES['.html'], ...page.headers }).end(page.html);
    return;
  }
  const file = join(root, normalize(path));
  const body = file.startsWith(root) ? await readFile(file).catch(() => undefined) : undefined;
  if (!body) {
    response
      .writeHead(404, { 'content-type': TYPES['.html'] })
      .end('<!doctype html><title>Not found</title>');
    return;
  }
  const headers = await readFile(file.replace(/\.html$/, '.headers.json'), 'utf8').catch(() => '{}');
  response
    .writeHead(200, {
      'content-type': TYPES[extname(file)] ?? 'application/octet-stream',
      ...JSON.parse(headers),
    })
    .end(body);
}

function close(server: Server): Promise<void> {
  server.closeAllConnections();
  return new Promise((resolve) => server.close(() => resolve()));
}
