import { ActionIcon, Menu, Tooltip, UnstyledButton, VisuallyHidden } from "@mantine/core";
import { spotlight } from "@mantine/spotlight";
import { IconCheck, IconChevronDown, IconLock, IconMoon, IconSearch, IconSun } from "@tabler/icons-react";
import { useCases } from "../api/case";
import type { CaseHeader } from "../api/generated/types";
import { useCommandList, useCommandRegistry } from "../kit/commands";
import { leave } from "../kit/half-filled";
import { keysText } from "../kit/keys";
import { Tag } from "../kit/words";
import { formatCount, formatDay, t, word } from "../text";
import styles from "./head.module.css";
import { useScheme } from "./use-scheme";

/** The head of the window: the case and its class, the search for everything, the lock. */
export function Head() {
  const { current } = useCases();
  return (
    <header className={styles.head}>
      <div className={styles.case}>
        <CaseSwitcher />
        <p className={styles.classLine}>{current && <ClassLine row={current} />}</p>
      </div>
      {current?.stage && (
        <div className={styles.stage}>
          <Tag title={current.stage_note ?? undefined}>{stageText(current)}</Tag>
        </div>
      )}
      <UnstyledButton className={styles.search} onClick={spotlight.open}>
        <IconSearch size={15} stroke={1.75} aria-hidden />
        <span>{t("palette.open")}</span>
        <kbd>{keysText("mod+k")}</kbd>
      </UnstyledButton>
      <HeadButtons />
    </header>
  );
}

function CaseSwitcher() {
  const { cases, current, refusal, switchTo } = useCases();
  const none = t(refusal ? "cases.unread" : "cases.none");
  const commands = useCommandList().filter((command) => command.isInCaseMenu);
  return (
    <Menu
      position="bottom-start"
      width={380}
      withInitialFocusPlaceholder={false}
      // The head never scrolls out of sight, so there is nothing to hide the menu for.
      hideDetached={false}
    >
      <Menu.Target>
        <UnstyledButton className={styles.switcher}>
          <VisuallyHidden>{t("cases.switch")}: </VisuallyHidden>
          <span className={styles.caption}>{current?.caption ?? none}</span>
          <IconChevronDown size={14} stroke={2} aria-hidden />
          <span className={styles.docket}>{current && docketText(current)}</span>
        </UnstyledButton>
      </Menu.Target>
      <Menu.Dropdown>
        {cases.map((row) => (
          <Menu.Item
            key={row.case}
            leftSection={
              row.case === current?.case ? <IconCheck size={14} /> : <span className={styles.noMark} />
            }
            onClick={() => leave(() => switchTo(row.case))}
          >
            <span className={styles.menuCaption}>{row.caption}</span>
            <span className={styles.menuDocket}>{docketText(row)}</span>
          </Menu.Item>
        ))}
        {cases.length > 0 && commands.length > 0 && <Menu.Divider />}
        {commands.map((command) => (
          <Menu.Item key={command.id} leftSection={<span className={styles.noMark} />} onClick={command.run}>
            {command.label}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}

function ClassLine({ row }: { row: CaseHeader }) {
  const text = row.class_text ? t("class.line", { text: row.class_text }) : t("class.none");
  const members = t("class.members", {
    members: formatCount(row.class_members),
    people: formatCount(row.people),
  });
  return (
    <>
      <span className={styles.classText} title={text}>
        {text}
      </span>{" "}
      <span className={styles.members}>· {members}</span>
    </>
  );
}

function HeadButtons() {
  const { isDark, label, toggle } = useScheme();
  const registry = useCommandRegistry();
  return (
    <div className={styles.buttons}>
      <Tooltip label={label}>
        <ActionIcon variant="subtle" color="gray" size={30} aria-label={label} onClick={toggle}>
          {isDark ? <IconSun size={17} stroke={1.6} /> : <IconMoon size={17} stroke={1.6} />}
        </ActionIcon>
      </Tooltip>
      <Tooltip label={`${t("lock")} · ${keysText("mod+l")}`}>
        <ActionIcon
          variant="subtle"
          color="gray"
          size={30}
          aria-label={t("lock")}
          onClick={() => registry.run("lock")}
        >
          <IconLock size={17} stroke={1.6} />
        </ActionIcon>
      </Tooltip>
    </div>
  );
}

function docketText(row: CaseHeader): string {
  return [row.docket_number, row.court].filter(Boolean).join(" · ");
}

function stageText(row: CaseHeader): string {
  const since = row.stage_on && formatDay(row.stage_on);
  return [row.stage && word("shell:stage", row.stage), since].filter(Boolean).join(" · ");
}
