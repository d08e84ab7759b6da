import { Spotlight } from "@mantine/spotlight";
import { IconSearch } from "@tabler/icons-react";
import { useState } from "react";
import { type Command, useCommandList } from "../kit/commands";
import { keysText } from "../kit/keys";
import { t } from "../text";
import { grouped, match, recentCommands, remember } from "./match";
import styles from "./palette.module.css";
import { useEverywhere } from "./use-everywhere";

/** One box for rooms, commands, and everything that all cases hold: people first, then what else has words. */
export function Palette() {
  const [typed, setTyped] = useState("");
  const commands = useCommandList();
  const { found, reading, makeReady } = useEverywhere(typed);
  const matched = match(commands, typed, recentCommands());
  const ids = new Set(matched.flatMap(({ commands: members }) => members.map(({ id }) => id)));
  const groups = [...matched, ...grouped(found.filter(({ id }) => !ids.has(id)))];
  return (
    <Spotlight.Root
      query={typed}
      onQueryChange={setTyped}
      onSpotlightOpen={makeReady}
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
              <Line key={command.id} command={command} />
            ))}
          </Spotlight.ActionsGroup>
        ))}
        {groups.length === 0 && reading === 0 && <Spotlight.Empty>{t("palette.nothing")}</Spotlight.Empty>}
        {reading > 0 && typed.trim() !== "" && (
          <div className={styles.reading} role="status">
            {t("palette.reading", { count: reading })}
          </div>
        )}
      </Spotlight.ActionsList>
    </Spotlight.Root>
  );
}

function Line({ command }: { command: Command }) {
  const { id, label, description, keys, marks = [], run } = command;
  return (
    <Spotlight.Action
      onClick={() => {
        remember(id);
        run();
      }}
    >
      <span className={styles.line}>
        <span className={styles.label}>{marked(label, marks)}</span>
        {description && <span className={styles.about}>{description}</span>}
      </span>
      {keys && <kbd>{keysText(keys)}</kbd>}
    </Spotlight.Action>
  );
}

/** A text with stretches of it marked, which stand in order. */
function marked(text: string, marks: readonly { from: number; to: number }[]) {
  let end = 0;
  const pieces = [...marks]
    .sort((one, other) => one.from - other.from)
    .flatMap(({ from, to }) => {
      const before = text.slice(end, from);
      end = to;
      return [before, <b key={from}>{text.slice(from, to)}</b>];
    });
  return [...pieces, text.slice(end)];
}
