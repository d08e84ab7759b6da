import { Outlet } from "@tanstack/react-router";
import { useEffect } from "react";
import { useCases } from "../api/case";
import { setWindowTitle } from "../api/transport";
import { keysText } from "../kit/keys";
import { EmptyState } from "../kit/layout";
import { Refusal } from "../kit/refusal";
import { t } from "../text";
import { CaseCommands } from "./CaseCommands";
import { Foot } from "./Foot";
import { Head } from "./Head";
import { KeySheet } from "./KeySheet";
import { Nav } from "./Nav";
import { Palette } from "./Palette";
import { residents } from "./rooms";
import styles from "./shell.module.css";
import { useKeys } from "./use-keys";
import { useMenuWords } from "./use-menu-words";
import { useShellCommands } from "./use-shell-commands";

/** The frame of the window around the room that is shown. */
export function Shell() {
  const { current, refusal } = useCases();
  const sheet = useShellCommands();
  useKeys();
  useMenuWords();
  useEffect(() => {
    setWindowTitle(current ? `${current.caption} · ${t("program")}` : t("program"));
    return () => setWindowTitle(t("program"));
  }, [current]);
  return (
    <div className={styles.app}>
      <button type="button" className={styles.skip} onClick={toContent}>
        {t("skip")}
      </button>
      <Head />
      <Nav />
      {/* Another case is another room: nothing of the former stays in it. */}
      <main className={styles.main} id="content" tabIndex={-1} key={current?.case ?? "none"}>
        <Refusal of={refusal} />
        {current && <Outlet />}
        {!current && !refusal && (
          <EmptyState title={t("cases.none")}>{t("cases.noneTeach", { keys: keysText("mod+k") })}</EmptyState>
        )}
      </main>
      <Foot />
      <Palette />
      <CaseCommands />
      <KeySheet isOpen={sheet.isOpen} onClose={sheet.close} />
      {residents.map((Resident, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the list is fixed when the program is built
        <Resident key={at} />
      ))}
    </div>
  );
}

function toContent(): void {
  document.getElementById("content")?.focus();
}
