import { Spotlight } from "@mantine/spotlight";
import { IconSearch } from "@tabler/icons-react";
import { useEffect, useState } from "react";
import { type Command, useCommandList, useCommandRegistry } from "../kit/commands";
import { keysText } from "../kit/keys";
import { t } from "../text";
import { grouped, match, recentCommands, remember } from "./match";
import styles from "./palette.module.css";

const PAUSE_MS = 80;

/** One box for rooms, cases, commands and people. */
export function Palette() {
  const [typed, setTyped] = useState("");
  const commands = useCommandList();
  const found = useFound(typed);
  const groups = [...match(commands, typed, recentCommands()), ...grouped(found)];
  return (
    <Spotlight.Root
      query={typed}
      onQueryChange={setTyped}
      shortcut={null}
      attributes={{ content: { "aria-label": t("palette.open") } }}
      scrollable
      maxHeight={440}
      transitionProps={{ duration: 80 }}
      overlayProps={{ backgroundOpacity: 0.35, blur: 0 }}
      classNames={{ content: styles.content }}
    >
      <Spotlight.Search
        placeholder={t("palette.placeholder")}
        aria-label={t("palette.open")}
        leftSection={<IconSearch size={17} stroke={1.75} aria-hidden />}
      />
      <Spotlight.ActionsList>
        {groups.map(({ name, commands: members }) => (
          <Spotlight.ActionsGroup key={name} label={name}>
            {members.map((command) => (
              <Spotlight.Action
                key={command.id}
                label={command.label}
                description={command.description ?? ""}
                rightSection={command.keys && <kbd>{keysText(command.keys)}</kbd>}
                onClick={() => {
                  remember(command.id);
                  command.run();
                }}
              />
            ))}
          </Spotlight.ActionsGroup>
        ))}
        {groups.length === 0 && <Spotlight.Empty>{t("palette.nothing")}</Spotlight.Empty>}
      </Spotlight.ActionsList>
    </Spotlight.Root>
  );
}

/** What the finders of the rooms answer to what was typed, once the typing pauses. */
function useFound(typed: string): Command[] {
  const registry = useCommandRegistry();
  const [found, setFound] = useState<Command[]>([]);
  useEffect(() => {
    let isLate = false;
    const pause = setTimeout(async () => {
      const answer = typed.trim().length < 2 ? [] : await registry.find(typed);
      if (!isLate) setFound(answer);
    }, PAUSE_MS);
    return () => {
      isLate = true;
      clearTimeout(pause);
    };
  }, [registry, typed]);
  return found;
}
