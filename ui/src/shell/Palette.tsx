import { Spotlight } from "@mantine/spotlight";
import { IconSearch } from "@tabler/icons-react";
import { useState } from "react";
import { type Command, useCommandList } from "../kit/commands";
import { PALETTE } from "../kit/dialog";
import { keysText } from "../kit/keys";
import { Marked } from "../kit/marked";
import { t } from "../text";
import { type Group, grouped, isNamed, match, recentCommands, remember } from "./match";
import styles from "./palette.module.css";
import { useEverywhere } from "./use-everywhere";

/** One box for rooms, everything that all cases hold, people first, and commands. */
export function Palette() {
  const [typed, setTyped] = useState("");
  const commands = useCommandList();
  const { found, reading, makeReady } = useEverywhere(typed);
  const isTyped = typed.trim() !== "";
  const matched = match(commands, typed, recentCommands());
  const ids = new Set(matched.flatMap(({ commands: members }) => members.map(({ id }) => id)));
  // Whoever looks for something finds it before what can be done, unless that is typed as it is called.
  const isCommands = ({ name }: Group) => name === t("palette.commands");
  const isLast = (group: Group) => isCommands(group) && !isNamed(group, typed);
  const groups = [
    ...matched.filter((group) => !isLast(group)),
    ...grouped(found.filter(({ id }) => !ids.has(id))),
    ...matched.filter(isLast),
  ];
  return (
    <Spotlight.Root
      query={typed}
      onQueryChange={setTyped}
      onSpotlightOpen={makeReady}
      shortcut={null}
      attributes={{ content: { "aria-label": t("palette.open") } }}
      scrollable
      maxHeight={440}
      transitionProps={{ duration: 80, exitDuration: 0 }}
      overlayProps={{ backgroundOpacity: 0.35, blur: 0 }}
      classNames={{ content: isTyped ? `${styles.content} ${styles.typed}` : styles.content }}
    >
      <Spotlight.Search
        {...{ [PALETTE]: true }}
        placeholder={t("palette.placeholder")}
        aria-label={t("palette.open")}
        leftSection={<IconSearch size={17} stroke={1.75} aria-hidden />}
        onKeyDown={({ key }) => isTyped && key === "Enter" && runFirst()}
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
        {reading > 0 && isTyped && (
          <div className={styles.reading} role="status">
            {t("palette.reading", { count: reading })}
          </div>
        )}
      </Spotlight.ActionsList>
    </Spotlight.Root>
  );
}

/** Runs the first of those found, unless the arrows have chosen another. */
function runFirst(): void {
  if (!document.querySelector("[data-action][data-selected]")) {
    document.querySelector<HTMLElement>("[data-action]")?.click();
  }
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
        <span className={styles.label}>
          <Marked text={label} marks={marks} />
        </span>
        {description && <span className={styles.about}>{description}</span>}
      </span>
      {keys && <kbd>{keysText(keys)}</kbd>}
    </Spotlight.Action>
  );
}
