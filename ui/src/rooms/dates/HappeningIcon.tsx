import {
  type Icon,
  IconAlarm,
  IconAlertOctagon,
  IconCalendarDue,
  IconCheck,
  IconClockHour4,
  IconFileText,
  IconFlag3,
  IconHourglass,
  IconPlayerPause,
  IconUsersGroup,
} from "@tabler/icons-react";
import { pressOf } from "../../deadlines/time";
import type { Happening, Lane } from "./happenings";

const ICONS: Record<Lane, Icon> = {
  class: IconUsersGroup,
  stages: IconFlag3,
  filings: IconFileText,
  deadlines: IconCalendarDue,
  tolling: IconPlayerPause,
  lastDays: IconHourglass,
};

const PRESSED = { overdue: IconAlertOctagon, week: IconAlarm, month: IconClockHour4 } as const;

/** How something is coloured: by its lane, and a deadline by how much time presses it. */
export function toneOf({ lane, deadline }: Happening): "bad" | "warn" | "over" | Lane {
  if (!deadline) return lane;
  if (!deadline.is_open) return "over";
  const press = pressOf(deadline);
  if (press === "overdue" || press === "week") return "bad";
  return press === "month" ? "warn" : lane;
}

/** The icon of a kind of thing that has a day. */
export function LaneIcon({ lane }: { lane: Lane }) {
  const Shown = ICONS[lane];
  return <Shown size={14} stroke={1.75} aria-hidden />;
}

/** The icon of what has a day: of its kind, and of a deadline by how much time presses it. */
export function HappeningIcon({ happening, size = 14 }: { happening: Happening; size?: number }) {
  const { lane, deadline } = happening;
  const press = deadline ? pressOf(deadline) : "none";
  const isPressed = press === "overdue" || press === "week" || press === "month";
  const over = deadline && !deadline.is_open ? IconCheck : undefined;
  const Shown = over ?? (isPressed ? PRESSED[press] : ICONS[lane]);
  return <Shown size={size} stroke={1.75} aria-hidden />;
}
