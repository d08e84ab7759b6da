import {
  Badge,
  Button,
  type CSSVariablesResolver,
  createTheme,
  Input,
  Kbd,
  type MantineColorsTuple,
  Menu,
  Modal,
  Notification,
  Popover,
  SegmentedControl,
  Table,
  Tabs,
  Tooltip,
} from "@mantine/core";

const ink: MantineColorsTuple = [
  "#e9eff7",
  "#d3deee",
  "#b9cbe0",
  "#84b4f2",
  "#6f9fd8",
  "#3a6ea8",
  "#2a5f9e",
  "#1f4e8c",
  "#173d70",
  "#0f2b50",
];

const CONTROL = "1.75rem";
const FIELD = "2rem";

// What floats over the page comes softly and is gone at once: while it fades it would still take the next key.
const FLOATS = { duration: 100, exitDuration: 0 };

/** Mantine dressed in the tokens of `styles/tokens.css`. Colours come from there alone, by {@link variables}. */
export const theme = createTheme({
  primaryColor: "ink",
  primaryShade: { light: 7, dark: 3 },
  colors: { ink },
  fontFamily: "var(--sans)",
  headings: { fontFamily: "var(--serif)" },
  fontSizes: { xs: "0.75rem", sm: "0.8125rem", md: "0.875rem", lg: "1.0625rem", xl: "1.25rem" },
  lineHeights: { xs: "1.125rem", sm: "1.125rem", md: "1.25rem", lg: "1.375rem", xl: "1.625rem" },
  radius: { xs: "3px", sm: "4px", md: "5px", lg: "8px", xl: "13px" },
  defaultRadius: "md",
  cursorType: "pointer",
  respectReducedMotion: true,
  components: {
    Button: Button.extend({
      defaultProps: { variant: "default" },
      vars: () => ({
        root: {
          "--button-height": CONTROL,
          "--button-padding-x": "0.625rem",
          "--button-fz": "0.8125rem",
        },
      }),
      styles: (_theme, { variant, disabled }) => ({
        root: {
          fontWeight: 500,
          // A button beside a long line keeps its words whole; the line breaks.
          flexShrink: 0,
          maxWidth: "100%",
          ...(variant === "default" && !disabled ? { color: "var(--accent)" } : {}),
        },
      }),
    }),
    Input: Input.extend({
      vars: () => ({
        wrapper: {
          "--input-height": FIELD,
          "--input-fz": "0.875rem",
          "--input-bd": "var(--field)",
          "--input-bg": "var(--surface)",
        },
      }),
    }),
    InputWrapper: Input.Wrapper.extend({
      defaultProps: { inputWrapperOrder: ["label", "input", "description", "error"] },
      styles: {
        label: { fontSize: "0.8125rem", lineHeight: "1.125rem", fontWeight: 400, color: "var(--muted)" },
        description: { fontSize: "0.75rem", lineHeight: "1.125rem", color: "var(--muted)" },
        error: { fontSize: "0.75rem", lineHeight: "1.125rem", color: "var(--red)" },
      },
    }),
    SegmentedControl: SegmentedControl.extend({
      // What is chosen has to be seen at a glance: what becomes of a deadline hangs on it.
      vars: () => ({
        root: { "--sc-color": "var(--accent-weak)", "--sc-label-color": "var(--accent)" },
      }),
      styles: {
        root: { background: "var(--line2)" },
        indicator: { boxShadow: "inset 0 0 0 1.5px var(--accent)" },
        label: { fontSize: "0.8125rem" },
      },
    }),
    Badge: Badge.extend({ defaultProps: { variant: "light", tt: "none" } }),
    Kbd: Kbd.extend({ defaultProps: { size: "xs" } }),
    // Toasts are narrow: their words need the width.
    Notification: Notification.extend({
      styles: { root: { paddingInlineEnd: "0.25rem" }, body: { marginInlineEnd: "0.25rem" } },
    }),
    Table: Table.extend({ defaultProps: { verticalSpacing: 0 } }),
    Tabs: Tabs.extend({ styles: { tab: { fontSize: "0.8125rem", padding: "4px 0", marginRight: 14 } } }),
    Tooltip: Tooltip.extend({
      defaultProps: { openDelay: 400, transitionProps: { duration: 100 } },
      styles: { tooltip: { background: "var(--ink)", color: "var(--paper)" } },
    }),
    Popover: Popover.extend({ defaultProps: { shadow: "md", transitionProps: FLOATS } }),
    Menu: Menu.extend({ defaultProps: { transitionProps: FLOATS } }),
    Modal: Modal.extend({
      defaultProps: { transitionProps: FLOATS, overlayProps: { backgroundOpacity: 0.35 } },
      styles: {
        content: { background: "var(--surface)", border: "1px solid var(--line)" },
        header: { background: "var(--surface)" },
        title: { font: "600 1.0625rem/1.375rem var(--serif)" },
      },
    }),
  },
});

