import { bulk } from "./en/bulk";
import { cells } from "./en/cells";
import { claims } from "./en/claims";
import { conflicts } from "./en/conflicts";
import { contacts } from "./en/contacts";
import { damages } from "./en/damages";
import { dates } from "./en/dates";
import { deadlines } from "./en/deadlines";
import { documents } from "./en/documents";
import { exposure } from "./en/exposure";
import { history } from "./en/history";
import { imports } from "./en/imports";
import { intake } from "./en/intake";
import { kit } from "./en/kit";
import { known } from "./en/known";
import { letters } from "./en/letters";
import { limitation } from "./en/limitation";
import { notes } from "./en/notes";
import { person } from "./en/person";
import { plaintiffs } from "./en/plaintiffs";
import { shell } from "./en/shell";
import { start } from "./en/start";
import { tasks } from "./en/tasks";
import { today } from "./en/today";
import { vetting } from "./en/vetting";
import { wizard } from "./en/wizard";

/** English wording, one namespace for each room. */
export const en = {
  shell,
  kit,
  known,
  start,
  today,
  intake,
  tasks,
  plaintiffs,
  person,
  bulk,
  cells,
  contacts,
  claims,
  conflicts,
  dates,
  deadlines,
  damages,
  documents,
  exposure,
  imports,
  wizard,
  limitation,
  vetting,
  letters,
  history,
  notes,
} as const;
