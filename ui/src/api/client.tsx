import {
  keepPreviousData,
  MutationCache,
  QueryClient,
  QueryClientProvider,
  type UseMutationResult,
  useMutation,
  useQuery,
  useQueryClient,
} from "@tanstack/react-query";
import {
  createContext,
  type ReactNode,
  useCallback,
  useContext,
  useState,
  useSyncExternalStore,
} from "react";
import { Changes } from "./changes";
import type { CoreFailure } from "./failure";
import { type Commands, commandTags } from "./generated/types";
import { call } from "./transport";

/** The name of a command of the core. */
export type CommandName = keyof Commands;
/** What a command is asked with. */
export type Request<N extends CommandName> = Commands[N]["request"];
/** What a command answers. */
export type Response<N extends CommandName> = Commands[N]["response"];
/** Asks the core: the transport, or a double of it in tests. */
export type Call = (name: string, payload: unknown) => Promise<unknown>;
/** Asks the core, typed, outside the cache: for grids and searches that page by themselves. */
export type Ask = <N extends CommandName>(name: N, payload: Request<N>) => Promise<Response<N>>;

interface Core {
  ask: Ask;
  changes: Changes;
}

const CoreContext = createContext<Core | null>(null);

/** Gives the screens below it a core to ask. Without `call` that is the one behind the window. */
export function CoreProvider({ call: ask = call, children }: { call?: Call; children: ReactNode }) {
  const [{ core, queries }] = useState(() => newCore(ask));
  return (
    <CoreContext value={core}>
      <QueryClientProvider client={queries}>{children}</QueryClientProvider>
    </CoreContext>
  );
}

/** Asks the core directly, past the cache. */
export function useAsk(): Ask {
  return useCoreContext().ask;
}

/**
 * What a command answers, kept until an operation writes one of the tags that the command reads.
 *
 * `enabled: false` waits; `keep: true` shows the previous answer while a changed payload is asked.
 */
export function useCore<N extends CommandName>(
  name: N,
  payload: Request<N>,
  options: { enabled?: boolean; keep?: boolean } = {},
) {
  const ask = useAsk();
  return useQuery<Response<N>, CoreFailure>({
    queryKey: [name, payload],
    queryFn: () => ask(name, payload),
    enabled: options.enabled ?? true,
    ...(options.keep ? { placeholderData: keepPreviousData } : {}),
  });
}

/** A command that is run when it is told to, with its answer or refusal. */
export type Operation<Answer, Payload> = UseMutationResult<Answer, CoreFailure, Payload>;

/**
 * Runs a command that writes. Afterwards everything that reads what it wrote is asked again.
 *
 * Runs of one name of `inOrder` wait for each other, so that the last one asked for is the last one written.
 */
export function useOperation<N extends CommandName>(
  name: N,
  options: { inOrder?: string } = {},
): Operation<Response<N>, Request<N>> {
  const ask = useAsk();
  return useMutation<Response<N>, CoreFailure, Request<N>>({
    mutationKey: [name],
    mutationFn: (payload) => ask(name, payload),
    ...(options.inOrder && { scope: { id: options.inOrder } }),
  });
}

/** Forgets everything of the file that was open: nothing of it stays in memory once it is locked. */
export function useForget(): () => void {
  const queries = useQueryClient();
  return useCallback(() => {
    queries.removeQueries({
      predicate: ({ queryKey: [asked] }) => !isCommand(asked) || !commandTags[asked].reads.includes("file"),
    });
    queries.getMutationCache().clear();
  }, [queries]);
}

/** Has everything asked again: another program has written to the file. */
export function useAskAnew(): () => void {
  const queries = useQueryClient();
  const { changes } = useCoreContext();
  return useCallback(() => {
    changes.wroteElsewhere(Object.values(commandTags).flatMap(({ writes }) => writes));
    queries.invalidateQueries();
  }, [queries, changes]);
}

/** Has commands asked again, whatever they are asked with: a file has changed that they read beside the file of cases. */
export function useAskAgain(): (names: CommandName[]) => void {
  const queries = useQueryClient();
  return useCallback(
    (names) =>
      queries.invalidateQueries({
        predicate: ({ queryKey: [asked] }) => isCommand(asked) && names.includes(asked),
      }),
    [queries],
  );
}

/** Counts the operations that changed what a command reads: the `version` of a grid. */
export function useChanges(name: CommandName): number {
  const { changes } = useCoreContext();
  return useSyncExternalStore(changes.subscribe, () => changes.count(commandTags[name].reads));
}

/** When something was last written since the file was opened, or null. */
export function useSavedAt(): Date | null {
  const { changes } = useCoreContext();
  return useSyncExternalStore(changes.subscribe, () => changes.savedAt);
}

function useCoreContext(): Core {
  const core = useContext(CoreContext);
  if (!core) throw new Error("CoreProvider is missing");
  return core;
}

function newCore(ask: Call): { core: Core; queries: QueryClient } {
  const changes = new Changes();
  const queries: QueryClient = new QueryClient({
    mutationCache: new MutationCache({
      onSuccess: (_answer, _payload, _context, mutation) => {
        const name = mutation.options.mutationKey?.[0];
        if (isCommand(name)) settle(name, queries, changes);
      },
    }),
    defaultOptions: {
      queries: {
        retry: false,
        networkMode: "always",
        staleTime: Number.POSITIVE_INFINITY,
        refetchOnWindowFocus: false,
      },
      mutations: { retry: false, networkMode: "always" },
    },
  });
  return { core: { ask: ask as Ask, changes }, queries };
}

function settle(name: CommandName, queries: QueryClient, changes: Changes): void {
  const { writes } = commandTags[name];
  changes.wrote(writes, new Date());
  queries.invalidateQueries({
    predicate: ({ queryKey: [asked] }) =>
      isCommand(asked) && commandTags[asked].reads.some((tag) => writes.includes(tag)),
  });
}

function isCommand(name: unknown): name is CommandName {
  return typeof name === "string" && name in commandTags;
}