const shared = {
  "--mantine-color-body": "var(--paper)",
  "--mantine-color-text": "var(--ink)",
  "--mantine-color-bright": "var(--ink)",
  "--mantine-color-dimmed": "var(--muted)",
  "--mantine-color-placeholder": "var(--muted)",
  "--mantine-color-anchor": "var(--accent)",
  "--mantine-color-error": "var(--red)",
  "--mantine-color-default": "var(--surface)",
  "--mantine-color-default-hover": "var(--line2)",
  "--mantine-color-default-color": "var(--ink)",
  "--mantine-color-default-border": "var(--line)",
  "--mantine-color-disabled": "var(--line2)",
  "--mantine-color-disabled-color": "var(--muted)",
  "--mantine-color-disabled-border": "var(--line)",
  "--mantine-primary-color-filled": "var(--accent)",
  "--mantine-primary-color-filled-hover": "var(--accent-strong)",
  "--mantine-primary-color-light": "var(--accent-weak)",
  "--mantine-primary-color-light-hover": "var(--accent-weak)",
  "--mantine-primary-color-light-color": "var(--accent)",
  "--mantine-primary-color-contrast": "var(--surface)",
  "--mantine-color-ink-filled": "var(--accent)",
  "--mantine-color-ink-filled-hover": "var(--accent-strong)",
  "--mantine-color-ink-light": "var(--accent-weak)",
  "--mantine-color-ink-light-hover": "var(--accent-weak)",
  "--mantine-color-ink-light-color": "var(--accent)",
  "--mantine-color-white": "var(--surface)",
  "--mantine-shadow-md": "var(--shade)",
  "--mantine-color-gray-0": "var(--line2)",
  "--mantine-color-gray-1": "var(--line2)",
  "--mantine-color-gray-2": "var(--line)",
  "--mantine-color-gray-3": "var(--line)",
  "--mantine-color-gray-4": "var(--field)",
  "--mantine-color-gray-5": "var(--field)",
  "--mantine-color-gray-6": "var(--muted)",
  "--mantine-color-gray-7": "var(--muted)",
  "--mantine-color-dark-0": "var(--ink)",
  "--mantine-color-dark-1": "var(--ink)",
  "--mantine-color-dark-2": "var(--muted)",
  "--mantine-color-dark-3": "var(--field)",
  "--mantine-color-dark-4": "var(--line)",
  "--mantine-color-dark-5": "var(--line2)",
  "--mantine-color-dark-6": "var(--surface)",
  "--mantine-color-dark-7": "var(--surface)",
  "--mantine-color-dark-8": "var(--paper)",
  "--mantine-color-dark-9": "var(--paper)",
};

/** The same names in both schemes: the tokens behind them change with the scheme. */
export const variables: CSSVariablesResolver = () => ({ variables: shared, light: shared, dark: shared });
