import { MantineProvider } from "@mantine/core";
import type { ReactNode } from "react";
import { theme } from "../theme";
import { CasesProvider } from "./case";
import { type CommandName, CoreProvider, type Request, type Response } from "./client";
import { CoreFailure } from "./failure";

type Handlers = { [N in CommandName]?: (payload: Request<N>) => Response<N> | Promise<Response<N>> };

/**
 * A double of the core for component tests: each command is answered by its handler, the rest is refused.
 * A handler may throw a {@link CoreFailure}. `asked` lists what was asked, in order; `Providers` wraps what is
 * rendered, inside the case that `case_list` gives first.
 */
export function coreStub(handlers: Handlers) {
  const asked: [CommandName, unknown][] = [];
  const call = async (name: string, payload: unknown) => {
    asked.push([name as CommandName, payload]);
    const handler = handlers[name as CommandName] as ((payload: unknown) => unknown) | undefined;
    if (handler) return handler(payload);
    throw new CoreFailure({ code: "unexpected", message: `no stub for ${name}`, field: null, hint: null });
  };
  const Providers = ({ children }: { children: ReactNode }) => (
    <MantineProvider theme={theme} env="test">
      <CoreProvider call={call}>
        {handlers.case_list ? <CasesProvider waiting={null}>{children}</CasesProvider> : children}
      </CoreProvider>
    </MantineProvider>
  );
  return { asked, Providers };
}
