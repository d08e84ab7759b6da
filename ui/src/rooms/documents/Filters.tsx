import { Select, type SelectProps } from "@mantine/core";
import { useCore } from "../../api/client";
import type { DocumentStanding } from "../../api/generated/types";
import { Toolbar } from "../../kit/layout";
import { mainRow } from "../../kit/main-list";
import { SearchField } from "../../kit/search-field";
import { t } from "../../text";
import { useAboutOptions } from "./about";
import styles from "./documents.module.css";

/** What the list is narrowed to; blank for everything. */
export interface Narrowed {
  search: string;
  /** Number of a kind. */
  kind: string;
  /** One of the options of {@link useAboutOptions}. */
  about: string;
  standing: DocumentStanding | "";
}

/** All documents of the case. */
export const NO_FILTER: Narrowed = { search: "", kind: "", about: "", standing: "" };

const STANDINGS: readonly DocumentStanding[] = ["present", "changed", "missing"];

interface FiltersProps {
  caseId: number;
  narrowed: Narrowed;
  onChange: (narrowed: Narrowed) => void;
  matching: number | undefined;
  /** Documents whose text is not read yet. */
  waiting: number;
}

/** Search and filters over the list of documents, with how many there are. */
export function Filters({ caseId, narrowed, onChange, matching, waiting }: FiltersProps) {
  const kinds = useCore("document_kind_list", { case: caseId }).data ?? [];
  const set = (part: Partial<Narrowed>) => onChange({ ...narrowed, ...part });
  return (
    <Toolbar
      end={
        <span className={styles.count} role="status">
          {waiting > 0
            ? t("documents:reading", { count: waiting })
            : matching !== undefined && t("documents:count", { count: matching })}
        </span>
      }
    >
      <SearchField
        label={t("documents:search")}
        value={narrowed.search}
        onChange={(search) => set({ search })}
        onLeave={() => mainRow()?.focus()}
      />
      <Choice
        label={t("documents:filter.kind")}
        any={t("documents:filter.anyKind")}
        value={narrowed.kind}
        options={kinds.map(({ id, name }) => ({ value: String(id), label: name }))}
        onChange={(kind) => set({ kind })}
      />
      <Choice
        label={t("documents:filter.about")}
        any={t("documents:filter.anything")}
        value={narrowed.about}
        options={useAboutOptions(caseId)}
        searchable
        onChange={(about) => set({ about })}
      />
      <Choice
        label={t("documents:filter.standing")}
        any={t("documents:filter.anyStanding")}
        value={narrowed.standing}
        options={STANDINGS.map((value) => ({ value, label: t(`documents:standing.${value}`) }))}
        onChange={(standing) => set({ standing: standing as Narrowed["standing"] })}
      />
    </Toolbar>
  );
}

interface ChoiceProps {
  label: string;
  any: string;
  value: string;
  options: NonNullable<SelectProps["data"]>;
  searchable?: boolean;
  onChange: (value: string) => void;
}

function Choice({ label, any, value, options, searchable = false, onChange }: ChoiceProps) {
  return (
    <Select
      aria-label={label}
      placeholder={any}
      value={value === "" ? null : value}
      data={options}
      w="11rem"
      clearable
      searchable={searchable}
      nothingFoundMessage={t("documents:filter.none")}
      comboboxProps={{ transitionProps: { duration: 80 } }}
      onChange={(chosen) => onChange(chosen ?? "")}
    />
  );
}
