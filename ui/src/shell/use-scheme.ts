import { useComputedColorScheme, useMantineColorScheme } from "@mantine/core";
import { useColorScheme } from "@mantine/hooks";
import { t } from "../text";

/** The scheme in force and a way to the other one. Choosing what the system has follows the system again. */
export function useScheme() {
  const { setColorScheme } = useMantineColorScheme();
  const system = useColorScheme();
  const isDark = useComputedColorScheme("light") === "dark";
  const other = isDark ? "light" : "dark";
  return {
    isDark,
    label: isDark ? t("theme.toLight") : t("theme.toDark"),
    toggle: () => setColorScheme(other === system ? "auto" : other),
  };
}
