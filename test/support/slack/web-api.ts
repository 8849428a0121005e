/** Slack's Web API: who may call what, and what is answered. https://docs.slack.dev/apis/web-api */
import type { Call, Happenings, Method } from "./call.ts";
import { Refusal } from "./call.ts";
import type { Json } from "./json.ts";
import { isJson, str } from "./json.ts";
import { CHAT } from "./methods-chat.ts";
import { OTHERS } from "./methods-other.ts";
import { VIEWS } from "./methods-views.ts";
import { type Grants, oauthAccess } from "./oauth.ts";
import type { Installation, World } from "./world.ts";

const METHODS: Record<string, Method> = { ...CHAT, ...VIEWS, ...OTHERS };

/** What a bot token needs; a method that isn't here needs nothing. Each method's page states its scopes. */
const SCOPES: Record<string, readonly string[]> = {
  "chat.postMessage": ["chat:write"],
  "chat.postEphemeral": ["chat:write"],
  "chat.update": ["chat:write"],
  "chat.delete": ["chat:write"],
  "users.info": ["users:read"],
  "bots.info": ["users:read"],
  "team.info": ["team:read"],
  "conversations.open": ["channels:manage", "groups:write", "im:write", "mpim:write"],
  "conversations.info": ["channels:read", "groups:read", "im:read", "mpim:read"],
  "conversations.history": ["channels:history", "groups:history", "im:history", "mpim:history"],
  "conversations.replies": ["channels:history", "groups:history", "im:history", "mpim:history"],
  "files.getUploadURLExternal": ["files:write"],
  "files.completeUploadExternal": ["files:write"],
};

/** One HTTP request to `/api/METHOD`. */
export interface Request {
  method: string;
  headers: Record<string, string | string[] | undefined>;
  body: string;
}

export interface Answer {
  status: number;
  headers: Record<string, string>;
  body: Json;
}

export interface ApiContext {
  world: World;
  happenings: Happenings;
  grants: Grants;
  /** The address of a new socket. */
  openSocket(): string;
}

/** The arguments of a call: a JSON body or a form. */
function argumentsOf({ headers, body }: Request): Json {
  if (!String(headers["content-type"] ?? "").startsWith("application/json"))
    return Object.fromEntries(new URLSearchParams(body));
  try {
    const parsed: unknown = JSON.parse(body);
    if (isJson(parsed)) return parsed;
  } catch {}
  throw new Refusal("invalid_json");
}

function tokenOf(request: Request, args: Json): string {
  const header = str(request.headers.authorization) ?? "";
  const token = header.startsWith("Bearer ") ? header.slice("Bearer ".length) : str(args.token);
  if (token === undefined || token === "") throw new Refusal("not_authed");
  return token;
}

/** Whose token it is, if the token may call the method. */
function callerOf(method: string, token: string, world: World): Installation {
  if (token.startsWith("xapp-"))
    throw new Refusal(token === world.app.appToken ? "not_allowed_token_type" : "invalid_auth");
  const installation = world.installations.get(token);
  if (installation === undefined) throw new Refusal("invalid_auth");
  if (installation.refused !== undefined) throw new Refusal(installation.refused);
  if (method === "apps.connections.open") throw new Refusal("not_allowed_token_type");
  const scopes = SCOPES[method];
  if (scopes !== undefined && !scopes.some((scope) => installation.scopes.has(scope)))
    throw new Refusal("missing_scope", {
      needed: scopes.join(","),
      provided: [...installation.scopes].join(","),
    });
  return installation;
}

function run(context: ApiContext, request: Request): Answer {
  const { world, happenings } = context;
  const args = argumentsOf(request);
  if (request.method === "oauth.v2.access") return answer(oauthAccess(world, context.grants, request, args));
  const token = tokenOf(request, args);
  if (request.method === "apps.connections.open" && token === world.app.appToken)
    return answer({ url: context.openSocket() });
  const installation = callerOf(request.method, token, world);
  const method = METHODS[request.method];
  if (method === undefined) throw new Refusal("unknown_method", { req_method: request.method });
  const call: Call = { world, args, installation, happenings };
  const scopes = {
    "x-oauth-scopes": [...installation.scopes].join(","),
    "x-accepted-oauth-scopes": (SCOPES[request.method] ?? []).join(","),
  };
  return { ...answer(method(call)), headers: scopes };
}

const answer = (body: Json): Answer => ({ status: 200, headers: {}, body: { ok: true, ...body } });

/** Runs a call. What Slack refuses is an answer too. */
export function callApi(context: ApiContext, request: Request): Answer {
  try {
    return run(context, request);
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return { status: 200, headers: {}, body: { ok: false, error: error.error, ...error.more } };
  }
}
