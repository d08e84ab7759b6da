import type { ComponentType } from "react";
import type { Room } from "../kit/room";

interface RoomModule {
  room?: Room;
  Resident?: ComponentType;
}

const modules = Object.values(import.meta.glob<RoomModule>("../rooms/*/index.tsx", { eager: true }));

/** Every room, in the order of the navigation. */
export const rooms: readonly Room[] = modules
  .flatMap(({ room }) => (room ? [room] : []))
  .sort((one, other) => one.order - other.order);

/** How many rooms a digit leads to. */
const DIGITS = 9;

/** The key of the room at a place, for as many as there are digits. */
export function roomKeys(at: number): { keys?: string } {
  return at < DIGITS ? { keys: `mod+${at + 1}` } : {};
}

/** What stays mounted as long as a file is open. */
export const residents: readonly ComponentType[] = modules.flatMap(({ Resident }) =>
  Resident ? [Resident] : [],
);
