import { Button } from "@mantine/core";
import { IconSpeakerphone } from "@tabler/icons-react";
import { useState } from "react";
import { useCase } from "../../api/case";
import { useCore } from "../../api/client";
import type { CampaignView } from "../../api/generated/types";
import { useSaving } from "../../exposure/saving";
import { type Column, DataTable } from "../../kit/data-table";
import { TextField } from "../../kit/fields";
import { Money } from "../../kit/figures";
import { leave } from "../../kit/half-filled";
import { EmptyState, Toolbar } from "../../kit/layout";
import { Refusal } from "../../kit/refusal";
import { SmallForm } from "../../kit/small-form";
import { MoneyField } from "../../kit/typed-fields";
import { formatCount, t } from "../../text";
import { eachOf, sumMoney } from "../../text/money";
import styles from "./intake.module.css";

/** What brings callers: cost, leads, clients, and what each client has cost. */
export function CampaignsTab() {
  const { case: caseId } = useCase();
  const campaigns = useCore("campaign_list", { case: caseId }, { keep: true });
  const [opened, open] = useState<number | "new" | null>(null);
  if (!campaigns.data) return <Refusal of={campaigns.error} />;
  const rows = campaigns.data;
  const cost = sumMoney(rows.map((row) => row.cost));
  const engaged = rows.reduce((sum, row) => sum + row.engaged, 0);
  return (
    <div className={styles.scrolls}>
      <Toolbar end={<Button onClick={() => leave(() => open("new"))}>{t("intake:campaigns.add")}</Button>}>
        <p className={styles.quiet}>{t("intake:campaigns.teach")}</p>
      </Toolbar>
      {opened === "new" && <CampaignForm campaign={null} onClose={() => open(null)} />}
      {rows.length === 0 && opened === null && (
        <EmptyState
          icon={<IconSpeakerphone size={32} stroke={1.25} aria-hidden />}
          title={t("intake:campaigns.empty")}
        >
          {t("intake:campaigns.emptyTeach")}
        </EmptyState>
      )}
      {rows.length > 0 && (
        <div className={styles.campaigns}>
          <DataTable
            label={t("intake:campaigns.list")}
            columns={COLUMNS}
            rows={rows}
            rowKey={({ campaign }) => campaign}
            selectedKey={opened}
            onOpen={({ campaign }) => leave(() => open(opened === campaign ? null : campaign))}
            after={(row) =>
              row.campaign === opened && <CampaignForm campaign={row} onClose={() => open(null)} />
            }
            sum={{
              name: t("intake:campaigns.sum"),
              cost: <Money value={cost} />,
              leads: formatCount(rows.reduce((sum, { leads }) => sum + leads, 0)),
              engaged: formatCount(engaged),
              each: <Money value={eachOf(cost, engaged)} />,
            }}
          />
        </div>
      )}
    </div>
  );
}

const COLUMNS: Column<CampaignView>[] = [
  { key: "name", header: t("intake:campaigns.name"), wraps: true, cell: ({ name }) => name },
  {
    key: "cost",
    header: t("intake:campaigns.cost"),
    align: "right",
    cell: ({ cost }) => <Money value={cost} />,
  },
  {
    key: "leads",
    header: t("intake:campaigns.leads"),
    align: "right",
    cell: ({ leads }) => formatCount(leads),
  },
  {
    key: "engaged",
    header: t("intake:campaigns.engaged"),
    align: "right",
    cell: ({ engaged }) => formatCount(engaged),
  },
  {
    key: "each",
    header: t("intake:campaigns.each"),
    align: "right",
    cell: ({ cost_each }) => <Money value={cost_each} />,
  },
];

/** Name and cost of one campaign. */
function CampaignForm({ campaign, onClose }: { campaign: CampaignView | null; onClose: () => void }) {
  const { case: caseId } = useCase();
  const [name, setName] = useState(campaign?.name ?? "");
  const [cost, setCost] = useState(campaign?.cost ?? "");
  const saving = useSaving("campaign_save", ["name", "cost"], onClose);
  const removing = useSaving("campaign_remove", [], onClose);
  return (
    <SmallForm
      label={t("intake:campaigns.form")}
      columns="minmax(0, 2fr) minmax(0, 1fr)"
      save={t("intake:campaigns.save")}
      {...saving.form}
      extra={
        campaign?.leads === 0 && (
          <Button
            loading={removing.form.isSaving}
            onClick={() => removing.save({ campaign: campaign.campaign })}
          >
            {t("intake:campaigns.remove")}
          </Button>
        )
      }
      onSave={() => saving.save({ case: caseId, campaign: campaign?.campaign ?? null, name, cost })}
    >
      <TextField
        label={t("intake:campaigns.name")}
        value={name}
        onChange={setName}
        error={saving.refusalAt("name")}
        required
        autoFocus
      />
      <MoneyField
        label={t("intake:campaigns.cost")}
        value={cost}
        onChange={setCost}
        error={saving.refusalAt("cost")}
      />
    </SmallForm>
  );
}
