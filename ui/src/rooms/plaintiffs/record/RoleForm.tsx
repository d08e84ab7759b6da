import { Checkbox } from "@mantine/core";
import { useState } from "react";
import { useCore } from "../../../api/client";
import type { RoleFieldView, RoleKindView, RoleView } from "../../../api/generated/types";
import { useSaving } from "../../../exposure/saving";
import { SelectField, TextField } from "../../../kit/fields";
import { SmallForm, Wide } from "../../../kit/small-form";
import { DateField } from "../../../kit/typed-fields";
import { t, word } from "../../../text";

interface RoleFormProps {
  person: number;
  /** The role that is changed; null to add one. */
  stands: RoleView | null;
  /** The role that a new one begins with. */
  begins?: string;
  onClose: () => void;
}

/** Writes down a role, or what is now known of it: its fields come from the core. What stood before stays on record. */
export function RoleForm({ person, stands, begins = "", onClose }: RoleFormProps) {
  const kinds = useCore("role_kind_list", {}).data ?? [];
  const [role, setRole] = useState(stands?.role ?? begins);
  const [detail, setDetail] = useState<Record<string, string>>(() => ({ ...stands?.detail }));
  const [typed, type] = useState({
    from_on: "",
    document: stands?.document ?? "",
    note: stands?.note ?? "",
  });
  const [ended, end] = useState(false);
  const fields = kinds.find((kind) => kind.role === role)?.fields ?? [];
  const named = [...fields.map(({ name }) => `detail.${name}`), "role", ...Object.keys(typed)];
  const { save, refusalAt, form } = useSaving("role_add", named, onClose);
  const bind = (name: keyof typeof typed) => ({
    value: typed[name],
    error: refusalAt(name),
    onChange: (value: string) => type((now) => ({ ...now, [name]: value })),
  });
  const known = Object.fromEntries(fields.map(({ name }) => [name, detail[name] ?? ""]));
  return (
    <SmallForm
      label={stands ? word("person:roles.names", role) : t("person:roles.add")}
      columns="minmax(0, 1fr) minmax(0, 1fr)"
      save={t("person:roles.save")}
      {...form}
      onSave={() => save({ person, role, ended, detail: known, ...typed, from_on: typed.from_on || null })}
    >
      <Wide>
        {stands ? (
          <h3>{word("person:roles.names", role)}</h3>
        ) : (
          <SelectField
            label={t("person:roles.role")}
            options={kinds.map(optionOf)}
            value={role}
            error={refusalAt("role")}
            onChange={setRole}
            autoFocus={begins === ""}
          />
        )}
      </Wide>
      {fields.map((field, at) => (
        <Field
          key={field.name}
          field={field}
          autoFocus={begins !== "" && at === 0}
          value={detail[field.name] ?? ""}
          error={refusalAt(`detail.${field.name}`)}
          onChange={(value) => setDetail((now) => ({ ...now, [field.name]: value }))}
        />
      ))}
      <DateField label={t("person:roles.from")} hint={t("person:roles.fromHint")} {...bind("from_on")} />
      <TextField
        label={t("person:roles.document")}
        hint={t("person:roles.documentHint")}
        {...bind("document")}
      />
      <Wide>
        <TextField label={t("person:roles.note")} {...bind("note")} />
      </Wide>
      {stands && (
        <Wide>
          <Checkbox
            label={t("person:roles.end")}
            checked={ended}
            onChange={({ currentTarget }) => end(currentTarget.checked)}
          />
        </Wide>
      )}
    </SmallForm>
  );
}

function optionOf({ role }: RoleKindView) {
  return { value: role, label: word("person:roles.names", role) };
}

interface RoleFieldProps {
  field: RoleFieldView;
  value: string;
  error: string | undefined;
  autoFocus: boolean;
  onChange: (value: string) => void;
}

function Field({ field: { name, holds, options }, ...rest }: RoleFieldProps) {
  const label = word("person:roles.fields", name);
  if (holds === "day") return <DateField label={label} {...rest} />;
  if (holds === "choice") {
    const words = options.map((value) => ({ value, label: word("person:roles.words", value) }));
    return <SelectField label={label} options={words} clearable {...rest} />;
  }
  return <TextField label={label} {...rest} />;
}
