import { Button, Group, Stack } from "@mantine/core";
import { useState } from "react";
import { useCases } from "../api/case";
import { useOperation } from "../api/client";
import { refusalBeside, refusalOf } from "../api/failure";
import { useCommands } from "../kit/commands";
import { Dialog } from "../kit/dialog";
import { TextField } from "../kit/fields";
import { toastDone, toastFailed } from "../kit/toasts";
import { Band } from "../kit/words";
import { formatCount, t } from "../text";

/** The sample's size and seed: as many people as `numerosity sample` invents. */
const SAMPLE = { people: 12_000, seed: 1 };

const NOTHING = { caption: "", docket_number: "", court: "", judge: "" };
type Field = keyof typeof NOTHING;
const FIELDS: Field[] = ["caption", "docket_number", "court", "judge"];

/** Commands that make cases and look after the file, with the dialog that asks for a new case. */
export function CaseCommands() {
  const [isAsking, ask] = useState(false);
  const { switchTo } = useCases();
  const sample = useOperation("sample_add");
  const verify = useOperation("file_verify");
  const failed = (error: Error) => toastFailed(error.message);
  const group = t("palette.commands");
  useCommands([
    {
      id: "case.new",
      label: t("newCase.open"),
      group,
      keys: "mod+shift+n",
      isInCaseMenu: true,
      run: () => ask(true),
    },
    {
      id: "case.sample",
      label: t("newCase.sample"),
      group,
      isInCaseMenu: true,
      run: () => sample.mutate(SAMPLE, { onSuccess: (added) => switchTo(added.case), onError: failed }),
    },
    {
      id: "file.verify",
      label: t("verify.run"),
      group,
      run: () =>
        verify.mutate(
          {},
          {
            onSuccess: (found) =>
              found.is_whole
                ? toastDone(
                    t("verify.whole", {
                      people: formatCount(found.people),
                      operations: formatCount(found.operations),
                    }),
                  )
                : toastFailed(found.faults.join(" ")),
            onError: failed,
          },
        ),
    },
  ]);
  return (
    <Dialog
      opened={isAsking}
      onClose={() => ask(false)}
      title={t("newCase.title")}
      close={t("newCase.close")}
    >
      {isAsking && <NewCase onDone={() => ask(false)} />}
    </Dialog>
  );
}

function NewCase({ onDone }: { onDone: () => void }) {
  const [typed, type] = useState(NOTHING);
  const { switchTo } = useCases();
  const add = useOperation("case_add");
  const beside = refusalBeside(add.error, FIELDS);
  const save = (template: string | null) =>
    add.mutate(template ? { template, ...NONE } : { template: null, ...typed }, {
      onSuccess: (added) => {
        switchTo(added.case);
        onDone();
      },
    });
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        save(null);
      }}
    >
      <Stack gap="sm">
        {FIELDS.map((field) => (
          <TextField
            key={field}
            label={t(`newCase.${field}`)}
            value={typed[field]}
            onChange={(value) => type({ ...typed, [field]: value })}
            error={refusalOf(add.error, field)}
            required={field === "caption"}
            autoFocus={field === "caption"}
          />
        ))}
        {beside && <Band tone="bad">{beside}</Band>}
        <Group justify="space-between">
          <Button variant="subtle" onClick={() => save("linkedin")}>
            {t("newCase.template")}
          </Button>
          <Button type="submit" loading={add.isPending}>
            {t("newCase.add")}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}

const NONE = { caption: null, docket_number: null, court: null, judge: null };
